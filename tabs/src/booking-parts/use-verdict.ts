import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { CallInput } from '@yhteistila/core/contract/client.ts';
import type { ROUTES } from '@yhteistila/core/contract/routes.ts';
import { useEffect, useState } from 'react';
import { answerOf } from '../api/client.ts';
import { useText } from '../i18n/use-text.tsx';
import { useSession } from '../session/session.tsx';

/** A new booking, or a change of the booking of that id. */
export type CheckRequest = CallInput<(typeof ROUTES)['book']>['body'] & { readonly replaces?: string };

/** A change of which the rest stays as it is. */
export type ChangeToCheck = CallInput<(typeof ROUTES)['checkBooking']>['body'];

const USUALLY_WAITS_MS = 200;

/** The value once it has stood still for a while. */
export const useSettled = <T>(value: T, waitMs = USUALLY_WAITS_MS): T => {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), waitMs);
    return () => clearTimeout(timer);
  }, [value, waitMs]);
  return settled;
};

/**
 * What would be decided of the request, asked while it changes; an answer to an older one never shows. `replaces` names
 * the booking that would be changed. `verdict` is undefined until the newest request is answered.
 */
export const useVerdict = (request: ChangeToCheck | undefined) => {
  const { api } = useSession();
  const { language } = useText();
  const wanted = request === undefined ? '' : JSON.stringify(request);
  const asked = useSettled(wanted);
  const query = useQuery({
    queryKey: ['verdict', asked, language],
    enabled: asked !== '',
    staleTime: 5_000,
    placeholderData: keepPreviousData,
    queryFn: async () => answerOf(await api.checkBooking({ body: JSON.parse(asked) })),
  });
  const isCurrent = asked === wanted && !query.isPlaceholderData && wanted !== '';
  return { verdict: isCurrent ? query.data : undefined, last: query.data, error: isCurrent ? query.error : null };
};
