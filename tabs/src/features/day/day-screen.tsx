import { Button, makeStyles, Text, ToggleButton, tokens } from '@fluentui/react-components';
import { TextDensityRegular } from '@fluentui/react-icons';
import { isLocalDay } from '@yhteistila/core/time/site-time.ts';
import { Suspense, useEffect, useMemo, useState } from 'react';
import { Navigate, useNavigate, useParams, useSearchParams } from 'react-router';
import { dayPath } from '../../addresses.ts';
import { useFirstPainted } from '../../components/after-paint.ts';
import { ProblemBar } from '../../components/problem-bar.tsx';
import { PHONE, useMedia } from '../../components/use-media.ts';
import { useText } from '../../i18n/use-text.tsx';
import { useCurrentSite } from '../../session/current-site.tsx';
import { todayHere } from '../../session/today-here.ts';
import { useNow } from '../../session/use-now.ts';
import { useShownHours } from '../settings/shown-hours.ts';
import { type Filters, filterRows, NO_FILTERS } from './day-filters.ts';
import { DaySkeleton } from './day-skeleton.tsx';
import type { Density } from './day-styles.ts';
import { DayToolbar } from './day-toolbar.tsx';
import { EndedToggle } from './ended-toggle.tsx';
import { FilterBar } from './filter-bar.tsx';
import { OutcomeBar, preloadParts } from './late-parts.ts';
import { Legend } from './legend.tsx';
import type { Told } from './outcome-bar.tsx';
import { endedCount, groupsOf } from './rows.ts';
import { SpaceDay } from './space-day.tsx';
import { SpaceList } from './space-list.tsx';
import { Timeline } from './timeline.tsx';
import { useDayModel } from './use-day-model.ts';
import { useEditor } from './use-editor.ts';

/** All tools in one line, whatever the language. */
const ROOMY = '(min-width: 1240px)';
const SPACE = 'space';

const useStyles = makeStyles({
  screen: {
    height: '100%',
    display: 'grid',
    gridTemplateRows: 'auto minmax(0, 1fr)',
    minWidth: 0,
    position: 'relative',
  },
  nothing: {
    padding: tokens.spacingHorizontalL,
    display: 'grid',
    gap: tokens.spacingVerticalM,
    justifyItems: 'start',
    alignContent: 'start',
  },
});

const SiteDay = ({ siteId, day }: { readonly siteId: string; readonly day: string }) => {
  const styles = useStyles();
  const navigate = useNavigate();
  const { t } = useText();
  const now = useNow();
  const isPhone = useMedia(PHONE);
  const [search, setSearch] = useSearchParams();
  const [hours] = useShownHours();
  const [density, setDensity] = useState<Density>('comfortable');
  const [filters, setFilters] = useState<Filters>(NO_FILTERS);
  const [withEnded, setWithEnded] = useState(false);
  const [kept, setTold] = useState<Told>();
  const { model, error, retry } = useDayModel(siteId, day, withEnded);
  const hasRoom = useMedia(ROOMY);
  // Where they fill no further line, the tools come right after the rows that they are for.
  const isPainted = useFirstPainted(model !== undefined || error !== null);
  const hasTools = isPainted || !hasRoom;
  useEffect(() => {
    if (isPainted) preloadParts();
  }, [isPainted]);
  const editor = useEditor(model);
  const told = editor.draft === undefined ? (editor.outcome ?? kept) : undefined;
  const today = todayHere(model?.zone);
  const at = filters.freeNow ? now : 0;
  const groups = useMemo(() => {
    if (model === undefined) return [];
    return groupsOf(filterRows(model.rows, filters, at), model.site.zones);
  }, [model, filters, at]);
  const space = model?.rows.find(({ resource }) => resource.id === search.get(SPACE));

  const content = () => {
    if (model === undefined) return error === null ? <DaySkeleton /> : <ProblemBar error={error} onRetry={retry} />;
    if (isPhone && space !== undefined) {
      return (
        <SpaceDay
          key={space.resource.id}
          model={model}
          row={space}
          now={now}
          editor={editor}
          onBack={() => {
            editor.cancel();
            setSearch({});
          }}
        />
      );
    }
    if (groups.length === 0) {
      return (
        <div className={styles.nothing}>
          <Text>{t('tab.day.nothing')}</Text>
          <Button onClick={() => setFilters(NO_FILTERS)}>{t('tab.day.filter.clear')}</Button>
        </div>
      );
    }
    if (isPhone) {
      return (
        <SpaceList
          model={model}
          groups={groups}
          now={now}
          onSpace={({ resource }) => setSearch({ [SPACE]: resource.id })}
        />
      );
    }
    return (
      <Timeline
        model={model}
        groups={groups}
        density={density}
        hours={hours}
        now={now}
        editor={editor}
        onCancelled={(booking) => setTold({ kind: 'cancelled', booking })}
      />
    );
  };

  return (
    <div className={styles.screen}>
      <DayToolbar
        day={day}
        today={today}
        hasTools={hasTools}
        onDay={(chosen) => navigate(`${dayPath(siteId, chosen)}${keptSearch(search)}`)}
      >
        {model === undefined ? undefined : (
          <FilterBar site={model.site} filters={filters} onFilters={setFilters} isToday={day === today} />
        )}
        <EndedToggle
          isOn={withEnded}
          count={model?.hasEnded ? endedCount(model.rows) : undefined}
          onChange={setWithEnded}
        />
        {isPhone ? undefined : (
          <>
            <ToggleButton
              size="small"
              appearance="subtle"
              icon={<TextDensityRegular />}
              checked={density === 'compact'}
              onClick={() => setDensity(density === 'compact' ? 'comfortable' : 'compact')}
            >
              {t('tab.day.compact')}
            </ToggleButton>
            <Legend />
          </>
        )}
      </DayToolbar>
      {content()}
      {told === undefined || model === undefined ? undefined : (
        <Suspense fallback={null}>
          <OutcomeBar
            told={told}
            zone={model.zone}
            onTold={(next) => {
              editor.forgetOutcome();
              setTold(next);
            }}
          />
        </Suspense>
      )}
    </div>
  );
};

const keptSearch = (search: URLSearchParams): string => (search.has(SPACE) ? `?${search.toString()}` : '');

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
