import { Button, makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Availability, DayView } from '../../api/queries.ts';
import type { Places } from '../../booking-parts/use-places.ts';
import { useText } from '../../i18n/use-text.tsx';
import type { SpaceNeed } from './need.ts';
import { hoursKind } from './opening.ts';
import { decisiveReasons, type Reason, refusedCount } from './refusals.ts';
import { nextFree } from './strip.ts';

const useStyles = makeStyles({
  section: { display: 'grid', gap: tokens.spacingVerticalS, justifyItems: 'start', minWidth: 0 },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  head: { ...typographyStyles.caption1Strong, textAlign: 'start', padding: tokens.spacingHorizontalM },
  cell: {
    ...typographyStyles.body1,
    textAlign: 'start',
    verticalAlign: 'top',
    padding: tokens.spacingHorizontalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    width: '40%',
  },
  spaces: { color: tokens.colorNeutralForeground2 },
});

interface RefusedTableProps {
  readonly refused: Availability['refused'];
  readonly places: Places;
  readonly siteId: string;
  readonly view: DayView | undefined;
  readonly need: Pick<SpaceNeed, 'purpose' | 'minutes'>;
  /** From when on a space is wanted. */
  readonly from: number;
}

/** The spaces that do not suit, by reason, with what would make them suit. */
export const RefusedTable = ({ refused, places, siteId, view, need, from }: RefusedTableProps) => {
  const styles = useStyles();
  const { t, has, pick, time } = useText();
  const [isOpen, setIsOpen] = useState(false);
  const count = refusedCount(refused);
  if (count === 0) return null;
  const spaceText = (id: string, { kind }: Reason): string => {
    const place = places.place(id);
    const name = place === undefined ? '' : pick(place.resource.name);
    const free =
      kind === 'conflict' && view !== undefined
        ? nextFree(view, id, hoursKind(need.purpose), need.minutes, from)
        : undefined;
    return free === undefined ? name : t('tab.book.freeFrom', { name, time: time(free, places.timeZone(siteId)) });
  };
  const titleOf = ({ kind, message }: Reason) =>
    has(`tab.book.reason.${kind}`) ? t(`tab.book.reason.${kind}`) : message;
  return (
    <section className={styles.section}>
      <Button
        appearance="subtle"
        aria-expanded={isOpen}
        icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
        onClick={() => setIsOpen(!isOpen)}
      >
        {t(count === 1 ? 'tab.book.refused.one' : 'tab.book.refused.many', { count })}
      </Button>
      {isOpen ? (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.head}>
                {t('tab.book.refused.why')}
              </th>
              <th scope="col" className={styles.head}>
                {t('tab.book.refused.spaces')}
              </th>
            </tr>
          </thead>
          <tbody>
            {decisiveReasons(refused).map((reason) => (
              <tr key={`${reason.kind} ${reason.code}`}>
                <th scope="row" className={styles.cell}>
                  <Text block weight="semibold">
                    {titleOf(reason)}
                  </Text>
                  {reason.kind === 'conflict' ? undefined : <Text size={200}>{reason.message}</Text>}
                </th>
                <td className={styles.cell}>
                  <Text size={200} className={styles.spaces}>
                    {reason.resourceIds.map((id) => spaceText(id, reason)).join(', ')}
                  </Text>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : undefined}
    </section>
  );
};
