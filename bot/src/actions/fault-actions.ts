import type { Problem } from '@yhteistila/core/contract/client.ts';
import { dayInterval, dayOf, GRID_MINUTES, isLocalDay, toIso } from '@yhteistila/core/time/site-time.ts';
import { z } from 'zod';
import { type CardActionKind, cardAction } from '../card-action.ts';
import { counted } from '../cards/counted.ts';
import { faultCard, type PlacedFault } from '../cards/fault-card.ts';
import type { Answer, Turn } from '../turn.ts';
import { withoutCard } from './outcome-card.ts';
import { wordsBeside } from './problem-words.ts';
import { type Read, readOf, readSite } from './read-placed.ts';

const faultPlace = z.object({ faultId: z.string().min(1).max(120), siteId: z.string().min(1).max(120) });
type FaultPlace = z.output<typeof faultPlace>;

const GRID_MS = GRID_MINUTES * 60_000;
/** Without a problem: it is not among the faults that the person sees. */
type FaultRead = Read<PlacedFault> | { readonly ok: false; readonly problem: undefined };

/** The fault as it is now, with its site and its closure; without a problem where the person may not see it any more. */
export const readFault = async (turn: Turn, { faultId, siteId }: FaultPlace): Promise<FaultRead> => {
  const params = { siteId };
  const faults = readOf(await turn.api.faults({ params }));
  if (!faults.ok) return faults;
  const fault = faults.value.find(({ id }) => id === faultId);
  if (fault === undefined) return { ok: false, problem: undefined };
  const [site, closures] = await Promise.all([readSite(turn, siteId), turn.api.closures({ params })]);
  if (!site.ok) return site;
  const known = readOf(closures);
  if (!known.ok) return known;
  const closure = known.value.find(({ id }) => id === fault.closureId);
  return { ok: true, value: { fault, site: site.value, ...(closure && { closure }) } };
};

const show = async (turn: Turn, place: FaultPlace, notes: readonly string[] = []): Promise<Answer> => {
  const read = await readFault(turn, place);
  if (read.ok) return { card: faultCard(read.value, turn, notes) };
  return read.problem === undefined ? { text: turn.t('bot.fault.gone') } : withoutCard(read.problem, notes);
};

const settled = (turn: Turn, place: FaultPlace, problem: Problem | undefined, done: string): Promise<Answer> =>
  show(turn, place, problem === undefined ? [done] : wordsBeside(problem, turn.t));

/** Out of service from now to the end of the last day, else of today. */
const closureOf = ({ fault, site }: PlacedFault, lastDay: string | undefined, now: number) => {
  const zone = site.timeZone;
  const last = lastDay ?? dayOf(now, zone);
  return {
    start: toIso(Math.floor(now / GRID_MS) * GRID_MS, zone),
    end: toIso(dayInterval(last, zone).end, zone),
    category: fault.category,
    faultId: fault.id,
  };
};

const hitsText = (count: number, turn: Turn): string =>
  count === 0 ? turn.t('bot.fault.hits.none') : counted(turn, 'bot.fault.hits', count);

const close = async (turn: Turn, place: FaultPlace, lastDay: string | undefined): Promise<Answer> => {
  const read = await readFault(turn, place);
  // Pressed twice or late, it is out of service or mended already: the card says so.
  if (!read.ok || read.value.closure !== undefined || read.value.fault.mendedAt !== undefined) return show(turn, place);
  const answer = readOf(
    await turn.api.closeResource({
      params: { resourceId: read.value.fault.resourceId },
      body: closureOf(read.value, lastDay, turn.now),
      idempotencyKey: `close.${place.faultId}.${turn.messageKey}`.slice(0, 200),
    }),
  );
  if (!answer.ok) return show(turn, place, wordsBeside(answer.problem, turn.t));
  const { length: count } = answer.value.hits;
  return show(turn, place, [hitsText(count, turn)]);
};

/** The buttons of a fault's card: out of service, back again, mended. */
export const FAULT_ACTIONS: readonly CardActionKind[] = [
  cardAction({ verb: 'fault.show', data: faultPlace, run: (turn, place) => show(turn, place) }),
  cardAction({
    verb: 'fault.close',
    // A client sends what is filled in with either button.
    data: z.discriminatedUnion('until', [
      faultPlace.extend({ until: z.literal('today') }),
      faultPlace.extend({ until: z.literal('lastDay'), lastDay: z.string().refine(isLocalDay) }),
    ]),
    run: (turn, { faultId, siteId, ...wish }) =>
      close(turn, { faultId, siteId }, wish.until === 'today' ? undefined : wish.lastDay),
  }),
  cardAction({
    verb: 'fault.mended',
    data: faultPlace,
    run: async (turn, place) => {
      const answer = await turn.api.mendFault({ params: { faultId: place.faultId } });
      return settled(turn, place, answer.ok ? undefined : answer.problem, turn.t('bot.done.mended'));
    },
  }),
  cardAction({
    verb: 'fault.reopen',
    data: faultPlace.extend({ closureId: z.string().min(1).max(120) }),
    run: async (turn, { closureId, ...place }) => {
      const read = await readFault(turn, place);
      if (!read.ok) return show(turn, place);
      const { resourceId } = read.value.fault;
      const answer = await turn.api.reopenResource({ params: { resourceId, closureId } });
      return settled(turn, place, answer.ok ? undefined : answer.problem, turn.t('bot.done.reopen'));
    },
  }),
];
