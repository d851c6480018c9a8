import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { GridPart } from '../../../components/grid-part.tsx';
import { useText } from '../../../i18n/use-text.tsx';
import { AXIS_HEIGHT, HEADING_HEIGHT, LAYERS, ROW_HEIGHTS } from '../day-styles.ts';
import { type Group, headingKey, type Row } from '../rows.ts';
import { DayRow, type DayRowProps } from './day-row.tsx';
import type { GhostView } from './ghost.tsx';
import type { GroupWindow } from './row-window.ts';
import type { Cursor } from './stops.ts';

const useStyles = makeStyles({
  group: { position: 'absolute', left: 0 },
  heading: {
    position: 'sticky',
    top: `${AXIS_HEIGHT}px`,
    zIndex: LAYERS.heading,
    height: `${HEADING_HEIGHT}px`,
    boxSizing: 'border-box',
    display: 'flex',
    alignItems: 'center',
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  text: {
    ...typographyStyles.caption1Strong,
    position: 'sticky',
    left: 0,
    padding: `0 ${tokens.spacingHorizontalM}`,
    color: tokens.colorNeutralForeground2,
  },
});

/** A group's heading: the zone and, where the site has several, the floor. */
export const useGroupTitle = (
  zones: readonly { id: string; name: { fi: string; sv: string; en: string } }[],
  floors: number,
) => {
  const { t, pick } = useText();
  return ({ kind, zoneId, floor, isPrivate }: Group): string => {
    const zone = zones.find(({ id }) => id === zoneId);
    if (kind !== 'space' || zone === undefined) return t(headingKey({ kind, isPrivate }));
    return floors > 1 ? `${pick(zone.name)} · ${t('tab.day.floor', { floor: floor ?? 0 })}` : pick(zone.name);
  };
};

type Shared = Omit<DayRowProps, 'row' | 'top' | 'index' | 'closed' | 'focusAt' | 'isOnHead' | 'ghost'>;

interface GroupRowsProps extends Shared {
  readonly group: Group;
  readonly window: GroupWindow;
  readonly title: string;
  /** Of the heading, among all rows of the grid. */
  readonly firstIndex: number;
  readonly closedOf: (row: Row) => object;
  /** The row of the focus is drawn wherever it is, so that it is never lost. */
  readonly focus: Cursor | undefined;
  readonly ghost: GhostView | undefined;
}

/** The rows of one zone and floor that are in sight, under a heading that stays while they are. */
export const GroupRows = ({ group, window, title, firstIndex, closedOf, focus, ghost, ...shared }: GroupRowsProps) => {
  const styles = useStyles();
  const height = ROW_HEIGHTS[shared.density];
  const drawn = group.rows
    .map((row, place) => ({ row, place }))
    .filter(({ row, place }) => (place >= window.from && place < window.to) || row.resource.id === focus?.rowId);
  return (
    <GridPart
      role="rowgroup"
      aria-label={title}
      className={styles.group}
      style={{ top: window.top, height: window.height, width: shared.width }}
    >
      <GridPart role="row" aria-rowindex={firstIndex} className={styles.heading}>
        <GridPart role="rowheader" className={styles.text}>
          {title}
        </GridPart>
      </GridPart>
      {drawn.map(({ row, place }) => (
        <DayRow
          key={row.resource.id}
          {...shared}
          row={row}
          top={HEADING_HEIGHT + place * height}
          index={firstIndex + 1 + place}
          closed={closedOf(row)}
          focusAt={focus?.rowId === row.resource.id && ghost === undefined ? focus.at : undefined}
          isOnHead={focus?.rowId === row.resource.id && focus.onHead === true}
          ghost={ghost?.draft.rowId === row.resource.id ? ghost : undefined}
        />
      ))}
    </GridPart>
  );
};
