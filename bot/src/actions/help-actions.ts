import { isUnknown } from '@yhteistila/core/contract/outcome-of-call.ts';
import { z } from 'zod';
import { type CardActionKind, cardAction } from '../card-action.ts';
import { helpForm, NO_ROOM } from '../cards/forms/help-form.ts';
import { helpCallCard } from '../cards/help-call-card.ts';
import type { CallView } from '../cards/viewer.ts';
import { readHomeSite } from '../home-site.ts';
import type { Answer, Turn } from '../turn.ts';
import { readCall } from './call-actions.ts';
import { bookableSites } from './offers/bookable-sites.ts';
import { agencies, askedFor } from './offers/find-agency.ts';
import { inWords, withoutCard } from './outcome-card.ts';
import { problemWords } from './problem-words.ts';
import { readOf, readSite } from './read-placed.ts';

const id = z.string().min(1).max(120);

/** What the form stands with when it opens. */
interface Opening {
  readonly siteId?: string | undefined;
  readonly agencyId?: string | undefined;
  readonly notes?: readonly string[];
  /** What was written behind the command: an agency or what it does, and perhaps a site. */
  readonly words?: string;
  /** Under which at most one call is started; a new one unless said. */
  readonly key?: string;
}

/** The form that asks for help, with what is known filled in. */
export const openHelpForm = async (
  turn: Turn,
  { siteId, agencyId, notes = [], words = '', key = `help-${turn.messageKey}` }: Opening,
): Promise<Answer> => {
  const sites = await bookableSites(turn);
  const among = await agencies(
    turn,
    sites.map((each) => each.id),
  );
  const asked = askedFor(words, among, sites);
  const wanted = asked.siteId ?? siteId;
  const site = wanted === undefined ? await readHomeSite(turn) : await readSite(turn, wanted);
  if (!site.ok) return withoutCard(site.problem, notes);
  const unknown = asked.unknown === undefined ? [] : [turn.t('bot.ask.unknown', { words: asked.unknown })];
  const service = asked.service && asked.agency && { ...asked.service, agencyId: asked.agency.id };
  const parts = { notes: [...notes, ...unknown], agencies: among, agencyId: asked.agency?.id ?? agencyId, service };
  return { card: helpForm({ ...parts, site: site.value, sites, key }, turn) };
};

const asked = z.object({
  organisationId: z.string().optional(),
  siteId: id,
  resourceId: z.string().max(120).optional(),
  roomsOf: id,
  serviceId: id.optional(),
  serviceOf: id.optional(),
  key: z
    .string()
    .regex(/^[\w.-]+$/)
    .max(120),
});

const showCall = async (turn: Turn, call: CallView): Promise<Answer> => {
  const site = await readSite(turn, call.siteId);
  return site.ok ? { card: helpCallCard({ call, site: site.value }, turn) } : inWords(site.problem);
};

/** Starts the call. A room goes with the site whose rooms were shown; chosen for another, it is asked once more. */
const ask = async (turn: Turn, data: z.output<typeof asked>): Promise<Answer> => {
  const { organisationId = '', siteId, resourceId = NO_ROOM, roomsOf, key } = data;
  const opening = { siteId, agencyId: organisationId === '' ? undefined : organisationId };
  if (organisationId === '') return openHelpForm(turn, { ...opening, notes: [turn.t('bot.ask.agency.wrong')] });
  const hasRoom = resourceId !== NO_ROOM && resourceId !== '';
  if (hasRoom && roomsOf !== siteId) {
    return openHelpForm(turn, { ...opening, notes: [turn.t('bot.ask.roomAgain')] });
  }
  const topic = data.serviceOf === organisationId && data.serviceId !== undefined ? { serviceId: data.serviceId } : {};
  const body = { siteId, organisationId, ...(hasRoom ? { resourceId } : {}), ...topic };
  const started = readOf(await turn.api.startCall({ body, idempotencyKey: key }));
  if (started.ok) return showCall(turn, started.value);
  const { problem } = started;
  // Where the call may have been started, the same press asks for that very one.
  return openHelpForm(turn, { ...opening, notes: problemWords(problem), ...(isUnknown(problem) && { key }) });
};

/** The buttons of a help request: ask, see how it stands, ask again. It is stopped as any call is. */
export const HELP_ACTIONS: readonly CardActionKind[] = [
  cardAction({ verb: 'help.ask', data: asked, run: ask }),
  cardAction({
    verb: 'help.show',
    data: z.object({ callId: id, siteId: id }),
    run: async (turn, { callId }) => {
      const read = await readCall(turn, callId);
      return read.ok ? { card: helpCallCard(read.value, turn) } : inWords(read.problem);
    },
  }),
  cardAction({
    verb: 'help.again',
    data: z.object({ siteId: id }),
    run: (turn, { siteId }) => openHelpForm(turn, { siteId }),
  }),
];
