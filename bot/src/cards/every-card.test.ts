import { describe, expect, it } from '@jest/globals';
import { STATUSES } from '@yhteistila/core/booking/status.ts';
import { LANGUAGES } from '@yhteistila/core/language/texts.ts';
import { CALL_STATES, RING_ANSWERS } from '@yhteistila/core/occupancy/call.ts';
import { FAULT_CATEGORIES } from '@yhteistila/core/site/fault.ts';
import { wrongWith } from '../../../tests/fixtures/card-check.ts';
import {
  exampleClosure,
  exampleSite,
  FORBIDDEN,
  ringOf,
  secretBooking,
  secretCall,
  secretFault,
  viewerAt,
} from '../../../tests/fixtures/on-cards.ts';
import { NEWS, newsNotes } from '../notices/booking-news.ts';
import { approvalCard } from './approval-card.ts';
import { bookingCard } from './booking-card.ts';
import { callCard } from './call-card.ts';
import { cancelCard } from './cancel-card.ts';
import { type Card, heading, line, press } from './card.ts';
import { faultCard } from './fault-card.ts';
import { insteadButtons, moveButtons } from './offer-buttons.ts';
import type { CallView, OfferView, Viewer } from './viewer.ts';

const TIMES = ['08:00', '09:55', '10:05', '10:20', '11:00'];
const site = exampleSite;

const offer = (resourceId: string): OfferView => ({
  siteId: 'pori',
  resourceId,
  alsoResourceIds: ['expert'],
  start: '2026-11-23T10:00:00+02:00',
  end: '2026-11-23T10:30:00+02:00',
  score: 1,
  why: [{ code: 'x', message: 'SECRET why' }],
});
const offers = ['pori.remote', 'pori.other', 'pori.other'].map(offer);
const was = { start: '2026-11-22T09:00:00+02:00', end: '2026-11-22T10:00:00+02:00' };

const bookingCards = (viewer: Viewer): Card[] =>
  STATUSES.flatMap((status) => {
    const ended = { checkedInAt: '2026-11-23T09:58:00+02:00', endedAt: '2026-11-23T10:15:00+02:00' };
    const changedBecause = { code: 'roomNeeded', text: viewer.t('changeReason.roomNeeded') } as const;
    const changed = {
      changedBy: { id: 'changer', name: 'Maija Meikäläinen', role: 'adviser' },
      changedBecause,
    } as const;
    const placed = { booking: secretBooking({ status, ...ended, ...changed }), site };
    const news = NEWS.map((code) =>
      bookingCard(placed, viewer, {
        headline: viewer.t(`bot.card.news.${code}`),
        notes: newsNotes(placed.booking, site, { news: code, was }, viewer),
        news: { news: code, was },
      }),
    );
    return [
      ...news,
      bookingCard(placed, viewer),
      cancelCard(placed, viewer),
      cancelCard(
        { ...placed, booking: { ...placed.booking, organiser: { id: 'SECRETother', name: 'SECRET other' } } },
        viewer,
      ),
      approvalCard(placed, viewer),
      bookingCard(placed, viewer, { actions: moveButtons(placed, offers, viewer) }),
      bookingCard(placed, viewer, { actions: insteadButtons(placed, offers, viewer) }),
    ];
  });

const others: readonly Partial<CallView>[] = [{}, { takenBy: { id: 'other', name: 'The Taker' } }];
const rings = [undefined, ...RING_ANSWERS].flatMap((answer) =>
  (['expert', 'interpreter'] as const).flatMap((role) =>
    (['onDuty', 'coordinator'] as const).map((step) => ringOf('vero-staff', { role, step, ...(answer && { answer }) })),
  ),
);

/** To a coordinator, who is to find somebody there, the agency is no secret. */
const AGENCY = { id: 'agency', name: { fi: 'The agency', sv: 'The agency', en: 'The agency' } };
const agencyFor = ({ step }: (typeof rings)[number]): Partial<CallView> =>
  step === 'coordinator' ? { organisation: AGENCY } : {};

const callCards = (viewer: Viewer): Card[] =>
  CALL_STATES.flatMap((state) =>
    (['customer', 'help'] as const).flatMap((kind) =>
      others.flatMap((other) =>
        [{ rings: [] }, ...rings.map((ring) => ({ ...agencyFor(ring), rings: [ringOf('other'), ring] }))].map((rung) =>
          callCard({ call: secretCall({ state, kind, ...other, takenAt: was.start, ...rung }), site }, viewer),
        ),
      ),
    ),
  );

const faultCards = (viewer: Viewer): Card[] =>
  FAULT_CATEGORIES.flatMap((category) => [
    faultCard({ fault: secretFault({ category }), site }, viewer),
    faultCard({ fault: secretFault({ category, closureId: 'closure-1' }), site, closure: exampleClosure }, viewer),
    faultCard({ fault: secretFault({ category, mendedAt: was.end }), site }, viewer),
  ]);

const everyCard = (language: (typeof LANGUAGES)[number]): readonly Card[] =>
  TIMES.flatMap((time) => {
    const viewer = viewerAt(time, { language });
    return [...bookingCards(viewer), ...callCards(viewer), ...faultCards(viewer)];
  });

describe.each(LANGUAGES)('every card in %s', (language) => {
  const cards = everyCard(language);

  it('is an Adaptive Card as its schema has it, within its bounds, readable without eyes and without colours', () => {
    expect(cards.length).toBeGreaterThan(1000);
    expect([...new Set(cards.flatMap(wrongWith))]).toEqual([]);
  });

  it('tells room, site, time, status and link, and nothing else of a booking, a call or a fault', () => {
    expect(cards.filter((card) => FORBIDDEN.test(JSON.stringify(card)))).toEqual([]);
  });

  it('is in that language and shows itself anew to its viewer alone', () => {
    expect(new Set(cards.map(({ lang }) => lang))).toEqual(new Set([language]));
    expect(new Set(cards.map(({ refresh }) => refresh?.userIds.join()))).toEqual(new Set(['29:vero-staff']));
  });
});

describe('the check of cards', () => {
  it('finds what is wrong', () => {
    const [card] = everyCard('fi');
    const bad = {
      ...card,
      speak: '',
      body: [
        heading('x'),
        line('x', { size: 'Huge', nonsense: 1, color: 'attention' }),
        { type: 'Input.Text', id: 'a' },
      ],
      actions: Array.from({ length: 7 }, () => press('x', 'v')),
    };
    expect(wrongWith(bad)).toEqual([
      'Invalid value "Huge" for property "size".',
      'Maximum number of actions exceeded (6).',
      '$.body.1: TextBlock has no nonsense',
      '$.body.2 has no label',
      '$.body.1.color says something by colour',
      'nothing to speak',
      '7 actions',
    ]);
  });
});
