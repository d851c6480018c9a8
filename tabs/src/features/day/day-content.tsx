import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { Suspense, useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { PHONE, useMedia } from '../../components/use-media.ts';
import { useText } from '../../i18n/use-text.tsx';
import { DaySkeleton } from './day-skeleton.tsx';
import { preloadSpaceDay, SpaceDay, SpaceList } from './late-screen.ts';
import { Timeline, type TimelineProps } from './timeline/timeline.tsx';

/** Names in the address the space whose day is open on a phone. */
const SPACE = 'space';

const useStyles = makeStyles({
  nothing: {
    padding: tokens.spacingHorizontalL,
    display: 'grid',
    gap: tokens.spacingVerticalM,
    justifyItems: 'start',
    alignContent: 'start',
  },
});

interface DayContentProps extends TimelineProps {
  readonly onClearFilters: () => void;
}

/** The day itself: a timeline where there is width for one, else the list of spaces and the day of each. */
export const DayContent = ({ onClearFilters, ...timeline }: DayContentProps) => {
  const styles = useStyles();
  const { t } = useText();
  const isPhone = useMedia(PHONE);
  const [search, setSearch] = useSearchParams();
  const { model, groups, now, editor } = timeline;
  useEffect(() => {
    if (isPhone) preloadSpaceDay();
  }, [isPhone]);
  const space = model.rows.find(({ resource }) => resource.id === search.get(SPACE));
  const showSpace = (id: string | undefined) =>
    setSearch((current) => {
      const next = new URLSearchParams(current);
      if (id === undefined) next.delete(SPACE);
      else next.set(SPACE, id);
      return next;
    });
  if (isPhone && space !== undefined) {
    return (
      <Suspense fallback={<DaySkeleton />}>
        <SpaceDay
          key={space.resource.id}
          model={model}
          row={space}
          now={now}
          editor={editor}
          onBack={() => {
            editor.cancel();
            showSpace(undefined);
          }}
        />
      </Suspense>
    );
  }
  if (groups.length === 0) {
    return (
      <div className={styles.nothing}>
        <Text>{t('tab.day.nothing')}</Text>
        <Button onClick={onClearFilters}>{t('tab.day.filter.clear')}</Button>
      </div>
    );
  }
  if (isPhone) {
    return (
      <Suspense fallback={<DaySkeleton />}>
        <SpaceList model={model} groups={groups} now={now} onSpace={({ resource }) => showSpace(resource.id)} />
      </Suspense>
    );
  }
  return <Timeline {...timeline} />;
};
