import { useMutation } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { answerOf } from '../../../api/client.ts';
import { type BookingView, useRefreshBookings } from '../../../api/queries.ts';
import { type BookingChanges, useChangeBooking } from '../../../booking-parts/actions/booking-actions.ts';
import { useIntentKey } from '../../../booking-parts/intent-key.ts';
import { type CheckRequest, useVerdict } from '../../../booking-parts/use-verdict.ts';
import { useAnnounce } from '../../../components/announcer.tsx';
import { useText } from '../../../i18n/use-text.tsx';
import { useSession } from '../../../session/session.tsx';
import type { DayModel } from '../use-day-model.ts';
import { type Draft, hasMoved } from './draft.ts';
import { changesBackTo, changesOf, requestOf, requestOfChange, type Wish } from './draft-request.ts';
import { refusalsOf } from './refusals.ts';
import { usualPurpose } from './usual-purpose.ts';

/** `moving`: it follows the pointer or the keys. `asking`: what is missing is asked. `saving`: the service decides. */
export type Phase = 'moving' | 'asking' | 'saving';

/** What came of a drop, to be told beside the timeline. */
export type Outcome =
  | { readonly kind: 'refused'; readonly reasons: readonly string[] }
  | { readonly kind: 'booked'; readonly booking: BookingView }
  /** `back` puts it where it was before. */
  | { readonly kind: 'moved'; readonly booking: BookingView; readonly back: BookingChanges };

type Done = Exclude<Outcome, { readonly kind: 'refused' }>;

const bookingIn = (model: DayModel | undefined, id: string | undefined): BookingView | undefined => {
  if (id === undefined) return undefined;
  for (const { bookings } of model?.rows ?? []) {
    const found = bookings.find(({ booking }) => booking.id === id);
    if (found !== undefined) return found.booking;
  }
  return undefined;
};

const wishFor = (model: DayModel, draft: Draft): Wish => {
  const row = model.rows.find(({ resource }) => resource.id === draft.rowId);
  return {
    purpose: row === undefined ? 'meeting' : usualPurpose(row.resource),
    externalParticipants: false,
    confidential: false,
  };
};

/** The draft, how far it has come, and what was chosen for it. */
const useDraftInHand = () => {
  const intent = useIntentKey();
  const [draft, setDraft] = useState<Draft>();
  const [phase, setPhase] = useState<Phase>('moving');
  const [chosen, setChosen] = useState<Wish>();
  const reset = (to: Draft | undefined) => {
    setDraft(to);
    setChosen(undefined);
    setPhase('moving');
  };
  const end = () => {
    reset(undefined);
    intent.forget();
  };
  return { draft, phase, chosen, setDraft, setPhase, setChosen, reset, end, keyOf: intent.keyOf };
};

type DraftInHand = ReturnType<typeof useDraftInHand>;

/** What the rules are asked about the draft; undefined where there is nothing to ask. */
const useCheckRequest = (
  model: DayModel | undefined,
  { draft, phase }: DraftInHand,
  wish: Wish | undefined,
  changed: BookingView | undefined,
) =>
  useMemo((): CheckRequest | undefined => {
    if (model === undefined || draft === undefined || wish === undefined || phase === 'saving') return undefined;
    const where = { siteId: model.site.id, zone: model.zone };
    if (draft.act === 'create') return requestOf(draft, wish, where);
    // Of a booking that is known in part only the service alone can tell.
    const isKnown = changed?.purpose !== undefined;
    return isKnown && hasMoved(draft) ? requestOfChange(draft, changed, where) : undefined;
  }, [model, draft, wish, phase, changed]);

/** The outcome of the last drop: shown until it is forgotten, and said once to screen readers. */
const useOutcome = (zone: string | undefined) => {
  const { t, times } = useText();
  const announce = useAnnounce();
  const [outcome, setOutcome] = useState<Outcome>();
  return {
    outcome,
    forgetOutcome: () => setOutcome(undefined),
    refuse: (reasons: readonly string[]) => {
      setOutcome({ kind: 'refused', reasons });
      announce(t('tab.day.refused', { reasons: reasons.join(' ') }));
    },
    succeed: (made: Done) => {
      setOutcome(made);
      announce(t(`tab.day.done.${made.kind}`, { times: times(made.booking, zone ?? 'UTC') }));
    },
  };
};

/** Stores what was drawn: a new booking, or the change of one. */
const useStore = (
  { setPhase, end, keyOf }: DraftInHand,
  { forgetOutcome, refuse, succeed }: ReturnType<typeof useOutcome>,
) => {
  const { api } = useSession();
  const { t } = useText();
  const refresh = useRefreshBookings();
  const done = async (made: Done) => {
    await refresh();
    end();
    succeed(made);
  };
  const booking = useMutation({
    mutationFn: async (body: CheckRequest) => {
      const { replaces: _, ...wanted } = body;
      return answerOf(await api.book({ body: wanted, idempotencyKey: keyOf(body) }));
    },
    onSuccess: (made) => done({ kind: 'booked', booking: made }),
    onError: (error) => {
      setPhase('asking');
      refuse(refusalsOf(error, t));
      void refresh();
    },
  });
  const change = useChangeBooking();
  return {
    book: (request: CheckRequest) => {
      forgetOutcome();
      setPhase('saving');
      booking.mutate(request);
    },
    save: (moved: Draft, of: BookingView, zone: string) => {
      setPhase('saving');
      change.mutate(
        { booking: of, changes: changesOf(moved, of, zone) },
        {
          onSuccess: (after) => done({ kind: 'moved', booking: after, back: changesBackTo(of, moved) }),
          onError: (error) => {
            end();
            refuse(refusalsOf(error, t));
          },
        },
      );
    },
  };
};

/** Booking and changing by drawing on the timeline: one draft at a time, asked about while it moves. */
export const useEditor = (model: DayModel | undefined) => {
  const inHand = useDraftInHand();
  const { draft, phase, chosen, setDraft, setPhase, setChosen, reset, end } = inHand;
  const told = useOutcome(model?.zone);
  const { outcome, forgetOutcome, refuse } = told;
  const changed = bookingIn(model, draft?.bookingId);
  const wish = chosen ?? (model && draft ? wishFor(model, draft) : undefined);
  const request = useCheckRequest(model, inHand, wish, changed);
  const { verdict } = useVerdict(request);
  const { book, save } = useStore(inHand, told);
  return {
    draft,
    phase,
    wish,
    verdict,
    outcome,
    isMoved: draft !== undefined && hasMoved(draft),
    /** Whether the rules are asked while it moves; else only when it is dropped. */
    isChecked: draft?.act !== 'move' || changed?.purpose !== undefined,
    begin: (begun: Draft) => {
      forgetOutcome();
      reset(begun);
    },
    change: setDraft,
    setWish: setChosen,
    cancel: end,
    forgetOutcome,
    /** A new booking asks for what is missing; a changed one is stored, or goes back with the reason. */
    drop: (dropped: Draft) => {
      setDraft(dropped);
      if (dropped.act === 'create') return setPhase('asking');
      if (model === undefined || changed === undefined || !hasMoved(dropped)) return end();
      // The verdict is of this very draft, or there is none yet and the service decides.
      if (verdict?.allowed === false && dropped === draft) {
        end();
        return refuse(verdict.findings.filter(({ severity }) => severity === 'refuse').map(({ message }) => message));
      }
      return save(dropped, changed, model.zone);
    },
    book: () => {
      if (request !== undefined) book(request);
    },
  };
};

export type Editor = ReturnType<typeof useEditor>;
