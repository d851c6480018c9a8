import { makeStyles, tokens } from '@fluentui/react-components';
import { Suspense } from 'react';
import { matchPath, useLocation, useNavigate } from 'react-router';
import { dayPath } from '../addresses.ts';
import { useMe } from '../api/queries.ts';
import { afterPaint } from '../components/after-paint.ts';
import { lateCode, untilItComes } from '../components/late-code.ts';
import { lateView } from '../components/late-view.tsx';
import { PHONE, useMedia } from '../components/use-media.ts';
import { useText } from '../i18n/use-text.tsx';
import { SCREENS, type Screen } from '../screens.tsx';
import { useCurrentSite } from '../session/current-site.tsx';
import { todayHere } from '../session/today-here.ts';
import { ScreenTabs } from './screen-tabs.tsx';

const useStyles = makeStyles({
  bar: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowX: 'auto',
    '@media (max-width: 639px)': {
      borderBottom: 'none',
      borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    },
  },
});

/** Comes after the screen: only coordinators have it. */
const RequestCount = lateView(
  lateCode(async () => {
    await new Promise<void>((resolve) => afterPaint(resolve));
    return untilItComes(async () => (await import('../features/my-bookings/requests/request-count.tsx')).RequestCount);
  }),
);

const isFor = (screen: Screen, roles: readonly { readonly role: string }[]): boolean =>
  screen.roles === undefined || roles.some(({ role }) => (screen.roles as readonly string[]).includes(role));

/** The screens as tabs; on a phone they stand at the bottom. */
export const NavigationBar = () => {
  const styles = useStyles();
  const { t } = useText();
  const { pathname } = useLocation();
  const { siteId } = useCurrentSite();
  const navigate = useNavigate();
  const me = useMe();
  const isPhone = useMedia(PHONE);
  const decides = me.data?.roles.some(({ role }) => role === 'coordinator') === true;
  const screens = SCREENS.filter((screen) => screen.place === 'tabs' && isFor(screen, me.data?.roles ?? []));
  const shown = SCREENS.find(({ path }) => matchPath(path, pathname) !== null);
  const addressOf = ({ id, path }: Screen) => (id === 'day' ? dayPath(siteId ?? '', todayHere()) : `/${path}`);
  return (
    <nav aria-label={t('tab.screens')} className={styles.bar}>
      <ScreenTabs
        tabs={screens.map(({ id, titleKey, icon }) => ({
          id,
          icon,
          // The count is part of the name: a label would hide it.
          label: id === 'my' && decides ? undefined : t(titleKey),
          content: (
            <>
              {t(isPhone ? `tab.screenShort.${id}` : titleKey)}
              {id === 'my' && decides ? (
                <Suspense fallback={null}>
                  {' '}
                  <RequestCount />
                </Suspense>
              ) : undefined}
            </>
          ),
        }))}
        shownId={shown?.tab ?? shown?.id}
        onSelect={(chosen) => {
          const screen = screens.find(({ id }) => id === chosen);
          // Where one is already there is nothing to go to, nor to come back from.
          if (screen !== undefined && addressOf(screen) !== pathname) void navigate(addressOf(screen));
        }}
      />
    </nav>
  );
};
