import type { Service } from '@yhteistila/core/site/organisation.ts';
import { everydayWordsOf } from '../everyday-words.ts';
import { inThreeLanguages } from '../in-three-languages.ts';

type Row = readonly [id: string, fi: string, sv: string, en: string, needsPresence?: 'presence'];

/**
 * A few services of each agency that serves customers, in plain words. Which of them need presence follows S2 3: a
 * passport, an identity code, a notary, identification in person.
 */
const ROWS: { readonly [organisationId: string]: readonly Row[] } = {
  vero: [
    [
      'personal-tax',
      'Verokortti ja henkilöverotus',
      'Skattekort och personbeskattning',
      'Tax card and personal taxation',
    ],
    ['inheritance', 'Perinnön ja lahjan verotus', 'Beskattning av arv och gåva', 'Tax on inheritance and gifts'],
    [
      'identity-code',
      'Henkilötunnuksen hakeminen',
      'Ansökan om personbeteckning',
      'Applying for a personal identity code',
      'presence',
    ],
  ],
  dvv: [
    [
      'registration',
      'Ulkomaalaisen rekisteröinti',
      'Registrering av utlänning',
      'Registering a foreign national',
      'presence',
    ],
    ['notary', 'Julkisen notaarin palvelut', 'Notarius publicus-tjänster', 'Notary public services', 'presence'],
    ['wedding', 'Siviilivihkiminen', 'Borgerlig vigsel', 'Civil wedding', 'presence'],
    [
      'certificates',
      'Väestötietojen todistukset',
      'Intyg ur befolkningsdata',
      'Certificates from the population register',
    ],
  ],
  kela: [
    [
      'basic-income',
      'Toimeentulotuki ja asumistuki',
      'Utkomststöd och bostadsbidrag',
      'Basic social assistance and housing allowance',
    ],
    ['families', 'Lapsiperheen tuet', 'Stöd till barnfamiljer', 'Benefits for families with children'],
    ['unemployment', 'Työttömyysturva', 'Utkomstskydd för arbetslösa', 'Unemployment benefits'],
  ],
  te: [
    ['start-search', 'Työnhaun aloittaminen', 'Att börja söka arbete', 'Starting to look for work'],
    ['counselling', 'Työnhakukeskustelu', 'Jobbsökarsamtal', 'Job search meeting', 'presence'],
    ['training', 'Koulutus ja uravalinta', 'Utbildning och yrkesval', 'Training and career choice'],
  ],
  avi: [
    ['permits', 'Luvat ja ilmoitukset', 'Tillstånd och anmälningar', 'Permits and notifications'],
    ['documents', 'Asiakirjojen jättäminen', 'Inlämning av handlingar', 'Handing in documents', 'presence'],
  ],
  mml: [
    ['real-estate', 'Lainhuuto ja kiinnitys', 'Lagfart och inteckning', 'Title to property and mortgages'],
    ['survey', 'Maanmittaustoimitukset ja kartat', 'Lantmäteriförrättningar och kartor', 'Land surveys and maps'],
  ],
  rise: [
    [
      'community-sanction',
      'Yhdyskuntaseuraamuksen tapaaminen',
      'Möte om samhällspåföljd',
      'Meeting about a community sanction',
      'presence',
    ],
    ['remote-meeting', 'Sovittu etätapaaminen', 'Avtalat möte på distans', 'Agreed remote meeting'],
  ],
  migri: [
    ['residence-permit', 'Oleskeluluvan neuvonta', 'Rådgivning om uppehållstillstånd', 'Advice on residence permits'],
    ['citizenship', 'Kansalaisuuden neuvonta', 'Rådgivning om medborgarskap', 'Advice on citizenship'],
    ['identification', 'Henkilöllisyyden todistaminen', 'Styrkande av identitet', 'Proving identity', 'presence'],
  ],
  ely: [
    ['environment', 'Ympäristö ja vesiasiat', 'Miljö- och vattenärenden', 'Environment and water'],
    ['business', 'Yrityksen kehittämisen tuet', 'Stöd för företagsutveckling', 'Business development aid'],
  ],
  poliisi: [
    [
      'passport',
      'Passin ja henkilökortin hakeminen',
      'Ansökan om pass och identitetskort',
      'Applying for a passport or identity card',
      'presence',
    ],
    ['permit-advice', 'Lupa-asioiden neuvonta', 'Rådgivning om tillstånd', 'Advice on permits'],
  ],
  ulosotto: [
    [
      'payment-plan',
      'Maksusuunnitelma ja ulosoton neuvonta',
      'Betalningsplan och rådgivning',
      'Payment plan and advice on enforcement',
    ],
    ['hearing', 'Ulosottoselvitys', 'Utsökningsutredning', 'Enforcement inquiry', 'presence'],
  ],
  oikeusapu: [
    ['legal-advice', 'Oikeudellinen neuvonta', 'Juridisk rådgivning', 'Legal advice'],
    ['debt-advice', 'Talous- ja velkaneuvonta', 'Ekonomi- och skuldrådgivning', 'Financial and debt counselling'],
  ],
  edunvalvonta: [
    ['guardianship', 'Päämiehen asioiden hoito', 'Skötsel av huvudmannens ärenden', 'Managing a client’s affairs'],
    ['start-guardianship', 'Edunvalvonnan aloittaminen', 'Att inleda intressebevakning', 'Starting guardianship'],
  ],
  ekhva: [
    ['social-work', 'Sosiaalityön neuvonta', 'Rådgivning inom socialarbete', 'Advice on social services'],
    [
      'joint-employment',
      'Työllistymistä edistävä yhteispalvelu',
      'Samservice som främjar sysselsättning',
      'Joint service to promote employment',
      'presence',
    ],
  ],
  'pori-kaupunki': [
    ['city-advice', 'Kaupungin palvelujen neuvonta', 'Rådgivning om stadens tjänster', 'Advice on city services'],
    ['building', 'Rakentaminen ja tontit', 'Byggande och tomter', 'Building and plots'],
    ['bus-card', 'Bussikortti', 'Busskort', 'Bus card', 'presence'],
  ],
};

/** The agency's services, also those that it gives only face to face: core tells which may be offered remotely. */
export const servicesOf = (organisationId: string): readonly Service[] =>
  (ROWS[organisationId] ?? []).map(([row, fi, sv, en, presence]) => {
    const id = `${organisationId}-${row}`;
    const words = everydayWordsOf(id);
    return {
      id,
      name: inThreeLanguages(fi, sv, en),
      needsPresence: presence !== undefined,
      ...(words && { words }),
    };
  });
