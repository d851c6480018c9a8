import { useQuery } from '@tanstack/react-query';
import { answerOf } from '../../api/client.ts';
import { useText } from '../../i18n/use-text.tsx';
import { useSession } from '../../session/session.tsx';

/** The series with every date, skipped ones too. */
export const useSeries = (seriesId: string, isWanted: boolean) => {
  const { api } = useSession();
  const { language } = useText();
  return useQuery({
    queryKey: ['series', seriesId, language],
    enabled: isWanted,
    queryFn: async () => answerOf(await api.series({ params: { seriesId }, query: { scope: 'all' } })),
  });
};
