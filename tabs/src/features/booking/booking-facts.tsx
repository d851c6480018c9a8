import { makeStyles, tokens } from '@fluentui/react-components';
import { languageName } from '@yhteistila/core/i18n/language-name.ts';
import { whoText } from '@yhteistila/core/i18n/who-text.ts';
import { Fragment, type ReactNode } from 'react';
import type { BookingView } from '../../api/queries.ts';
import type { BookingWords } from '../../booking-parts/booking-words.ts';
import { FindingList } from '../../booking-parts/finding-list.tsx';
import { useText } from '../../i18n/use-text.tsx';

const useStyles = makeStyles({
  facts: {
    margin: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(120px, max-content) minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalXL,
    rowGap: tokens.spacingVerticalS,
    '@media (max-width: 479px)': { gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalXXS },
  },
  name: { color: tokens.colorNeutralForeground2 },
  value: {
    margin: 0,
    overflowWrap: 'anywhere',
    '@media (max-width: 479px)': { marginBottom: tokens.spacingVerticalS },
  },
});

interface BookingFactsProps {
  readonly booking: BookingView;
  readonly words: BookingWords;
}

/** What is known of the booking, named; what the viewer may not know has no row. */
export const BookingFacts = ({ booking, words }: BookingFactsProps) => {
  const styles = useStyles();
  const { t, pick, time, language } = useText();
  const {
    organisation,
    organiser,
    purpose,
    attendees,
    needs = [],
    languages = [],
    checkInBy,
    obligations = [],
  } = booking;
  const { changedBy } = booking;
  const isGuarded = obligations.some(({ kind }) => kind === 'guard-presence');
  const guardText = isGuarded ? t(booking.guardAcknowledged ? 'tab.guard.acknowledged' : 'tab.guard.open') : undefined;
  const facts: readonly (readonly [key: string, value: ReactNode])[] = [
    ['space', words.spaces === '' ? undefined : words.spaces],
    ['site', words.site],
    ['title', booking.title],
    ['purpose', purpose === undefined ? undefined : t(`purpose.${purpose}`)],
    ['agency', organisation === undefined ? undefined : pick(organisation.name)],
    ['organiser', organiser?.name],
    ['people', attendees],
    ['needs', needs.length === 0 ? undefined : needs.map((need) => t(`feature.${need}`)).join(', ')],
    ['languages', languages.map((code) => languageName(code, language)).join(', ')],
    ['checkInBy', checkInBy === undefined ? undefined : time(checkInBy, words.zone)],
    ['confidential', booking.confidential === true ? t('tab.booking.yes') : undefined],
    ['guard', guardText],
    [
      booking.approved === true ? 'approvedBy' : 'changedBy',
      changedBy === undefined ? undefined : whoText(changedBy, { language, t }),
    ],
    ['changedBecause', booking.changedBecause?.text],
    ['remember', obligations.length === 0 ? undefined : <FindingList key="remember" findings={obligations} />],
  ];
  return (
    <dl className={styles.facts}>
      {facts
        .filter(([, value]) => value !== undefined && value !== '')
        .map(([key, value]) => (
          <Fragment key={key}>
            <dt className={styles.name}>{t(`tab.booking.fact.${key}`)}</dt>
            <dd className={styles.value}>{value}</dd>
          </Fragment>
        ))}
    </dl>
  );
};
