import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import {
  ArrowMoveRegular,
  ArrowUndoRegular,
  CalendarCancelRegular,
  CheckmarkRegular,
  type FluentIcon,
  MoreHorizontalRegular,
  PersonProhibitedRegular,
  SignOutRegular,
  VideoRegular,
  WrenchRegular,
} from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { BookingView } from '../../api/queries.ts';
import { useText } from '../../i18n/use-text.tsx';
import type { BookingWords } from '../booking-words.ts';
import { actMark } from '../inert-place.ts';
import { type BookingAct, firstAct } from './possible-acts.ts';
import type { DirectAct } from './use-booking-commands.ts';

/** What a button or a menu row asks for: an act at once, or a dialog. */
export type Asked = DirectAct | 'move' | 'changeRoom' | 'reportFault';

const ICONS: { readonly [act in BookingAct]: FluentIcon } = {
  join: VideoRegular,
  checkIn: CheckmarkRegular,
  checkOut: SignOutRegular,
  extend: MoreHorizontalRegular,
  move: ArrowMoveRegular,
  customerAbsent: PersonProhibitedRegular,
  cancel: CalendarCancelRegular,
  reinstate: ArrowUndoRegular,
  resume: ArrowUndoRegular,
};

const useStyles = makeStyles({
  buttons: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  first: { whiteSpace: 'nowrap' },
});

interface BookingButtonsProps {
  readonly booking: BookingView;
  readonly acts: readonly BookingAct[];
  readonly words: BookingWords;
  readonly onAsk: (asked: Asked) => void;
  readonly isPending: boolean;
  /** Rows of the menu that take the place of "cancel", for a date of a series. */
  readonly cancelRows?: ReactNode;
  /** More rows at the menu's end. */
  readonly children?: ReactNode;
}

const URGENT: readonly BookingAct[] = ['join', 'checkIn'];

/** The act that comes next as a button, and the others in a menu. */
export const BookingButtons = (props: BookingButtonsProps) => {
  const { booking, acts, words, onAsk, isPending, cancelRows, children } = props;
  const styles = useStyles();
  const { t } = useText();
  const first = firstAct(acts);
  const Icon = first === undefined ? undefined : ICONS[first];
  const can = (act: BookingAct) => acts.includes(act);
  const inMenu = (act: BookingAct) => can(act) && act !== first;
  const ask = (act: BookingAct) => {
    if (act === 'join') window.open(booking.meetingUrl, '_blank', 'noopener');
    else if (act !== 'extend') onAsk(act);
  };
  const row = (act: Exclude<BookingAct, 'extend'>) => {
    const RowIcon = ICONS[act];
    return inMenu(act) ? (
      <MenuItem key={act} icon={<RowIcon />} onClick={() => ask(act)} {...actMark(act, booking.id)}>
        {t(`tab.booking.act.${act}`)}
      </MenuItem>
    ) : undefined;
  };
  return (
    <div className={styles.buttons}>
      {first === undefined || Icon === undefined ? undefined : (
        <Button
          className={styles.first}
          appearance={URGENT.includes(first) ? 'primary' : 'secondary'}
          icon={<Icon />}
          disabledFocusable={isPending}
          onClick={() => ask(first)}
          {...actMark(first, booking.id)}
          aria-label={`${t(`tab.booking.act.${first}`)}: ${words.what}`}
        >
          {t(`tab.booking.act.${first}`)}
        </Button>
      )}
      <Menu hasIcons>
        <MenuTrigger disableButtonEnhancement>
          <Button
            appearance="subtle"
            icon={<MoreHorizontalRegular />}
            aria-label={t('tab.booking.act.more', { what: words.what })}
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {row('join')}
            {row('checkIn')}
            {row('checkOut')}
            {can('extend')
              ? ([15, 30] as const).map((minutes) => (
                  <MenuItem key={minutes} onClick={() => onAsk(`extend${minutes}`)}>
                    {t('tab.booking.act.extend', { minutes })}
                  </MenuItem>
                ))
              : undefined}
            {row('move')}
            {can('move') ? (
              <MenuItem onClick={() => onAsk('changeRoom')}>{t('tab.booking.act.changeRoom')}</MenuItem>
            ) : undefined}
            {row('customerAbsent')}
            {row('reinstate')}
            {row('resume')}
            {can('cancel') ? <MenuDivider /> : undefined}
            {can('cancel') ? (cancelRows ?? row('cancel')) : undefined}
            {acts.length === 0 ? undefined : <MenuDivider />}
            <MenuItem icon={<WrenchRegular />} onClick={() => onAsk('reportFault')}>
              {t('tab.booking.act.reportFault')}
            </MenuItem>
            {children}
          </MenuList>
        </MenuPopover>
      </Menu>
    </div>
  );
};
