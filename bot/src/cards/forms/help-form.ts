import type { Texts } from '@yhteistila/core/language/texts.ts';
import type { Agency } from '../../actions/offers/find-agency.ts';
import { type Card, card, heading, line, press } from '../card.ts';
import type { SiteView, Viewer } from '../viewer.ts';

/** What the choice of no room sends: a field of a card has no empty value. */
export const NO_ROOM = '-';

export interface HelpFormParts {
  readonly notes: readonly string[];
  readonly agencies: readonly Agency[];
  readonly agencyId?: string | undefined;
  /** The agency's service that was asked for by words; the experts are told it. */
  readonly service?: { readonly id: string; readonly name: Texts; readonly agencyId: string } | undefined;
  /** Where the help is wanted; rooms are those of this site. */
  readonly site: SiteView;
  readonly sites: readonly Pick<SiteView, 'id' | 'name'>[];
  /** Under this key at most one call is started from the card. */
  readonly key: string;
}

/** The service goes along with its agency: chosen for another, it is left out. */
const aboutService = (service: HelpFormParts['service']) =>
  service === undefined ? {} : { serviceId: service.id, serviceOf: service.agencyId };

/** Asks whose help is wanted, and where. Nothing of a customer is asked (M16, M18). */
export const helpForm = (parts: HelpFormParts, { t, language }: Viewer): Card => {
  const { notes, agencies, agencyId, service, site, sites, key } = parts;
  const topic = service === undefined ? [] : [t('bot.ask.service', { service: service.name[language] })];
  const lead = [...(notes.length > 0 ? notes : [t('bot.ask.lead')]), ...topic];
  const rooms = site.resources.filter(({ kind }) => kind === 'space');
  const choice = (title: string, value: string) => ({ title, value });
  return card({
    lang: language,
    summary: [`${t('bot.ask.title')}.`, ...lead].join(' '),
    body: [
      heading(t('bot.ask.title')),
      ...lead.map((note) => line(note)),
      {
        type: 'Input.ChoiceSet',
        id: 'organisationId',
        label: t('bot.ask.agency'),
        isRequired: true,
        errorMessage: t('bot.ask.agency.wrong'),
        ...(agencyId === undefined ? {} : { value: agencyId }),
        choices: agencies.map(({ id, name }) => choice(name[language], id)),
      },
      {
        type: 'Input.ChoiceSet',
        id: 'siteId',
        label: t('bot.book.form.site'),
        isRequired: true,
        errorMessage: t('bot.book.form.site.wrong'),
        value: site.id,
        choices: sites.map(({ id, name }) => choice(name[language], id)),
      },
      {
        type: 'Input.ChoiceSet',
        id: 'resourceId',
        label: t('bot.ask.room', { site: site.name[language] }),
        value: NO_ROOM,
        choices: [choice(t('bot.ask.noRoom'), NO_ROOM), ...rooms.map(({ id, name }) => choice(name[language], id))],
      },
    ],
    actions: [press(t('bot.ask.do'), 'help.ask', { roomsOf: site.id, key, ...aboutService(service) }, 'positive')],
  });
};
