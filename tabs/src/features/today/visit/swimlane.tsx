import { Caption1, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useText } from '../../../i18n/use-text.tsx';
import { type ChainPlan, type Lane, lanesOf } from './chain-lanes.ts';

const useStyles = makeStyles({
  lanes: { display: 'grid', margin: 0, padding: 0, listStyleType: 'none' },
  lane: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 220px) minmax(0, 1fr)',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    '@media (max-width: 639px)': { gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalXXS },
  },
  words: { display: 'grid' },
  quiet: { color: tokens.colorNeutralForeground2 },
  track: { position: 'relative', height: '24px' },
  bar: {
    position: 'absolute',
    top: 0,
    bottom: 0,
    boxSizing: 'border-box',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorBrandBackground2,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke1}`,
    borderLeftWidth: tokens.strokeWidthThicker,
  },
  waiting: {
    backgroundColor: 'transparent',
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStrokeAccessible}`,
  },
});

interface SwimlaneProps {
  readonly plan: ChainPlan;
  readonly zone: string;
  readonly agencyName: (organisationId: string) => string;
  readonly roomName: (resourceId: string) => string;
}

/** The visit in order of time: who comes when to which room, and how long the customer waits. */
export const Swimlane = ({ plan, zone, agencyName, roomName }: SwimlaneProps) => {
  const styles = useStyles();
  const { t, times } = useText();
  const wordsOf = (lane: Lane) =>
    lane.kind === 'waiting' ? (
      <Caption1 className={styles.quiet}>{t('tab.today.chain.waiting', { minutes: lane.minutes })}</Caption1>
    ) : (
      <span className={styles.words}>
        <Text>
          <b>{times(lane.step, zone)}</b> {agencyName(lane.step.organisationId)}
        </Text>
        <Caption1 className={styles.quiet}>
          {t(lane.isMove ? 'tab.today.chain.moveTo' : 'tab.today.chain.in', { room: roomName(lane.step.resourceId) })}
          {lane.step.purpose === 'remoteService' ? ` · ${t('tab.today.way.remote')}` : ''}
        </Caption1>
      </span>
    );
  return (
    <ol className={styles.lanes} aria-label={t('tab.today.chain.proposal')}>
      {lanesOf(plan).map((lane) => (
        <li key={`${lane.kind} ${lane.left}`} className={styles.lane}>
          {wordsOf(lane)}
          <span className={styles.track} aria-hidden>
            <span
              className={mergeClasses(styles.bar, lane.kind === 'waiting' && styles.waiting)}
              style={{ left: `${lane.left}%`, width: `${lane.width}%` }}
            />
          </span>
        </li>
      ))}
    </ol>
  );
};
