import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { PeopleRegular } from '@fluentui/react-icons';
import { type RefCallback, Suspense, useRef, useState } from 'react';
import type { Resource } from '../../../api/queries.ts';
import { FEATURE_ICONS } from '../../../booking-parts/feature-icons.ts';
import { splitName } from '../../../booking-parts/split-name.ts';
import { GridPart } from '../../../components/grid-part.tsx';
import { useText } from '../../../i18n/use-text.tsx';
import { type Density, HEAD_WIDTH, LAYERS } from '../day-styles.ts';
import { RowTooltip } from '../late-parts.ts';
import { featuresInOrder, resourceWords } from '../room/resource-words.ts';

const MAX_ICONS = 3;

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
    alignItems: 'flex-start',
    justifyContent: 'center',
    cursor: 'pointer',
  },
  compact: { flexDirection: 'row', alignItems: 'center', justifyContent: 'space-between', gap: '8px' },
  name: {
    ...typographyStyles.body1,
    maxWidth: '100%',
    minWidth: 0,
    padding: 0,
    border: 'none',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    textAlign: 'start',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'pre',
    cursor: 'pointer',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-1px',
    },
  },
  split: { display: 'flex' },
  stem: { overflow: 'hidden', textOverflow: 'ellipsis', minWidth: 0 },
  facts: {
    ...typographyStyles.caption1,
    display: 'inline-flex',
    alignItems: 'center',
    gap: '6px',
    color: tokens.colorNeutralForeground3,
    fontSize: '12px',
  },
  compactFacts: { flexShrink: 0 },
  compactPeople: { minWidth: 0 },
  people: { display: 'inline-flex', alignItems: 'center', gap: '2px', minWidth: '32px' },
});

/** Whether some of the words in it or in what it holds do not fit. */
const isCut = (element: Element): boolean =>
  [element, ...element.children].some(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth);

interface RowHeadProps {
  readonly styles: ReturnType<typeof useRowHeadStyles>;
  readonly resource: Resource;
  readonly density: Density;
  /** Without the signs of features, which the tooltip names all the same. */
  readonly isPlain: boolean;
  /** Whether the Tab key rests on the name: in the row in which the focus is. */
  readonly isTabStop: boolean;
  readonly nameRef: RefCallback<HTMLElement> | undefined;
}

/**
 * A row's name, how many people it takes, and signs of up to three features; a tooltip says what is cut off or a sign only.
 * A press anywhere in it opens the card of the room.
 */
export const RowHead = ({ styles, resource, density, isPlain, isTabStop, nameRef }: RowHeadProps) => {
  const wording = useText();
  const [over, setOver] = useState<HTMLElement>();
  const facts = useRef<HTMLSpanElement>(null);
  const { capacity } = resource;
  const name = wording.pick(resource.name);
  const split = splitName(name);
  const words = resourceWords(resource, wording);
  const isCompact = density === 'compact';
  const hasSigns = !isCompact && !isPlain;
  return (
    <GridPart
      role="rowheader"
      column={1}
      aria-label={`${name}: ${words}`}
      className={mergeClasses(styles.head, isCompact && styles.compact)}
    >
      <button
        ref={nameRef}
        type="button"
        aria-haspopup="dialog"
        tabIndex={isTabStop ? 0 : -1}
        className={mergeClasses(styles.name, split && styles.split)}
        onPointerEnter={({ currentTarget }) => setOver(isCut(currentTarget) ? currentTarget : undefined)}
        onPointerLeave={() => setOver(undefined)}
      >
        {split === undefined ? (
          name
        ) : (
          <>
            <span className={styles.stem}>{split.stem}</span>
            {`\u00a0${split.number}`}
          </>
        )}
      </button>
      <span
        ref={facts}
        className={mergeClasses(styles.facts, isCompact && styles.compactFacts)}
        aria-hidden
        onPointerEnter={({ currentTarget }) => setOver(currentTarget)}
        onPointerLeave={() => setOver(undefined)}
      >
        {capacity === undefined ? undefined : (
          <span className={mergeClasses(styles.people, isCompact && styles.compactPeople)}>
            {hasSigns ? <PeopleRegular /> : undefined}
            {capacity}
          </span>
        )}
        {hasSigns
          ? featuresInOrder(resource)
              .slice(0, MAX_ICONS)
              .map((feature) => {
                const Icon = FEATURE_ICONS[feature];
                return <Icon key={feature} />;
              })
          : undefined}
      </span>
      {over === undefined ? undefined : (
        // Of its own only while the pointer is there: one for each row takes longer to draw than the rows.
        <Suspense fallback={null}>
          <RowTooltip words={over === facts.current ? words : name} target={over} />
        </Suspense>
      )}
    </GridPart>
  );
};
