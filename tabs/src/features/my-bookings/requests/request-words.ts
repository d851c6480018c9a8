import type { BookingView } from '../../../api/queries.ts';
import { useText } from '../../../i18n/use-text.tsx';

type Asked = Pick<BookingView, 'purpose' | 'attendees' | 'externalParticipants'>;

/** What a request is for: "Tilaisuus · 40 hlö · vieraita talon ulkopuolelta". What it takes stands in its name already. */
export const useRequestWords = () => {
  const { t } = useText();
  return ({ purpose, attendees, externalParticipants }: Asked): string =>
    [
      purpose === undefined ? undefined : t(`tab.book.purpose.${purpose}`),
      attendees === undefined ? undefined : t('tab.book.forPeople', { people: attendees }),
      externalParticipants === true ? t('tab.my.requests.guests') : undefined,
    ]
      .filter((each) => each !== undefined)
      .join(' · ');
};
