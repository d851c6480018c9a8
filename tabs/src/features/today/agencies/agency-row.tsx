import { Badge, Caption1, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { PersonRegular, VideoRegular } from '@fluentui/react-icons';
import { useText } from '../../../i18n/use-text.tsx';
import { type Agency, bestStanding, bestWay, type FoundAgency } from './agencies.ts';
import { isClosed, standingText, wayKey } from './agency-words.ts';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    width: '100%',
    minHeight: '56px',
    boxSizing: 'border-box',
    alignContent: 'center',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    textAlign: 'start',
    fontFamily: 'inherit',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':active': { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  chosen: {
    backgroundColor: tokens.colorBrandBackground2,
    borderTopColor: tokens.colorBrandStroke1,
    borderRightColor: tokens.colorBrandStroke1,
    borderBottomColor: tokens.colorBrandStroke1,
    borderLeftColor: tokens.colorBrandStroke1,
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover },
  },
  closed: { color: tokens.colorNeutralForeground3, backgroundColor: tokens.colorNeutralBackground2 },
  name: {
    ...typographyStyles.body1Strong,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
  },
  when: { ...typographyStyles.body1, textAlign: 'end' },
  services: { color: tokens.colorNeutralForeground2, gridColumnStart: 1, gridColumnEnd: 3 },
});

const WayBadge = ({ agency }: { readonly agency: Agency }) => {
  const { t } = useText();
  const way = bestWay(agency);
  if (way === undefined || isClosed(agency)) return null;
  return (
    <Badge
      appearance="tint"
      color={way === 'onSite' ? 'brand' : 'informative'}
      icon={way === 'onSite' ? <PersonRegular /> : <VideoRegular />}
    >
      {t(wayKey(way))}
    </Badge>
  );
};

interface AgencyRowProps {
  readonly found: FoundAgency;
  readonly zone: string;
  readonly isChosen: boolean;
  readonly onChoose: (agencyId: string) => void;
}

/** One agency: its name, what it serves with, until when, and by which way. Closed ones say so in words too. */
export const AgencyRow = ({ found: { agency, service }, zone, isChosen, onChoose }: AgencyRowProps) => {
  const styles = useStyles();
  const words = useText();
  const { pick } = words;
  const shown = service === undefined ? agency.services.slice(0, 3) : [service];
  return (
    <button
      type="button"
      aria-pressed={isChosen}
      data-agency-id={agency.id}
      className={mergeClasses(styles.row, isClosed(agency) && styles.closed, isChosen && styles.chosen)}
      onClick={() => onChoose(agency.id)}
    >
      <span className={styles.name}>
        {pick(agency.shortName)}
        <WayBadge agency={agency} />
      </span>
      <span className={styles.when}>{standingText(bestStanding(agency), zone, words)}</span>
      <Caption1 className={styles.services}>{shown.map(({ name }) => pick(name)).join(' · ')}</Caption1>
    </button>
  );
};
