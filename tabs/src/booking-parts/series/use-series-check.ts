import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { CallInput } from '@yhteistila/core/contract/client.ts';
import type { ROUTES } from '@yhteistila/core/contract/routes.ts';
import { answerOf } from '../../api/client.ts';
import { useText } from '../../i18n/use-text.tsx';
import { useSession } from '../../session/session.tsx';
import { useSettled } from '../use-verdict.ts';

export type SeriesChange = CallInput<(typeof ROUTES)['changeSeries']>['body'];

/** What the service would answer to a change of a series, asked while it is being chosen; the last question counts. */
export const useSeriesCheck = (seriesId: string, change: SeriesChange | undefined) => {
  const { api } = useSession();
  const { language } = useText();
  const wanted = change === undefined ? '' : JSON.stringify(change);
  const asked = useSettled(wanted);
  const query = useQuery({
    queryKey: ['series', seriesId, 'check', asked, language],
    enabled: asked !== '',
    placeholderData: keepPreviousData,
    queryFn: async () => answerOf(await api.checkSeriesChange({ params: { seriesId }, body: JSON.parse(asked) })),
  });
  const isCurrent = asked === wanted && !query.isPlaceholderData && wanted !== '';
  return { preview: isCurrent ? query.data : undefined, error: isCurrent ? query.error : null };
};
