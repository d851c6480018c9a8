import { Button, makeStyles, Subtitle2, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { ChevronRightRegular } from '@fluentui/react-icons';
import { useText } from '../../../i18n/use-text.tsx';
import type { Group, Row } from '../rows.ts';
import { useGroupTitle } from '../timeline/group-rows.tsx';
import type { DayModel } from '../use-day-model.ts';
import { standingText } from './standing-text.ts';

const useStyles = makeStyles({
  list: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    padding: `0 ${tokens.spacingHorizontalM} 96px`,
    display: 'grid',
    alignContent: 'start',
  },
  heading: { margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}` },
  spaces: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  item: {
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 56px',
    '& + &': { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  },
  space: { width: '100%', minHeight: '56px', justifyContent: 'space-between', fontWeight: tokens.fontWeightRegular },
  lines: { display: 'grid', justifyItems: 'start', textAlign: 'start', flexGrow: 1 },
  standing: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  free: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
});

interface SpaceListProps {
  readonly model: DayModel;
  readonly groups: readonly Group[];
  readonly now: number;
  readonly onSpace: (row: Row) => void;
}

/** On a phone: the spaces, each with how it stands at the moment and what comes next. */
export const SpaceList = ({ model, groups, now, onSpace }: SpaceListProps) => {
  const styles = useStyles();
  const wording = useText();
  const titleOf = useGroupTitle(model.site.zones, model.site.floors.length);
  return (
    <div className={styles.list}>
      {groups.map((group) => (
        <section key={group.id} aria-label={titleOf(group)}>
          <Subtitle2 as="h2" block className={styles.heading}>
            {titleOf(group)}
          </Subtitle2>
          <ul className={styles.spaces}>
            {group.rows.map((row) => {
              const { text, isFree } = standingText(row, model, now, wording);
              return (
                <li key={row.resource.id} className={styles.item}>
                  <Button
                    appearance="transparent"
                    className={styles.space}
                    icon={<ChevronRightRegular />}
                    iconPosition="after"
                    onClick={() => onSpace(row)}
                  >
                    <span className={styles.lines}>
                      <Text>{wording.pick(row.resource.name)}</Text>
                      <span className={isFree ? `${styles.standing} ${styles.free}` : styles.standing}>{text}</span>
                    </span>
                  </Button>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </div>
  );
};
