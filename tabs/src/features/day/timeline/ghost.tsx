import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { CheckmarkCircleRegular, ProhibitedRegular } from '@fluentui/react-icons';
import { type RefCallback, useEffect } from 'react';
import type { Decision } from '../../../api/queries.ts';
import { useAnnounce } from '../../../components/announcer.tsx';
import { GridPart } from '../../../components/grid-part.tsx';
import { useText } from '../../../i18n/use-text.tsx';
import { LAYERS } from '../day-styles.ts';
import type { Draft } from '../draft/draft.ts';
import type { Editor, Phase } from '../draft/use-editor.ts';

const useStyles = makeStyles({
  ghost: {
    position: 'absolute',
    top: '1px',
    bottom: '1px',
    zIndex: LAYERS.ghost,
    boxSizing: 'border-box',
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThick} solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
    outlineStyle: 'none',
    cursor: 'grabbing',
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  refused: {
    border: `${tokens.strokeWidthThick} dashed ${tokens.colorPaletteRedBorder2}`,
    backgroundColor: tokens.colorPaletteRedBackground1,
  },
  times: { ...typographyStyles.caption1Strong, padding: '0 4px', whiteSpace: 'nowrap', overflow: 'hidden' },
  verdict: {
    ...typographyStyles.caption1,
    position: 'absolute',
    display: 'flex',
    gap: '6px',
    width: 'max-content',
    maxWidth: '320px',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    boxShadow: tokens.shadow8,
    pointerEvents: 'none',
  },
  below: { top: 'calc(100% + 4px)' },
  above: { bottom: 'calc(100% + 4px)' },
  fromLeft: { left: '-2px' },
  fromRight: { right: '-2px' },
  icon: { flexShrink: 0, fontSize: '16px' },
});

export interface GhostView {
  readonly draft: Draft;
  readonly phase: Phase;
  readonly verdict: Decision | undefined;
  readonly isMoved: boolean;
  readonly isChecked: boolean;
  /** Where the verdict has room. */
  readonly side: 'above' | 'below';
  readonly edge: 'fromLeft' | 'fromRight';
}

interface GhostProps extends GhostView {
  readonly zone: string;
  readonly space: string;
  readonly left: number;
  readonly width: number;
  readonly column: number;
  readonly columns: number;
  readonly ghostRef: RefCallback<HTMLElement> | undefined;
}

/** The verdict in a few words: that it fits, or why not. */
const useVerdictText = () => {
  const { t } = useText();
  return (verdict: Decision | undefined): string | undefined => {
    if (verdict === undefined) return undefined;
    if (verdict.allowed) return t(verdict.status === 'requested' ? 'tab.day.fitsAfterApproval' : 'tab.day.fits');
    const [first] = verdict.findings.filter(({ severity }) => severity === 'refuse');
    return t('tab.day.notHere', { reason: first?.message ?? '' });
  };
};

/** Says the verdict to screen readers while the draft moves. */
export const useSpokenVerdict = ({ draft, phase, verdict }: Editor) => {
  const announce = useAnnounce();
  const textOf = useVerdictText();
  const said = draft !== undefined && phase === 'moving' ? textOf(verdict) : undefined;
  useEffect(() => {
    if (said !== undefined) announce(said);
  }, [said, announce]);
};

/** What is being drawn: its times, and live whether the rules let it be there. */
export const Ghost = ({
  draft,
  phase,
  verdict,
  isMoved,
  isChecked,
  side,
  edge,
  zone,
  space,
  ghostRef,
  ...place
}: GhostProps) => {
  const styles = useStyles();
  const { t, times } = useText();
  const textOf = useVerdictText();
  const { left, width, column, columns } = place;
  const told = times(draft, zone);
  const text = isChecked ? textOf(verdict) : t('tab.day.checkedOnDrop');
  const isRefused = verdict?.allowed === false;
  const hint = draft.act === 'move' && !isMoved ? t('tab.day.keys') : text;
  return (
    <GridPart
      ref={ghostRef}
      role="gridcell"
      column={column}
      columns={columns}
      tabIndex={0}
      aria-label={t('tab.day.spoken.ghost', { space, times: told, verdict: text ?? t('tab.day.checking') })}
      data-ghost={draft.act}
      className={mergeClasses(styles.ghost, isRefused && styles.refused)}
      style={{ left, width }}
    >
      <div className={styles.times}>{told}</div>
      {phase !== 'moving' || hint === undefined ? undefined : (
        <div
          className={mergeClasses(styles.verdict, styles[side], styles[edge])}
          data-verdict={isRefused ? 'refused' : 'fits'}
        >
          {isRefused ? <ProhibitedRegular className={styles.icon} /> : undefined}
          {verdict?.allowed === true ? <CheckmarkCircleRegular className={styles.icon} /> : undefined}
          <span>
            {told} · {hint}
          </span>
        </div>
      )}
    </GridPart>
  );
};
