import { Badge, type BadgeProps } from '@fluentui/react-components';
import {
  CheckmarkCircleRegular,
  CircleRegular,
  ClockRegular,
  DismissCircleRegular,
  type FluentIcon,
  PersonAvailableRegular,
  PersonProhibitedRegular,
} from '@fluentui/react-icons';
import type { Status } from '@yhteistila/core/booking/status.ts';
import type { BookingView } from '../api/queries.ts';
import { useText } from '../i18n/use-text.tsx';

interface Look {
  readonly icon: FluentIcon;
  readonly color: NonNullable<BadgeProps['color']>;
}

const LOOKS: { readonly [status in Status]: Look } = {
  requested: { icon: ClockRegular, color: 'warning' },
  confirmed: { icon: CheckmarkCircleRegular, color: 'informative' },
  checkedIn: { icon: PersonAvailableRegular, color: 'success' },
  completed: { icon: CircleRegular, color: 'informative' },
  released: { icon: DismissCircleRegular, color: 'warning' },
  cancelled: { icon: DismissCircleRegular, color: 'informative' },
  declined: { icon: DismissCircleRegular, color: 'danger' },
};

const CUSTOMER_ABSENT: Look = { icon: PersonProhibitedRegular, color: 'informative' };

const TextBadge = ({ look: { icon: Icon, color }, text }: { readonly look: Look; readonly text: string }) => (
  <Badge appearance="tint" color={color} icon={<Icon />} size="large">
    {text}
  </Badge>
);

/** The status in words, with an icon; colour is only the second sign. */
export const StatusBadge = ({ status }: { readonly status: Status }) => {
  const { t } = useText();
  return <TextBadge look={LOOKS[status]} text={t(`status.${status}`)} />;
};

/** How a booking stands or how it ended: of one that was not used, who did not come. */
export const OutcomeBadge = ({ booking: { status, customerAbsent } }: { readonly booking: BookingView }) => {
  const { t } = useText();
  if (customerAbsent === true) {
    return <TextBadge look={CUSTOMER_ABSENT} text={t('tab.booking.outcome.customerAbsent')} />;
  }
  return status === 'released' ? (
    <TextBadge look={LOOKS.released} text={t('tab.booking.outcome.released')} />
  ) : (
    <StatusBadge status={status} />
  );
};
