import {
  Button,
  type ButtonProps,
  makeStyles,
  mergeClasses,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  tokens,
} from '@fluentui/react-components';
import { CheckmarkCircleFilled, ClockRegular } from '@fluentui/react-icons';
import { useText } from '../../../i18n/use-text.tsx';
import { BUFFER_HATCH, HATCH, KEPT_FILL, KEPT_PATTERN, OWN_AGENCY_BORDER } from '../day-styles.ts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', gap: tokens.spacingVerticalS },
  item: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  sample: {
    width: '36px',
    height: '22px',
    boxSizing: 'border-box',
    borderRadius: tokens.borderRadiusSmall,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    flexShrink: 0,
  },
  own: { backgroundColor: tokens.colorBrandBackground, ...KEPT_FILL },
  agency: {
    backgroundColor: tokens.colorBrandBackground2,
    ...OWN_AGENCY_BORDER,
  },
  other: { backgroundColor: tokens.colorNeutralBackground4 },
  requested: { border: `${tokens.strokeWidthThick} dashed ${tokens.colorNeutralStrokeAccessible}` },
  checkedIn: { backgroundColor: tokens.colorNeutralBackground4 },
  ended: {},
  closed: { backgroundImage: HATCH, ...KEPT_PATTERN },
  buffer: { backgroundImage: BUFFER_HATCH, ...KEPT_PATTERN },
});

const SIGNS = ['own', 'agency', 'other', 'requested', 'checkedIn', 'ended', 'buffer', 'closed'] as const;

/** What the shapes on the timeline mean, open under its button at first. */
export const OpenedLegend = ({ button }: { readonly button: ButtonProps }) => {
  const styles = useStyles();
  const { t } = useText();
  return (
    <Popover withArrow trapFocus defaultOpen>
      <PopoverTrigger disableButtonEnhancement>
        <Button {...button} />
      </PopoverTrigger>
      <PopoverSurface aria-label={t('tab.day.legend')} tabIndex={-1}>
        <ul className={styles.list}>
          {SIGNS.map((sign) => (
            <li key={sign} className={styles.item}>
              <span className={mergeClasses(styles.sample, styles[sign])} aria-hidden>
                {sign === 'requested' ? <ClockRegular /> : undefined}
                {sign === 'checkedIn' ? <CheckmarkCircleFilled /> : undefined}
              </span>
              {t(`tab.day.legend.${sign}`)}
            </li>
          ))}
        </ul>
      </PopoverSurface>
    </Popover>
  );
};
