import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { type CSSProperties, type ReactNode, useId } from 'react';

const useStyles = makeStyles({
  legend: { ...typographyStyles.body1, marginBottom: tokens.spacingVerticalXS },
  tiles: { display: 'grid', gap: tokens.spacingHorizontalS },
  tile: {
    ...typographyStyles.body1,
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '32px',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    boxSizing: 'border-box',
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':has(:focus-visible)': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: tokens.strokeWidthThin,
    },
  },
  withIcon: { justifyContent: 'start', minHeight: '40px' },
  checked: {
    ...typographyStyles.body1Strong,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    boxShadow: `inset 0 0 0 ${tokens.strokeWidthThin} ${tokens.colorCompoundBrandStroke}`,
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover },
  },
  icon: { display: 'inline-flex', fontSize: '20px', flexShrink: 0 },
  // The whole tile is the target; the circle itself has nothing to add.
  input: { position: 'absolute', inset: 0, margin: 0, opacity: 0, cursor: 'pointer' },
});

export interface Tile<V extends string> {
  readonly value: V;
  readonly label: string;
  readonly icon?: ReactNode;
}

interface TileRadiosProps<V extends string> {
  readonly label: string;
  readonly tiles: readonly Tile<V>[];
  readonly value: V | undefined;
  /** As CSS grid has it. */
  readonly columns: CSSProperties['gridTemplateColumns'];
  readonly onChange: (value: V) => void;
}

/** A radio group whose choices are tiles: arrow keys move, one stop for the Tab key. */
export const TileRadios = <V extends string>({ label, tiles, value, columns, onChange }: TileRadiosProps<V>) => {
  const styles = useStyles();
  const name = useId();
  return (
    <div role="radiogroup" aria-labelledby={`${name}-label`}>
      <div id={`${name}-label`} className={styles.legend}>
        {label}
      </div>
      <div className={styles.tiles} style={{ gridTemplateColumns: columns }}>
        {tiles.map((tile) => (
          <label
            key={tile.value}
            className={mergeClasses(
              styles.tile,
              tile.icon !== undefined && styles.withIcon,
              tile.value === value && styles.checked,
            )}
          >
            <input
              type="radio"
              className={styles.input}
              name={name}
              value={tile.value}
              checked={tile.value === value}
              onChange={() => onChange(tile.value)}
            />
            {tile.icon === undefined ? undefined : (
              <span className={styles.icon} aria-hidden>
                {tile.icon}
              </span>
            )}
            <span>{tile.label}</span>
          </label>
        ))}
      </div>
    </div>
  );
};
