import type { Status } from '@yhteistila/core/booking/status.ts';
import type { TextParams } from '@yhteistila/core/i18n/text-of.ts';
import type { Texts } from '@yhteistila/core/language/texts.ts';
import type { BookingView } from '../../../api/queries.ts';
import type { Wording } from '../../../i18n/use-text.tsx';
import type { TimedBooking } from '../rows.ts';

/** Whose a booking is to the viewer. */
export type Whose = 'own' | 'agency' | 'other';

export const whoseIs = (booking: BookingView, personId: string | undefined): Whose => {
  if (booking.organiser !== undefined && booking.organiser.id === personId) return 'own';
  return booking.visibility === 'full' ? 'agency' : 'other';
};

/** What words a block is told with. */
export interface Telling {
  readonly t: (key: string, params?: TextParams) => string;
  readonly pick: (texts: Texts) => string;
  readonly shortNames: ReadonlyMap<string, Texts>;
}

const agencyOf = ({ organisation }: BookingView, { pick, shortNames }: Telling): string | undefined =>
  organisation && pick(shortNames.get(organisation.id) ?? organisation.name);

/** As much as the viewer may know of a booking; undefined where that is nothing. */
const knownName = (booking: BookingView, telling: Telling): string | undefined => {
  const { t } = telling;
  if (booking.visibility === 'full') {
    return booking.title ?? (booking.purpose ? t(`purpose.${booking.purpose}`) : undefined);
  }
  if (booking.guardNeeded === true) return t('tab.day.guardNeeded');
  return agencyOf(booking, telling);
};

/** What a booking is called: as much as the viewer may know of it, and "taken" where that is nothing. */
export const nameOf = (booking: BookingView, telling: Telling): string =>
  knownName(booking, telling) ?? telling.t('tab.day.taken');

/** What a booking is called that takes no time any more: what became of it, and as much as the viewer may know. */
export const endedName = (booking: BookingView, telling: Telling): string => {
  const status = telling.t(`status.${booking.status}`);
  const name = knownName(booking, telling);
  return name === undefined ? status : telling.t('tab.day.ended.named', { status, name });
};

/** The statuses that a sighted user sees a sign for. */
export const signOf = (status: Status): 'clock' | 'check' | undefined => {
  if (status === 'requested') return 'clock';
  return status === 'checkedIn' ? 'check' : undefined;
};

/** Below this there is no room for a word; the tooltip and the spoken label have it. */
export const MIN_TEXT_PX = 28;
/** With less than this around them, "10.30" and "10.00–10.30" would be cut in the widest of the usual fonts. */
export const MIN_START_PX = 49;
const MIN_TIMES_PX = 90;
/** What a name needs beside its time to say something. */
const MIN_NAME_PX = 50;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A block's words: what it is called, and its time, whole and as its beginning alone. */
export interface BlockWords {
  readonly name: string;
  readonly times: string;
  readonly start: string;
}

/**
 * The text of a block: its time, then its name, on a line each where there is height for two. Only the name may be too long
 * for the width, and ends in an ellipsis then.
 */
export const blockText = ({ name, times, start }: BlockWords, width: number, lines: 1 | 2): string => {
  if (width < MIN_TEXT_PX) return '';
  const named = capital(name);
  if (lines === 1) return width >= MIN_TIMES_PX + MIN_NAME_PX ? `${times} ${named}` : named;
  if (width >= MIN_TIMES_PX) return `${times}\n${named}`;
  return width >= MIN_START_PX ? `${start}\n${named}` : named;
};

/** The text of what has ended: its name alone. */
export const endedText = (name: string, width: number): string => (width < MIN_TEXT_PX ? '' : capital(name));

/** What a screen reader says of a booking in the grid: "Room 214, 10 to 10:30, own: meeting, confirmed". */
const spokenBooking = (
  { space, times, whose, name, status }: { space: string; times: string; whose: Whose; name: string; status: Status },
  { t }: Pick<Telling, 't'>,
): string =>
  t('tab.day.spoken.booking', {
    space,
    times,
    whose: t(`tab.day.whose.${whose}`),
    name,
    status: t(`status.${status}`),
  });

interface Ended {
  readonly space: string;
  readonly times: string;
  readonly whose: Whose;
}

/** What a screen reader says of a booking that takes no time any more: "Room 214, 10 to 10:30, cancelled: own, meeting". */
const spokenEnded = (booking: BookingView, { space, times, whose }: Ended, telling: Telling): string => {
  const { t } = telling;
  const known = knownName(booking, telling);
  const what = [t(`tab.day.whose.${whose}`), ...(known === undefined ? [] : [known])].join(', ');
  return t('tab.day.spoken.ended', { space, times, status: t(`status.${booking.status}`), what });
};

/** What words the blocks of a row are told with: where it is, and who looks at it. */
interface RowTelling extends Telling, Pick<Wording, 'time' | 'times'> {
  readonly space: string;
  readonly zone: string;
  readonly personId: string | undefined;
}

/** What the block of a booking says, to the eye and to a screen reader. */
export const bookingWords = (of: TimedBooking, telling: RowTelling) => {
  const { space, zone, personId, time } = telling;
  const whose = whoseIs(of.booking, personId);
  const name = nameOf(of.booking, telling);
  const times = telling.times(of, zone);
  const spoken = spokenBooking({ space, times, whose, name, status: of.booking.status }, telling);
  return { whose, name, times, start: time(of.start, zone), spoken };
};

/** What the outline of an ended booking says. */
export const endedWords = (of: TimedBooking, telling: RowTelling) => {
  const { space, zone, personId } = telling;
  const whose = whoseIs(of.booking, personId);
  const spoken = spokenEnded(of.booking, { space, times: telling.times(of, zone), whose }, telling);
  return { whose, name: endedName(of.booking, telling), spoken };
};
