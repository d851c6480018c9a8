import { Suspense } from 'react';
import { useLocation } from 'react-router';
import { dayInAddress } from '../addresses.ts';
import { useDay, useMe, useOrganisations, useSite, useSites } from '../api/queries.ts';
import { lateCode } from '../components/late-code.ts';
import { lateView } from '../components/late-view.tsx';
import { ProblemBar } from '../components/problem-bar.tsx';
import { CurrentSiteProvider } from '../session/current-site.tsx';
import { useSession } from '../session/session.tsx';
import { Shell } from './shell.tsx';
import { ShellSkeleton } from './shell-skeleton.tsx';

const SignInScreen = lateView(
  lateCode(async () => (await import('../features/sign-in/sign-in-screen.tsx')).SignInScreen),
);
const HomeSiteScreen = lateView(
  lateCode(async () => (await import('../features/settings/home-site-screen.tsx')).HomeSiteScreen),
);

/** While the person is asked for, so is what every screen shows, and the day that the address names. */
const Beginning = () => {
  const { pathname } = useLocation();
  const named = dayInAddress(pathname);
  useSites();
  useOrganisations();
  useSite(named?.siteId);
  useDay(named?.siteId, named?.day ?? '');
  return <ShellSkeleton />;
};

/** The sign-in page, the first visit's one question, or the screens. */
export const SignedIn = () => {
  const { isSignedIn } = useSession();
  const me = useMe();
  if (!isSignedIn) {
    return (
      <Suspense fallback={<ShellSkeleton />}>
        <SignInScreen />
      </Suspense>
    );
  }
  if (me.data === undefined) {
    return me.error === null ? <Beginning /> : <ProblemBar error={me.error} onRetry={() => me.refetch()} />;
  }
  if (!me.data.homeSiteChosen) {
    return (
      <Suspense fallback={<ShellSkeleton />}>
        <HomeSiteScreen />
      </Suspense>
    );
  }
  return (
    <CurrentSiteProvider home={me.data.homeSiteId}>
      <Shell />
    </CurrentSiteProvider>
  );
};
