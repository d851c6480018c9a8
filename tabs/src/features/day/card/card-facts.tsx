import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { languageName } from '@yhteistila/core/i18n/language-name.ts';
import type { BookingView } from '../../../api/queries.ts';
import { FindingList } from '../../../booking-parts/finding-list.tsx';
import { useText } from '../../../i18n/use-text.tsx';
import type { Whose } from '../timeline/block-look.ts';
import type { DayModel } from '../use-day-model.ts';

const useStyles = makeStyles({
  facts: {
    ...typographyStyles.caption1,
    margin: 0,
    display: 'grid',
    gap: '2px',
    color: tokens.colorNeutralForeground2,
  },
  fact: { display: 'flex', gap: '4px' },
  term: { '::after': { content: '":"' } },
  value: { margin: 0, color: tokens.colorNeutralForeground1 },
});

interface CardFactsProps {
  readonly booking: BookingView;
  readonly whose: Whose;
  readonly model: DayModel;
}

/** The facts that came with the booking: what is not there is not the viewer's to know. */
export const CardFacts = ({ booking, whose, model }: CardFactsProps) => {
  const styles = useStyles();
  const { t, pick, time, language } = useText();
  const { organisation, organiser, purpose, title, attendees, needs = [], languages = [], checkInBy } = booking;
  const facts: [string, string | undefined][] = [
    ['whose', t(`tab.day.whose.${whose}`)],
    ['agency', organisation && pick(organisation.name)],
    ['organiser', whose === 'own' ? undefined : organiser?.name],
    ['purpose', title !== undefined && purpose ? t(`purpose.${purpose}`) : undefined],
    ['attendees', attendees === undefined ? undefined : String(attendees)],
    ['needs', needs.length === 0 ? undefined : needs.map((need) => t(`feature.${need}`)).join(', ')],
    [
      'languages',
      languages.length === 0 ? undefined : languages.map((code) => languageName(code, language)).join(', '),
    ],
    ['confidential', booking.confidential === true ? t('tab.day.yes') : undefined],
    ['checkInBy', checkInBy && booking.status === 'confirmed' ? time(checkInBy, model.zone) : undefined],
  ];
  return (
    <>
      <dl className={styles.facts}>
        {facts.flatMap(([key, value]) =>
          value === undefined ? (
            []
          ) : (
            <div key={key} className={styles.fact}>
              <dt className={styles.term}>{t(`tab.day.fact.${key}`)}</dt>
              <dd className={styles.value}>{value}</dd>
            </div>
          ),
        )}
      </dl>
      <FindingList findings={booking.obligations ?? []} />
    </>
  );
};
