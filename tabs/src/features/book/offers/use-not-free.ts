import { useQueries } from '@tanstack/react-query';
import { answerOf } from '../../../api/client.ts';
import type { BookingView } from '../../../api/queries.ts';
import { useText } from '../../../i18n/use-text.tsx';
import { useSession } from '../../../session/session.tsx';

/** So many resources may one booking have. */
const MAX_RESOURCES = 20;
const STALE_MS = 15_000;
/** What tells that something is not to be had at that time, whoever wants it. */
const KINDS: ReadonlySet<string> = new Set(['conflict', 'buffer', 'closure']);

const inParts = (ids: readonly string[], size: number): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(ids.length / size) }, (_, at) => ids.slice(at * size, (at + 1) * size));

/** Which of the resources could not come along to the booking at its time. No day tells that of people and portable loops. */
export const useNotFree = (booking: BookingView, ids: readonly string[]): ReadonlySet<string> => {
  const { api } = useSession();
  const { language } = useText();
  const parts = inParts(ids, Math.max(1, MAX_RESOURCES - booking.resourceIds.length));
  const answers = useQueries({
    queries: parts.map((part) => ({
      queryKey: ['verdict', 'along', booking.id, booking.start, booking.end, part, language],
      staleTime: STALE_MS,
      queryFn: async () => {
        const body = { replaces: booking.id, resourceIds: [...booking.resourceIds, ...part] };
        return answerOf(await api.checkBooking({ body }));
      },
    })),
  });
  const findings = answers.flatMap(({ data }) => data?.findings ?? []);
  return new Set(
    findings.flatMap(({ kind, resourceId }) => (resourceId !== undefined && KINDS.has(kind) ? [resourceId] : [])),
  );
};
