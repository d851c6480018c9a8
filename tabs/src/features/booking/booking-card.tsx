import { Card, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { dayPath } from '../../addresses.ts';
import type { BookingView } from '../../api/queries.ts';
import { allowedActs, mayDo, usePowers } from '../../booking-parts/actions/allowed-acts.ts';
import { ApprovalButtons } from '../../booking-parts/actions/approval-buttons.tsx';
import { type Asked, BookingButtons } from '../../booking-parts/actions/booking-buttons.tsx';
import { RefusedAct } from '../../booking-parts/actions/refused-act.tsx';
import { UndoBar } from '../../booking-parts/actions/undo-bar.tsx';
import { useAskedDialog } from '../../booking-parts/actions/use-asked-dialog.tsx';
import { useBookingCommands } from '../../booking-parts/actions/use-booking-commands.ts';
import type { BookingWords } from '../../booking-parts/booking-words.ts';
import { useMoveDialog } from '../../booking-parts/move/use-move-dialog.tsx';
import { OutcomeBadge } from '../../booking-parts/status-badge.tsx';
import type { Places } from '../../booking-parts/use-places.ts';
import { useText } from '../../i18n/use-text.tsx';
import { useNow } from '../../session/use-now.ts';
import { BookingFacts } from './booking-facts.tsx';

const useStyles = makeStyles({
  top: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  limits: { color: tokens.colorNeutralForeground2 },
});

interface BookingCardProps {
  readonly booking: BookingView;
  readonly wordsOf: (booking: BookingView) => BookingWords;
  readonly places: Places;
}

/** One booking: what is known of it, and what this person can do to it. */
export const BookingCard = ({ booking, wordsOf, places }: BookingCardProps) => {
  const words = wordsOf(booking);
  const styles = useStyles();
  const { t } = useText();
  const powers = usePowers();
  const now = useNow();
  const navigate = useNavigate();
  const commands = useBookingCommands(booking, wordsOf);
  const moving = useMoveDialog(places);
  const [hasJustEnded, setHasJustEnded] = useState(false);
  const end = async (act: 'checkOut' | 'customerAbsent') => setHasJustEnded(await commands.run(act));
  const takeBack = async () => {
    if (await commands.run('resume')) setHasJustEnded(false);
  };
  const asked = useAskedDialog(
    booking,
    words,
    places,
    () => void end('customerAbsent'),
    (reason) => void commands.run('cancel', reason),
  );
  const acts = allowedActs(booking, powers, now);
  const decides = booking.status === 'requested' && mayDo(powers, 'approve', booking);
  const siteId = booking.siteId ?? places.place(booking.resourceIds[0] ?? '')?.site.id;
  const ask = (act: Asked) => {
    if (moving.ask(act, booking, words) || asked.ask(act)) return;
    if (act === 'checkOut') void end(act);
    else void commands.run(act);
  };
  const day = siteId === undefined ? undefined : dayPath(siteId, booking.start.slice(0, 10));
  return (
    <Card>
      <div className={styles.top}>
        <Text weight="semibold" size={400}>
          {words.day} {words.times}
        </Text>
        <OutcomeBadge booking={booking} />
      </div>
      <BookingFacts booking={booking} words={words} />
      {booking.visibility === 'redacted' ? (
        <Text className={styles.limits}>{t('tab.booking.redacted')}</Text>
      ) : undefined}
      {hasJustEnded ? (
        <UndoBar
          text={t('tab.booking.done.checkOut', { what: words.what })}
          isPending={commands.pending === 'resume'}
          onUndo={() => void takeBack()}
          onGone={() => setHasJustEnded(false)}
        />
      ) : undefined}
      {acts.length === 0 && booking.visibility !== 'full' ? undefined : (
        <BookingButtons
          booking={booking}
          acts={acts}
          words={words}
          onAsk={ask}
          isPending={commands.pending !== undefined}
        />
      )}
      {decides ? <ApprovalButtons booking={booking} words={words} /> : undefined}
      {commands.error === undefined ? undefined : (
        <RefusedAct booking={booking} error={commands.error} places={places} onClose={commands.forgetError} />
      )}
      {day === undefined ? undefined : (
        <Link
          href={day}
          onClick={(event) => {
            event.preventDefault();
            void navigate(day);
          }}
        >
          {t('tab.booking.showDay')}
        </Link>
      )}
      {moving.dialog}
      {asked.dialog}
    </Card>
  );
};
