import { callCard, type PlacedCall } from './call-card.ts';
import { type Card, press } from './card.ts';
import type { CallView, Viewer } from './viewer.ts';

const names = (rings: CallView['rings']): string => [...new Set(rings.map(({ person }) => person.name))].join(', ');

/** Whom it rings now, and whom it rang before, as the starter is told. */
const rungNotes = ({ rings, state }: CallView, { t }: Viewer): readonly string[] => {
  const now = state === 'ringing' ? rings.filter(({ answer }) => answer === undefined) : [];
  const before = rings.filter(({ answer }) => answer === 'missed' || answer === 'notNow');
  return [
    ...(now.length === 0 ? [] : [t('bot.ask.rings', { names: names(now) })]),
    ...(before.length === 0 ? [] : [t('bot.ask.rang', { names: names(before) })]),
  ];
};

/** A help request as it stands now, for who asked: its call's card, with who was rung. */
export const helpCallCard = (placed: PlacedCall, viewer: Viewer, notes: readonly string[] = []): Card => {
  const { call, site } = placed;
  const shown = callCard(placed, viewer, [...notes, ...rungNotes(call, viewer)]);
  const again = press(viewer.t('bot.ask.again'), 'help.again', { siteId: site.id });
  const refresh = press(viewer.t('bot.ask.refresh'), 'help.show', { callId: call.id, siteId: site.id });
  const further = call.state === 'unanswered' ? [again] : call.state === 'ringing' ? [refresh] : [];
  return {
    ...shown,
    actions: [...shown.actions, ...further],
    refresh: { action: { ...refresh, title: shown.fallbackText }, userIds: [viewer.userId] },
  };
};
