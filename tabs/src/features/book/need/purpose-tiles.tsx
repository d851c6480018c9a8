import {
  CalendarStarRegular,
  DesktopRegular,
  type FluentIcon,
  PeopleChatRegular,
  PeopleRegular,
  PeopleTeamRegular,
  PersonSupportRegular,
  VideoPersonCallRegular,
} from '@fluentui/react-icons';
import { PURPOSES, type Purpose } from '@yhteistila/core/site/purpose.ts';
import { TileRadios } from '../../../components/tile-radios.tsx';
import { useText } from '../../../i18n/use-text.tsx';

const ICONS: { readonly [purpose in Purpose]: FluentIcon } = {
  customerService: PersonSupportRegular,
  remoteService: VideoPersonCallRegular,
  meeting: PeopleRegular,
  hybridMeeting: PeopleChatRegular,
  backgroundWork: DesktopRegular,
  teamDay: PeopleTeamRegular,
  event: CalendarStarRegular,
};

interface PurposeTilesProps {
  readonly value: Purpose | undefined;
  readonly onChange: (purpose: Purpose) => void;
}

export const PurposeTiles = ({ value, onChange }: PurposeTilesProps) => {
  const { t } = useText();
  const tiles = PURPOSES.map((purpose) => {
    const Icon = ICONS[purpose];
    return { value: purpose, label: t(`tab.book.purpose.${purpose}`), icon: <Icon /> };
  });
  return (
    <TileRadios
      label={t('tab.book.purpose')}
      tiles={tiles}
      value={value}
      columns="repeat(2, minmax(0, 1fr))"
      onChange={onChange}
    />
  );
};
