import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answerOf } from '../../../api/client.ts';
import type { Availability } from '../../../api/queries.ts';
import { useSettled } from '../../../booking-parts/use-verdict.ts';
import { useText } from '../../../i18n/use-text.tsx';
import { useSession } from '../../../session/session.tsx';
import type { SearchBody } from '../need/need-request.ts';

const REFRESH_MS = 15_000;

export interface Answer {
  readonly data: Availability | undefined;
  readonly error: Error | null;
  /** Whether `data` answers exactly what is asked now. */
  readonly isCurrent: boolean;
  readonly retry: () => void;
}

/** What suits, asked again a moment after each change; the last answer stays until the next one is there. */
export const useAnswer = (body: SearchBody | undefined): Answer => {
  const { api } = useSession();
  const { language } = useText();
  const asked = body === undefined ? undefined : JSON.stringify(body);
  const settled = useSettled(asked);
  // What was asked first needs no settling.
  const question = settled ?? asked;
  const query = useQuery({
    queryKey: ['availability', question, language],
    // Nothing is asked, also not once more, while there is nothing to ask.
    enabled: question !== undefined && asked !== undefined,
    refetchInterval: REFRESH_MS,
    placeholderData: keepPreviousData,
    queryFn: async () => answerOf(await api.availability({ body: JSON.parse(question ?? '{}') })),
  });
  return {
    data: query.data,
    error: query.error,
    isCurrent: asked === question && !query.isPlaceholderData && query.data !== undefined,
    retry: () => void query.refetch(),
  };
};
