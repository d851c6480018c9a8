import { dayOf } from '@yhteistila/core/time/site-time.ts';
import { type Card, type CardAction, type CardElement, open, press } from './card.ts';
import { type Fact, factCard } from './fact-card.ts';
import { clockText, roomsOf, spanText } from './place-and-time.ts';
import type { ClosureView, FaultView, SiteView, Viewer } from './viewer.ts';

/** A fault where it is, with the closure that it led to, as long as that lasts. */
export interface PlacedFault {
  readonly fault: FaultView;
  readonly site: SiteView;
  readonly closure?: ClosureView;
}

const aboutFault = ({ fault, site }: PlacedFault) => ({ faultId: fault.id, siteId: site.id });

/** Names of whatever can break: also equipment, devices and places. */
const whatOf = ({ fault, site }: PlacedFault, viewer: Viewer): string =>
  roomsOf(site, [fault.resourceId], viewer) ||
  ([...site.resources, ...site.fixtures].find(({ id }) => id === fault.resourceId)?.name[viewer.language] ?? '');

const isBookable = ({ fault, site }: PlacedFault): boolean => site.fixtures.every(({ id }) => id !== fault.resourceId);

const headlineOf = (placed: PlacedFault, { t }: Viewer): string => {
  if (placed.fault.mendedAt !== undefined) return t('bot.fault.mended');
  if (placed.closure !== undefined) return t('bot.fault.closed');
  return t(isBookable(placed) ? 'bot.fault.reported' : 'bot.fault.reported.fixture');
};

const factsOf = (placed: PlacedFault, viewer: Viewer): readonly Fact[] => {
  const { fault, site, closure } = placed;
  const { t, language } = viewer;
  const what = whatOf(placed, viewer);
  const told = clockText(fault.reportedAt, new Date(viewer.now).toISOString(), site, viewer);
  return [
    ...(what === '' ? [] : [{ title: t(`bot.card.fact.${isBookable(placed) ? 'space' : 'where'}`), value: what }]),
    { title: t('bot.card.fact.site'), value: site.name[language] },
    { title: t('bot.fault.fact.what'), value: t(`fault.category.${fault.category}`) },
    { title: t('bot.fault.fact.told'), value: told },
    ...(fault.count === 1
      ? []
      : [{ title: t('bot.fault.fact.count'), value: t('bot.fault.times', { count: fault.count }) }]),
    ...(closure === undefined
      ? []
      : [{ title: t('bot.fault.fact.closed'), value: spanText(closure.start, closure.end, site, viewer) }]),
  ];
};

/** Only what can be booked is taken out of service. */
const canBeClosed = (placed: PlacedFault): boolean =>
  isBookable(placed) && placed.fault.mendedAt === undefined && placed.closure === undefined;

const lastDayInput = (placed: PlacedFault, { t, now }: Viewer): readonly CardElement[] => {
  if (!canBeClosed(placed)) return [];
  const today = dayOf(now, placed.site.timeZone);
  return [{ type: 'Input.Date', id: 'lastDay', label: t('bot.fault.lastDay'), value: today, min: today }];
};

const actionsOf = (placed: PlacedFault, { t, link }: Viewer): readonly CardAction[] => {
  const { fault, closure } = placed;
  const about = aboutFault(placed);
  const mended: CardAction = { ...press(t('bot.act.mended'), 'fault.mended', about), associatedInputs: 'none' };
  const reopen = press(t('bot.act.reopen'), 'fault.reopen', { ...about, closureId: closure?.id });
  return [
    ...(canBeClosed(placed)
      ? [
          {
            ...press(t('bot.act.closeToday'), 'fault.close', { ...about, until: 'today' }),
            associatedInputs: 'none' as const,
          },
          press(t('bot.act.closeThrough'), 'fault.close', { ...about, until: 'lastDay' }),
        ]
      : []),
    ...(closure === undefined ? [] : [reopen]),
    ...(fault.mendedAt === undefined ? [mended] : []),
    open(t('bot.act.open'), link('/today')),
  ];
};

/** A fault for those who see to it: where, of which kind, what was done. What somebody wrote of it is in the tab. */
export const faultCard = (placed: PlacedFault, viewer: Viewer, notes: readonly string[] = []): Card =>
  factCard(
    {
      headline: headlineOf(placed, viewer),
      notes,
      facts: factsOf(placed, viewer),
      more: lastDayInput(placed, viewer),
      actions: actionsOf(placed, viewer),
      refresh: { verb: 'fault.show', data: aboutFault(placed) },
    },
    viewer,
  );
