import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { ComponentType, KeyboardEvent, ReactNode } from 'react';

const FORCED_COLORS = '@media (forced-colors: active)';

const useStyles = makeStyles({
  list: { display: 'flex', '@media (max-width: 639px)': { justifyContent: 'space-around' } },
  tab: {
    ...typographyStyles.body1,
    position: 'relative',
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalSNudge,
    flexShrink: 0,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalMNudge}`,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    cursor: 'pointer',
    ':hover::after': { backgroundColor: tokens.colorNeutralStroke1Hover },
    '::after': {
      content: '""',
      position: 'absolute',
      bottom: 0,
      left: tokens.spacingHorizontalMNudge,
      right: tokens.spacingHorizontalMNudge,
      height: tokens.strokeWidthThicker,
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: 'transparent',
    },
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
    '@media (max-width: 639px)': {
      gap: tokens.spacingHorizontalXXS,
      paddingLeft: tokens.spacingHorizontalXS,
      paddingRight: tokens.spacingHorizontalXS,
    },
  },
  shown: {
    color: tokens.colorNeutralForeground1,
    '::after': { backgroundColor: tokens.colorCompoundBrandStroke, [FORCED_COLORS]: { backgroundColor: 'Highlight' } },
    ':hover::after': { backgroundColor: tokens.colorCompoundBrandStrokeHover },
    '& > svg': { color: tokens.colorCompoundBrandForeground1 },
  },
});

/** How keys go from tab to tab: to the next one or the one before, round the ends. */
const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

export interface ScreenTab {
  readonly id: string;
  readonly icon: ComponentType<{ readonly fontSize?: string }>;
  /** Its name where that is more than its content. */
  readonly label: string | undefined;
  readonly content: ReactNode;
}

interface ScreenTabsProps {
  readonly tabs: readonly ScreenTab[];
  readonly shownId: string | undefined;
  readonly onSelect: (id: string) => void;
}

/**
 * The screens as tabs, of which one is a stop of the Tab key and arrows reach the others. Not Fluent's `TabList`: every first
 * screen has them, and with it came a library for the focus, a seventh of the code before the first paint (decision 16).
 */
export const ScreenTabs = ({ tabs, shownId, onSelect }: ScreenTabsProps) => {
  const styles = useStyles();
  const restsOn = tabs.some(({ id }) => id === shownId) ? shownId : tabs[0]?.id;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')];
    const at = all.indexOf(document.activeElement as HTMLElement);
    const step = STEPS[event.key];
    const next =
      step === undefined ? { Home: 0, End: all.length - 1 }[event.key] : (at + step + all.length) % all.length;
    if (at < 0 || next === undefined) return;
    event.preventDefault();
    all[next]?.focus();
  };
  return (
    <div role="tablist" className={styles.list} onKeyDown={onKeyDown}>
      {tabs.map(({ id, icon: Icon, label, content }) => (
        <button
          key={id}
          type="button"
          role="tab"
          aria-selected={id === shownId}
          aria-label={label}
          tabIndex={id === restsOn ? 0 : -1}
          className={mergeClasses(styles.tab, id === shownId && styles.shown)}
          onClick={() => onSelect(id)}
        >
          <Icon fontSize="20px" />
          <span>{content}</span>
        </button>
      ))}
    </div>
  );
};
