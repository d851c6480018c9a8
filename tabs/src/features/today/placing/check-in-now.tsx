import { Button, Text } from '@fluentui/react-components';
import type { BookingView } from '../../../api/queries.ts';
import { useCheckIn } from '../../../booking-parts/actions/booking-actions.ts';
import { actMark } from '../../../booking-parts/inert-place.ts';
import { useAnnounce } from '../../../components/announcer.tsx';
import { ProblemBar } from '../../../components/problem-bar.tsx';
import { instantOf } from '../../../i18n/instant.ts';
import { useText } from '../../../i18n/use-text.tsx';

interface CheckInNowProps {
  readonly booking: BookingView;
  readonly now: number;
  readonly onDone: (checkedIn: BookingView) => void;
}

/** The customer goes to the room at once: its use begins with one press, where it can begin already. */
export const CheckInNow = ({ booking, now, onDone }: CheckInNowProps) => {
  const { t } = useText();
  const announce = useAnnounce();
  const checkIn = useCheckIn();
  if (booking.status === 'checkedIn') return <Text>{t('tab.today.placed.inUse')}</Text>;
  const opensAt = booking.checkInFrom === undefined ? Number.POSITIVE_INFINITY : instantOf(booking.checkInFrom);
  if (booking.status !== 'confirmed' || now < opensAt) return null;
  const start = () =>
    checkIn.mutate(booking, {
      onSuccess: (checkedIn) => {
        onDone(checkedIn);
        announce(t('tab.today.placed.inUse'));
      },
    });
  return (
    <>
      {checkIn.error === null ? undefined : <ProblemBar error={checkIn.error} />}
      <Button disabledFocusable={checkIn.isPending} onClick={start} {...actMark('checkIn', booking.id)}>
        {t('tab.today.placed.checkInNow')}
      </Button>
    </>
  );
};
