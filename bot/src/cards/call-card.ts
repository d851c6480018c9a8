import { type CallStand, ownRing, standOf, takerFor } from './call-stand.ts';
import { type Card, type CardAction, open, press } from './card.ts';
import { type Fact, factCard } from './fact-card.ts';
import { clockText, roomsOf } from './place-and-time.ts';
import type { CallView, SiteView, Viewer } from './viewer.ts';

/** A call where it comes from. */
export interface PlacedCall {
  readonly call: CallView;
  readonly site: SiteView;
}

const aboutCall = ({ call, site }: PlacedCall) => ({ callId: call.id, siteId: site.id });

/** What it is about, for who is rung: a customer waits, a colleague asks, an interpreter is wanted, nobody answered. */
const wantedKey = (call: CallView, viewer: Viewer): string => {
  const ring = ownRing(call, viewer);
  if (ring?.step === 'coordinator') return 'bot.call.nobody';
  return ring?.role === 'interpreter' ? 'bot.call.interpreter' : `bot.call.${call.kind}`;
};

const headlineOf = (call: CallView, stand: CallStand, viewer: Viewer): string => {
  const { t } = viewer;
  if (stand === 'rings' || stand === 'ringsOthers') return t(wantedKey(call, viewer));
  if (stand === 'mine') return t('bot.call.mine');
  if (stand === 'watched') return t(`bot.call.watched.${call.state === 'taken' ? 'taken' : 'ringing'}`);
  if (stand === 'ended' && call.endedBecause === 'customerLeft') return t('bot.call.customerLeft');
  return t(`bot.call.${stand}`);
};

/** Who took it and when, as those who were rung may know. */
const takerNote = ({ call, site }: PlacedCall, stand: CallStand, viewer: Viewer): readonly string[] => {
  const ring = ownRing(call, viewer);
  const taker = takerFor(call, ring);
  if (taker === undefined || taker.id === viewer.person.id) return [];
  if (ring?.role === 'interpreter' || call.takenAt === undefined) return [viewer.t('bot.call.takenBy', taker)];
  const time = clockText(call.takenAt, call.startedAt, site, viewer);
  return stand === 'ended' ? [] : [viewer.t('bot.call.takenByAt', { ...taker, time })];
};

const notesOf = (placed: PlacedCall, stand: CallStand, viewer: Viewer): readonly string[] => {
  const { call } = placed;
  if (stand === 'ringsOthers') return [viewer.t('bot.call.ringsOthers')];
  if (stand !== 'watched') return takerNote(placed, stand, viewer);
  const interpreter = call.interpretedBy === undefined ? [] : [viewer.t('bot.call.interpretedBy', call.interpretedBy)];
  return [...takerNote(placed, stand, viewer), ...interpreter];
};

const actionsOf = (placed: PlacedCall, stand: CallStand, { t }: Viewer): readonly CardAction[] => {
  const { call } = placed;
  const about = aboutCall(placed);
  const join = call.meetingUrl === undefined ? [] : [open(t('bot.act.joinCall'), call.meetingUrl)];
  const take = press(t('bot.act.take'), 'call.take', about, 'positive');
  const end = (key: string, because: string) => press(t(`bot.act.${key}`), 'call.end', { ...about, because });
  const done = end(call.kind === 'help' ? 'helpGiven' : 'endCall', 'done');
  if (stand === 'rings') return [take, ...join, press(t('bot.act.notNow'), 'call.not-now', about)];
  if (stand === 'ringsOthers') return [take];
  if (stand === 'mine') {
    const endings = call.kind === 'help' ? [done] : [done, end('customerLeft', 'customerLeft')];
    return [...join, ...endings];
  }
  // To whom it does not say who started it, it is not to end either.
  if (stand !== 'watched' || call.startedBy === undefined) return [];
  return call.state === 'taken' ? [...join, done] : [end('stopCall', 'cancelled')];
};

/**
 * Which agency is asked for, to a coordinator who is to find somebody there: an agency is not customer data, and the
 * coordinator may know who serves at the site (M18). Those of the agency know it, and to others the card does not say it.
 */
const agencyFact = (call: CallView, viewer: Viewer): readonly Fact[] => {
  const { t, language } = viewer;
  if (call.organisation === undefined || ownRing(call, viewer)?.step !== 'coordinator') return [];
  return [{ title: t('bot.card.fact.agency'), value: call.organisation.name[language] }];
};

const factsOf = ({ call, site }: PlacedCall, viewer: Viewer): readonly Fact[] => {
  const { t, language } = viewer;
  const room = call.resourceId === undefined ? '' : roomsOf(site, [call.resourceId], viewer);
  return [
    ...(room === '' ? [] : [{ title: t('bot.card.fact.space'), value: room }]),
    { title: t('bot.card.fact.site'), value: site.name[language] },
    ...agencyFact(call, viewer),
    ...(call.service === undefined ? [] : [{ title: t('bot.call.service'), value: call.service.name[language] }]),
    { title: t('bot.call.since'), value: clockText(call.startedAt, call.startedAt, site, viewer) },
  ];
};

/**
 * A call as it stands now, for this viewer: room, site, service, since when, link, who took it. Not for which agency (but to a
 * coordinator), nor who asks, nor anything of a customer (M15, M18).
 */
export const callCard = (placed: PlacedCall, viewer: Viewer, notes: readonly string[] = []): Card => {
  const stand = standOf(placed.call, viewer);
  return factCard(
    {
      headline: headlineOf(placed.call, stand, viewer),
      notes: [...notes, ...notesOf(placed, stand, viewer)],
      facts: factsOf(placed, viewer),
      actions: actionsOf(placed, stand, viewer),
      refresh: { verb: 'call.show', data: aboutCall(placed) },
    },
    viewer,
  );
};
