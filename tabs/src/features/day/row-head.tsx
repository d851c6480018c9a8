import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { PeopleRegular } from '@fluentui/react-icons';
import type { Feature } from '@yhteistila/core/site/resource.ts';
import { Suspense, useRef, useState } from 'react';
import type { Resource } from '../../api/queries.ts';
import { FEATURE_ICONS } from '../../booking-parts/feature-icons.ts';
import { GridPart } from '../../components/grid-part.tsx';
import { useText } from '../../i18n/use-text.tsx';
import { type Density, HEAD_WIDTH, LAYERS } from './day-styles.ts';
import { RowTooltip } from './late-parts.ts';

const MOST_ICONS = 3;
/** The icons in their order; an object's keys keep it. */
const ORDER = Object.keys(FEATURE_ICONS);

/** The looks of heads, asked for once by whoever draws many. */
export const useRowHeadStyles = makeStyles({
  head: {
    position: 'sticky',
    left: 0,
    zIndex: LAYERS.head,
    width: `${HEAD_WIDTH}px`,
    height: '100%',
    boxSizing: 'border-box',
    padding: `0 ${tokens.spacingHorizontalS} 0 ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRight: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'center',
  },
  compact: { flexDirection: 'row', alignItems: 'center', justifyContent: 'space-between', gap: '4px' },
  name: {
    ...typographyStyles.body1,
    color: tokens.colorNeutralForeground1,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  facts: {
    ...typographyStyles.caption1,
    display: 'inline-flex',
    alignItems: 'center',
    alignSelf: 'flex-start',
    gap: '6px',
    color: tokens.colorNeutralForeground3,
    fontSize: '12px',
  },
  compactFacts: { alignSelf: 'center', flexShrink: 0 },
  compactPeople: { minWidth: 0 },
  people: { display: 'inline-flex', alignItems: 'center', gap: '2px', minWidth: '32px' },
});

const inOrder = (features: readonly Feature[]): Feature[] =>
  [...features].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b));

interface RowHeadProps {
  readonly styles: ReturnType<typeof useRowHeadStyles>;
  readonly resource: Resource;
  readonly density: Density;
  /** Without the signs of features, which the tooltip names all the same. */
  readonly isPlain: boolean;
}

/** A row's name, how many people it takes, and signs of up to three features; the tooltip names them all. */
export const RowHead = ({ styles, resource, density, isPlain }: RowHeadProps) => {
  const { t, pick } = useText();
  const [isOver, setIsOver] = useState(false);
  const facts = useRef<HTMLSpanElement>(null);
  const { capacity } = resource;
  const features = inOrder(resource.features);
  const words = [
    t(`resourceType.${resource.type}`),
    ...(capacity === undefined ? [] : [t('tab.day.people', { count: capacity })]),
    ...features.map((feature) => t(`feature.${feature}`)),
  ].join(', ');
  const isCompact = density === 'compact';
  const hasSigns = !isCompact && !isPlain;
  return (
    <GridPart
      role="rowheader"
      column={1}
      aria-label={`${pick(resource.name)}: ${words}`}
      className={mergeClasses(styles.head, isCompact && styles.compact)}
    >
      <span className={styles.name}>{pick(resource.name)}</span>
      <span
        ref={facts}
        className={mergeClasses(styles.facts, isCompact && styles.compactFacts)}
        aria-hidden
        onPointerEnter={() => setIsOver(true)}
        onPointerLeave={() => setIsOver(false)}
      >
        {capacity === undefined ? undefined : (
          <span className={mergeClasses(styles.people, isCompact && styles.compactPeople)}>
            {hasSigns ? <PeopleRegular /> : undefined}
            {capacity}
          </span>
        )}
        {hasSigns
          ? features.slice(0, MOST_ICONS).map((feature) => {
              const Icon = FEATURE_ICONS[feature];
              return <Icon key={feature} />;
            })
          : undefined}
      </span>
      {isOver ? (
        // Of its own only while the pointer is there: one for each row takes longer to draw than the rows.
        <Suspense fallback={null}>
          <RowTooltip words={words} target={facts.current} />
        </Suspense>
      ) : undefined}
    </GridPart>
  );
};
