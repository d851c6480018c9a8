import { makeStyles, tokens } from '@fluentui/react-components';
import { type ComponentType, Suspense } from 'react';
import { Navigate, Route, Routes, useLocation, useParams } from 'react-router';
import { dayPath } from '../addresses.ts';
import { afterQueries } from '../api/after-queries.ts';
import { useSites } from '../api/queries.ts';
import { ErrorBoundary } from '../components/error-boundary.tsx';
import { lateCode, untilItComes } from '../components/late-code.ts';
import { lateView } from '../components/late-view.tsx';
import { useText } from '../i18n/use-text.tsx';
import { SCREENS } from '../screens.tsx';
import { todayHere } from '../session/today-here.ts';
import { missingIn } from './missing.ts';
import { NavigationBar } from './navigation-bar.tsx';
import { OfflineBar } from './offline-bar.tsx';
import { ScreenSkeleton } from './screen-skeleton.tsx';
import { SkipLink } from './skip-link.tsx';
import { TopBar } from './top-bar.tsx';

/** Comes after the screen, which does not wait for it; where the connection is lost before, as soon as that is back. */
const afterScreen = (fetchView: () => Promise<ComponentType>): ComponentType =>
  lateView(
    lateCode(async () => {
      await afterQueries();
      return untilItComes(fetchView);
    }),
  );

const WithdrawnBar = afterScreen(async () => (await import('./withdrawn-bar.tsx')).WithdrawnBar);

/** Before it nothing opens that could close. */
const FocusReturn = afterScreen(async () => (await import('./focus-return.tsx')).FocusReturn);

const useStyles = makeStyles({
  shell: {
    height: '100%',
    display: 'grid',
    gridTemplateRows: 'auto auto auto minmax(0, 1fr)',
    gridTemplateColumns: 'minmax(0, 1fr)',
    backgroundColor: tokens.colorNeutralBackground2,
    fontVariantNumeric: 'tabular-nums',
    '@media (max-width: 639px)': { gridTemplateRows: 'auto auto minmax(0, 1fr) auto' },
  },
  content: {
    overflow: 'auto',
    minHeight: 0,
    outlineStyle: 'none',
    '@media (max-width: 639px)': { gridRow: 3 },
  },
  // No landmark without anything in it.
  bars: { '&:empty': { display: 'none' } },
  navigation: { '@media (max-width: 639px)': { gridRow: 4 } },
});

const IncomingCalls = afterScreen(async () => (await import('../features/calls/incoming-calls.tsx')).IncomingCalls);

const MissingScreen = lateView(lateCode(async () => (await import('./missing-screen.tsx')).MissingScreen));

/** A site's own address shows its day. */
const ToToday = () => {
  const { siteId = '' } = useParams();
  return <Navigate to={dayPath(siteId, todayHere())} replace />;
};

/** The screen that the address names, or what there is not of it. */
const AddressedScreen = () => {
  const address = useLocation();
  const missing = missingIn(
    address,
    useSites().data?.map(({ id }) => id),
  );
  if (missing !== undefined) return <MissingScreen missing={missing} />;
  return (
    <Routes>
      {SCREENS.map(({ id, path, view: View }) => (
        <Route key={id} path={path} element={<View />} />
      ))}
      <Route path="/" element={<Navigate to={`/book${address.search}`} replace />} />
      <Route path="site/:siteId/day?" element={<ToToday />} />
      <Route path="*" element={<MissingScreen missing={{ kind: 'page' }} />} />
    </Routes>
  );
};

/** One row on top, the screens' tabs, and the screen that scrolls by itself. */
export const Shell = () => {
  const styles = useStyles();
  const { t } = useText();
  const { pathname } = useLocation();
  return (
    <div className={styles.shell}>
      <SkipLink />
      <TopBar />
      <div>
        <section className={styles.bars} aria-label={t('tab.connection')}>
          <OfflineBar />
          <Suspense fallback={null}>
            <WithdrawnBar />
          </Suspense>
        </section>
        <Suspense fallback={null}>
          <IncomingCalls />
        </Suspense>
      </div>
      <div className={styles.navigation}>
        <NavigationBar />
      </div>
      <main id="content" className={styles.content} tabIndex={-1}>
        <ErrorBoundary key={pathname}>
          <Suspense fallback={<ScreenSkeleton />}>
            <AddressedScreen />
          </Suspense>
        </ErrorBoundary>
      </main>
      <Suspense fallback={null}>
        <FocusReturn />
      </Suspense>
    </div>
  );
};
