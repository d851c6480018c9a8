import { Button, makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import type { Interval } from '@yhteistila/core/time/interval.ts';
import { useState } from 'react';
import type { Availability } from '../../../api/queries.ts';
import type { Places } from '../../../booking-parts/use-places.ts';
import { useText } from '../../../i18n/use-text.tsx';
import type { SpaceNeed } from '../need/need.ts';
import type { Here } from '../need/need-request.ts';
import { decisiveReasons, type Reason, refusedCount } from './refusals.ts';
import { useFreeLater } from './use-free-later.ts';

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
  part: { display: 'grid', paddingBottom: tokens.spacingVerticalXS },
  spaces: { color: tokens.colorNeutralForeground2 },
});

interface RefusedTableProps {
  readonly refused: Availability['refused'];
  readonly places: Places;
  readonly here: Here;
  readonly need: SpaceNeed;
  /** When a space is wanted. */
  readonly window: Interval;
}

/** The spaces that do not suit, by reason, with what would make them suit. */
export const RefusedTable = ({ refused, places, here, need, window }: RefusedTableProps) => {
  const styles = useStyles();
  const { t, counted, has, pick, time } = useText();
  const [isOpen, setIsOpen] = useState(false);
  const freeFrom = useFreeLater(isOpen, { need, window, here });
  const count = refusedCount(refused);
  if (count === 0) return null;
  const spaceText = (id: string, kind: string): string => {
    const place = places.place(id);
    const name = place === undefined ? '' : pick(place.resource.name);
    const free = kind === 'conflict' ? freeFrom.get(id) : undefined;
    if (free === undefined) return name;
    // The space may be free before: then it is the viewer who is not.
    const isOwn = free.why.some(({ code }) => code === 'own-booking');
    return t(isOwn ? 'tab.book.freeFromOwn' : 'tab.book.freeFrom', { name, time: time(free.start, here.zone) });
  };
  const titleOf = ({ kind, parts: [first] }: Reason) =>
    has(`tab.book.reason.${kind}`) ? t(`tab.book.reason.${kind}`) : (first?.message ?? '');
  return (
    <section className={styles.section}>
      <Button
        appearance="subtle"
        aria-expanded={isOpen}
        icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
        onClick={() => setIsOpen(!isOpen)}
      >
        {counted('tab.book.refused', count)}
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
              <tr key={reason.kind}>
                <th scope="row" className={styles.cell}>
                  <Text weight="semibold">{titleOf(reason)}</Text>
                </th>
                <td className={styles.cell}>
                  {reason.parts.map(({ message, resourceIds }) => (
                    <div key={message} className={styles.part}>
                      {reason.kind === 'conflict' ? undefined : <Text size={200}>{message}</Text>}
                      <Text size={200} className={styles.spaces}>
                        {resourceIds.map((id) => spaceText(id, reason.kind)).join(', ')}
                      </Text>
                    </div>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : undefined}
    </section>
  );
};
