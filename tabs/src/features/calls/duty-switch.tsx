import { Caption1, makeStyles, Switch, tokens } from '@fluentui/react-components';
import { minutesOfDay } from '@yhteistila/core/time/site-time.ts';
import { useId } from 'react';
import { useMe, useSite } from '../../api/queries.ts';
import { mayAt, usePowers } from '../../booking-parts/actions/allowed-acts.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { ProblemBar } from '../../components/problem-bar.tsx';
import { instantOf } from '../../i18n/instant.ts';
import { useText } from '../../i18n/use-text.tsx';
import { USUAL_ZONE } from '../../session/usual-zone.ts';
import { useDuty } from './use-calls.ts';

const useStyles = makeStyles({
  part: { display: 'grid', justifyItems: 'start' },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    padding: `0 ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 639px)': { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}` },
  },
  hint: { color: tokens.colorNeutralForeground2, paddingInlineStart: tokens.spacingHorizontalS },
});

interface DutySwitchProps {
  /** In one row over the whole width, as above a screen; else the hint stands below. */
  readonly isRow?: boolean;
}

/** On duty for calls, until the day is over. */
export const DutySwitch = ({ isRow = false }: DutySwitchProps) => {
  const styles = useStyles();
  const { t, time } = useText();
  const announce = useAnnounce();
  const hint = useId();
  const { duty, change } = useDuty();
  const site = useSite(useMe().data?.homeSiteId);
  const { data } = duty;
  const zone = site.data?.timeZone ?? USUAL_ZONE;
  const powers = usePowers();
  const untilText = (until: string): string =>
    minutesOfDay(instantOf(until), zone) === 0
      ? t('tab.duty.untilMidnight')
      : t('tab.duty.until', { time: time(until, zone) });
  // Guards are not rung.
  if (!mayAt(powers, 'answerCalls', site.data?.id ?? '')) return null;
  return (
    <div className={isRow ? styles.row : styles.part}>
      <Switch
        label={t('tab.duty.label')}
        aria-describedby={hint}
        checked={data?.onDuty ?? false}
        disabled={data === undefined || change.isPending}
        onChange={(_, { checked }) =>
          change.mutate(checked, { onSuccess: () => announce(t(checked ? 'tab.duty.isOn' : 'tab.duty.isOff')) })
        }
      />
      <Caption1 id={hint} className={styles.hint}>
        {data?.onDuty && data.until !== undefined ? untilText(data.until) : t('tab.duty.hint')}
      </Caption1>
      {change.error === null ? undefined : <ProblemBar error={change.error} />}
    </div>
  );
};
