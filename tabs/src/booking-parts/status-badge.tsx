import { Badge, type BadgeProps } from '@fluentui/react-components';
import {
  CheckmarkCircleRegular,
  CircleRegular,
  ClockRegular,
  DismissCircleRegular,
  type FluentIcon,
  PersonAvailableRegular,
} from '@fluentui/react-icons';
import type { Status } from '@yhteistila/core/booking/status.ts';
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

/** The status in words, with an icon; colour is only the second sign. */
export const StatusBadge = ({ status }: { readonly status: Status }) => {
  const { t } = useText();
  const { icon: Icon, color } = LOOKS[status];
  return (
    <Badge appearance="tint" color={color} icon={<Icon />} size="large">
      {t(`status.${status}`)}
    </Badge>
  );
};
