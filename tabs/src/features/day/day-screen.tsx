import { makeStyles } from '@fluentui/react-components';
import { isLocalDay } from '@yhteistila/core/time/site-time.ts';
import { Suspense, useEffect, useMemo, useState } from 'react';
import { Navigate, useLocation, useNavigate, useParams } from 'react-router';
import { dayPath } from '../../addresses.ts';
import type { Zone } from '../../api/queries.ts';
import { useFirstPainted } from '../../components/after-paint.ts';
import { ProblemBar } from '../../components/problem-bar.tsx';
import { useMedia } from '../../components/use-media.ts';
import { useCurrentSite } from '../../session/current-site.tsx';
import { todayHere } from '../../session/today-here.ts';
import { useNow } from '../../session/use-now.ts';
import { useShownHours } from '../settings/shown-hours.ts';
import { ClosedNote } from './closed-note.tsx';
import { DayContent } from './day-content.tsx';
import { DaySkeleton } from './day-skeleton.tsx';
import type { Density } from './day-styles.ts';
import type { Over, Told } from './draft/told.ts';
import { type Editor, useEditor } from './draft/use-editor.ts';
import { OutcomeBar, PrintedDay, preloadParts } from './late-parts.ts';
import { ScreenTools } from './late-screen.ts';
import { usePrinting } from './print/use-printing.ts';
import { endedCount, groupsOf, type Row } from './rows.ts';
import { type Filters, filterRows, NO_FILTERS } from './tools/day-filters.ts';
import { DayToolbar } from './tools/day-toolbar.tsx';
import { useDayFilters } from './tools/use-day-filters.ts';
import { type DayModel, useDayModel } from './use-day-model.ts';

/** All tools in one line, whatever the language. */
const ROOMY = '(min-width: 1024px)';

const NO_ROWS: readonly Row[] = [];
const NO_ZONES: readonly Zone[] = [];

const useStyles = makeStyles({
  screen: { height: '100%', display: 'flex', flexDirection: 'column', minWidth: 0, position: 'relative' },
});

/** Whether the tools are drawn: where they fill no further line, right after the rows that they are for. */
const useHasTools = (isReady: boolean): boolean => {
  const hasRoom = useMedia(ROOMY);
  const isPainted = useFirstPainted(isReady);
  useEffect(() => {
    if (isPainted) preloadParts();
  }, [isPainted]);
  return isPainted || !hasRoom;
};

/** The rows that pass the filters, and their groups. What is free now is asked of today alone. */
const useShownRows = (model: DayModel | undefined, filters: Filters, isToday: boolean, now: number) => {
  const freeNow = filters.freeNow && isToday;
  const at = freeNow ? now : 0;
  const rows = useMemo(
    () => filterRows(model?.rows ?? NO_ROWS, { ...filters, freeNow }, at),
    [model, filters, freeNow, at],
  );
  const groups = useMemo(() => groupsOf(rows, model?.site.zones ?? NO_ZONES), [rows, model]);
  return { rows, groups, freeNow };
};

/** What is told at the foot of the day, while nothing is drawn: what came of a drop, else what came of an act. */
const useTold = ({ draft, outcome, forgetOutcome }: Editor) => {
  const [kept, setKept] = useState<Told>();
  const onOver: Over = (kind, booking) => setKept({ kind, booking });
  const onTold = (next: Told | undefined) => {
    forgetOutcome();
    setKept(next);
  };
  return { told: draft === undefined ? (outcome ?? kept) : undefined, onOver, onTold };
};

const SiteDay = ({ siteId, day }: { readonly siteId: string; readonly day: string }) => {
  const styles = useStyles();
  const navigate = useNavigate();
  const now = useNow();
  const { search } = useLocation();
  const [hours] = useShownHours();
  const [density, setDensity] = useState<Density>('comfortable');
  const [withEnded, setWithEnded] = useState(false);
  const { site, model, error, retry } = useDayModel(siteId, day, withEnded);
  const [filters, setFilters] = useDayFilters(site?.zones);
  const hasTools = useHasTools(model !== undefined || error !== null);
  const editor = useEditor(model);
  const { told, onOver, onTold } = useTold(editor);
  const today = todayHere(model?.zone);
  const isToday = day === today;
  const { rows, groups, freeNow } = useShownRows(model, filters, isToday, now);
  const isPrinting = usePrinting();

  const content = () => {
    if (model === undefined) return error === null ? <DaySkeleton /> : <ProblemBar error={error} onRetry={retry} />;
    return (
      <>
        <ClosedNote model={model} />
        <DayContent
          model={model}
          groups={groups}
          density={density}
          hours={hours}
          now={now}
          editor={editor}
          onOver={onOver}
          onClearFilters={() => setFilters(NO_FILTERS)}
        />
      </>
    );
  };

  return (
    <div className={styles.screen}>
      <DayToolbar
        day={day}
        today={today}
        hasTools={hasTools}
        onDay={(chosen) => navigate(`${dayPath(siteId, chosen)}${search}`)}
      >
        <Suspense fallback={null}>
          <ScreenTools
            site={site}
            filters={filters}
            onFilters={setFilters}
            isToday={isToday}
            ended={{
              isOn: withEnded,
              count: model?.hasEnded ? endedCount(model.rows) : undefined,
              onChange: setWithEnded,
            }}
            density={density}
            onDensity={setDensity}
          />
        </Suspense>
      </DayToolbar>
      {content()}
      {isPrinting && model !== undefined ? (
        <Suspense fallback={null}>
          <PrintedDay model={model} rows={rows} filters={{ ...filters, freeNow }} hours={hours} now={Date.now()} />
        </Suspense>
      ) : undefined}
      {told === undefined || model === undefined ? undefined : (
        <Suspense fallback={null}>
          <OutcomeBar told={told} zone={model.zone} onTold={onTold} />
        </Suspense>
      )}
    </div>
  );
};

/** The site's day. The address says which; one that is no day leads to today. */
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
