import { makeStyles } from '@fluentui/react-components';
import { isLocalDay } from '@yhteistila/core/time/site-time.ts';
import { useEffect, useMemo, useState } from 'react';
import { Navigate, useNavigate, useParams } from 'react-router';
import { ProblemBar } from '../../components/problem-bar.tsx';
import { dayPath } from '../../screens.tsx';
import { useCurrentSite } from '../../session/current-site.tsx';
import { todayHere } from '../../session/today-here.ts';
import { useNow } from '../../session/use-now.ts';
import { ScreenSkeleton } from '../../shell/screen-skeleton.tsx';
import { useShownHours } from '../settings/shown-hours.ts';
import { DayToolbar } from './day-toolbar.tsx';
import { OutcomeBar, type Told } from './outcome-bar.tsx';
import { groupsOf } from './rows.ts';
import { Timeline } from './timeline.tsx';
import { useDayModel } from './use-day-model.ts';
import { useEditor } from './use-editor.ts';

const useStyles = makeStyles({
  screen: {
    height: '100%',
    display: 'grid',
    gridTemplateRows: 'auto minmax(0, 1fr)',
    minWidth: 0,
    position: 'relative',
  },
});

const SiteDay = ({ siteId, day }: { readonly siteId: string; readonly day: string }) => {
  const styles = useStyles();
  const navigate = useNavigate();
  const now = useNow();
  const [hours] = useShownHours();
  const { model, error, retry } = useDayModel(siteId, day);
  const editor = useEditor(model);
  const [kept, setTold] = useState<Told>();
  const told = editor.draft === undefined ? (editor.outcome ?? kept) : undefined;
  const groups = useMemo(() => (model === undefined ? [] : groupsOf(model.rows, model.site.zones)), [model]);
  return (
    <div className={styles.screen}>
      <DayToolbar day={day} today={todayHere(model?.zone)} onDay={(chosen) => navigate(dayPath(siteId, chosen))} />
      {error === null ? undefined : <ProblemBar error={error} onRetry={retry} />}
      {model === undefined ? (
        <ScreenSkeleton />
      ) : (
        <Timeline
          model={model}
          groups={groups}
          density="comfortable"
          hours={hours}
          now={now}
          editor={editor}
          onCancelled={(booking) => setTold({ kind: 'cancelled', booking })}
        />
      )}
      {told === undefined || model === undefined ? undefined : (
        <OutcomeBar
          told={told}
          zone={model.zone}
          onTold={(next) => {
            editor.forgetOutcome();
            setTold(next);
          }}
        />
      )}
    </div>
  );
};

/** The site's day (ui.md, Day). The address says which; one that is no day leads to today. */
export const DayScreen = () => {
  const { siteId = '', day = '' } = useParams();
  const { siteId: current, chooseSite } = useCurrentSite();
  // Only the address leads: the picker changes the address by itself.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of the current site must not be undone here
  useEffect(() => {
    if (siteId !== current) chooseSite(siteId);
  }, [siteId]);
  if (!isLocalDay(day)) return <Navigate to={dayPath(siteId, todayHere())} replace />;
  return <SiteDay siteId={siteId} day={day} />;
};
