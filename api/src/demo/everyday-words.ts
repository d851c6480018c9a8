import type { Service } from '@yhteistila/core/site/organisation.ts';

type Row = readonly [fi: string, sv: string, en: string];

/** What customers call the services, by the service's id; words apart by spaces. */
const ROWS: { readonly [serviceId: string]: Row } = {
  'vero-personal-tax': [
    'verokortti veroilmoitus veronpalautus jäännösvero verotus tulot vähennys kotitalousvähennys ennakkovero',
    'skattekort skattedeklaration skatteåterbäring kvarskatt beskattning inkomst avdrag hushållsavdrag förskottsskatt',
    'tax return refund income deduction',
  ],
  'vero-inheritance': [
    'perintö perintövero perukirja lahja lahjavero kuolinpesä',
    'arv arvsskatt bouppteckning gåva gåvoskatt dödsbo',
    'inheritance gift estate',
  ],
  'vero-identity-code': [
    'henkilötunnus hetu ulkomaalainen maahanmuutto',
    'personbeteckning utlänning invandring',
    'identity code foreigner immigrant',
  ],
  'dvv-registration': [
    'rekisteröinti muutto muuttoilmoitus kotikunta ulkomaalainen osoite henkilötunnus',
    'registrering flytt flyttanmälan hemkommun utlänning adress personbeteckning',
    'registration moving address municipality foreigner',
  ],
  'dvv-notary': [
    'notaari valtakirja apostille oikeaksi todistaminen jäljennös',
    'notarius fullmakt apostille bestyrka kopia',
    'notary power of attorney apostille certified copy',
  ],
  'dvv-wedding': ['häät vihkiminen avioliitto naimisiin', 'bröllop vigsel äktenskap gifta', 'wedding marriage married'],
  'dvv-certificates': [
    'todistus virkatodistus sukuselvitys väestörekisteri nimi nimenmuutos',
    'intyg ämbetsbevis släktutredning befolkningsregister namn namnändring',
    'certificate population register name change',
  ],
  'kela-basic-income': [
    'toimeentulotuki asumistuki tuki tuet vuokra raha',
    'utkomststöd bostadsbidrag stöd hyra pengar',
    'social assistance housing allowance rent money',
  ],
  'kela-families': [
    'lapsilisä lapsi lapset vanhempainraha äitiyspäiväraha kotihoidontuki perhe',
    'barnbidrag barn föräldrapenning moderskapspenning hemvårdsstöd familj',
    'child benefit parental allowance family',
  ],
  'kela-unemployment': [
    'työttömyys työttömyystuki työmarkkinatuki päiväraha työtön',
    'arbetslöshet arbetslös arbetsmarknadsstöd dagpenning',
    'unemployment unemployed benefit',
  ],
  'te-start-search': [
    'työ työnhaku työpaikka työtön työttömyys työnhakija ilmoittautuminen',
    'arbete jobb arbetssökande arbetslös arbetslöshet anmälan',
    'job work unemployed unemployment jobseeker',
  ],
  'te-counselling': [
    'työnhakukeskustelu keskustelu työsuunnitelma ura',
    'samtal jobbsökarsamtal sysselsättningsplan karriär',
    'job search meeting plan career',
  ],
  'te-training': [
    'koulutus opiskelu ammatti ammatinvalinta kurssi työvoimakoulutus palkkatuki starttiraha yrittäjä',
    'utbildning studier yrke yrkesval kurs lönesubvention startpeng företagare',
    'training studies profession course startup grant entrepreneur',
  ],
  'avi-permits': [
    'lupa alkoholilupa anniskelu ympäristölupa ilmoitus kantelu',
    'tillstånd alkoholtillstånd servering miljötillstånd anmälan klagan',
    'permit licence alcohol environment complaint',
  ],
  'avi-documents': ['asiakirja hakemus paperit liite', 'handling ansökan papper bilaga', 'document application papers'],
  'mml-real-estate': [
    'lainhuuto kiinnitys kiinteistö tontti talo kauppakirja omistus panttikirja',
    'lagfart inteckning fastighet tomt hus köpebrev ägande pantbrev',
    'title deed mortgage property plot house ownership',
  ],
  'mml-survey': [
    'kartta raja rajankäynti lohkominen maanmittaus metsä tie',
    'karta gräns rågång styckning lantmäteri skog väg',
    'map boundary land survey parcel forest road',
  ],
  'rise-community-sanction': [
    'yhdyskuntapalvelu valvonta rangaistus ehdonalainen',
    'samhällstjänst övervakning straff villkorlig',
    'community service sentence probation parole',
  ],
  'rise-remote-meeting': ['tapaaminen vankila vanki', 'möte fängelse fånge', 'meeting prison prisoner'],
  'migri-residence-permit': [
    'oleskelulupa lupa turvapaikka työlupa viisumi muukalaispassi pakolainen opiskelijalupa',
    'uppehållstillstånd tillstånd asyl arbetstillstånd visum främlingspass flykting',
    'residence permit asylum work permit visa refugee',
  ],
  'migri-citizenship': ['kansalaisuus kansalainen', 'medborgarskap medborgare', 'citizenship citizen'],
  'migri-identification': [
    'henkilöllisyys tunnistautuminen sormenjälki',
    'identitet fingeravtryck',
    'identity fingerprint',
  ],
  'ely-environment': [
    'ympäristö vesi järvi luonto melu jäte pilaantuminen ranta',
    'miljö vatten sjö natur buller avfall förorening strand',
    'environment water lake nature noise waste pollution shore',
  ],
  'ely-business': [
    'yritystuki yritys rahoitus kehittämisavustus',
    'företagsstöd företag finansiering utvecklingsbidrag',
    'business aid company funding grant',
  ],
  'poliisi-passport': [
    'passi henkilökortti henkkarit henkilöllisyystodistus matkustusasiakirja',
    'pass identitetskort legitimation resehandling',
    'passport identity card id travel document',
  ],
  'poliisi-permit-advice': [
    'aselupa ase lupa ajokortti rikosilmoitus',
    'vapentillstånd vapen tillstånd körkort brottsanmälan',
    'gun licence permit driving crime report',
  ],
  'ulosotto-payment-plan': [
    'velka maksusuunnitelma ulosotto lasku perintä maksuhäiriö',
    'skuld betalningsplan utsökning räkning indrivning betalningsstörning',
    'debt payment plan enforcement bill collection',
  ],
  'ulosotto-hearing': [
    'ulosottoselvitys häätö ulosmittaus',
    'utsökningsutredning vräkning utmätning',
    'inquiry eviction',
  ],
  'oikeusapu-legal-advice': [
    'lakimies asianajaja oikeusapu riita avioero sopimus rikos oikeudenkäynti',
    'jurist advokat rättshjälp tvist skilsmässa avtal brott rättegång',
    'lawyer legal aid dispute divorce contract crime court',
  ],
  'oikeusapu-debt-advice': [
    'velka velkaneuvonta velkajärjestely talousneuvonta maksuvaikeudet',
    'skuld skuldrådgivning skuldsanering ekonomirådgivning betalningssvårigheter',
    'debt advice arrangement money problems',
  ],
  'edunvalvonta-guardianship': [
    'edunvalvonta edunvalvoja päämies rahat laskut',
    'intressebevakning intressebevakare huvudman pengar räkningar',
    'guardian guardianship client money bills',
  ],
  'edunvalvonta-start-guardianship': [
    'edunvalvontavaltuutus muistisairaus vanhus holhous',
    'intressebevakningsfullmakt minnessjukdom åldring förmyndarskap',
    'guardianship memory illness elderly authorisation',
  ],
  'ekhva-social-work': [
    'sosiaalityö sosiaalityöntekijä sosiaalitoimisto lastensuojelu',
    'socialarbete socialarbetare socialbyrå barnskydd',
    'social worker services child welfare',
  ],
  'ekhva-joint-employment': [
    'työllistyminen työtön kuntoutus pitkäaikaistyöttömyys',
    'sysselsättning arbetslös rehabilitering långtidsarbetslöshet',
    'employment unemployed rehabilitation',
  ],
  'pori-kaupunki-city-advice': [
    'kaupunki päiväkoti koulu kirjasto liikunta harrastus pysäköinti neuvonta',
    'stad daghem skola bibliotek idrott hobby parkering rådgivning',
    'city day care school library sports parking advice',
  ],
  'pori-kaupunki-building': [
    'rakennuslupa rakentaminen tontti kaava remontti',
    'bygglov byggande tomt plan renovering',
    'building permit plot zoning renovation',
  ],
  'pori-kaupunki-bus-card': ['bussi bussikortti linja-auto matkakortti', 'buss busskort resekort', 'bus card ticket'],
};

const list = (apart: string): readonly string[] => apart.split(' ');

/** The everyday words of a service of the demo; undefined for one that has none. */
export const everydayWordsOf = (serviceId: string): Service['words'] => {
  const row = ROWS[serviceId];
  return row && { fi: list(row[0]), sv: list(row[1]), en: list(row[2]) };
};
