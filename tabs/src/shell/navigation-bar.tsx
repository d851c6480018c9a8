import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
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
  tabs: { '@media (max-width: 639px)': { justifyContent: 'space-around' } },
  tab: {
    '@media (max-width: 639px)': {
      columnGap: tokens.spacingHorizontalXXS,
      paddingLeft: tokens.spacingHorizontalXS,
      paddingRight: tokens.spacingHorizontalXS,
    },
  },
});

/** Comes after the screen: only coordinators have it. */
const RequestCount = lateView(
  lateCode(async () => {
    await new Promise<void>((resolve) => afterPaint(resolve));
    return untilItComes(async () => (await import('../features/my-bookings/request-count.tsx')).RequestCount);
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
      <TabList
        className={styles.tabs}
        // Never undefined: a list that begins without a choice keeps its own from then on.
        selectedValue={shown?.tab ?? shown?.id ?? ''}
        onTabSelect={(_, { value }) => {
          const screen = screens.find(({ id }) => id === value);
          // Where one is already there is nothing to go to, nor to come back from.
          if (screen !== undefined && addressOf(screen) !== pathname) void navigate(addressOf(screen));
        }}
      >
        {screens.map(({ id, titleKey, icon: Icon }) => (
          <Tab
            key={id}
            value={id}
            icon={<Icon />}
            // The count is part of the name: a label would hide it.
            aria-label={id === 'my' && decides ? undefined : t(titleKey)}
            className={styles.tab}
          >
            {t(isPhone ? `tab.screenShort.${id}` : titleKey)}
            {id === 'my' && decides ? (
              <Suspense fallback={null}>
                {' '}
                <RequestCount />
              </Suspense>
            ) : undefined}
          </Tab>
        ))}
      </TabList>
    </nav>
  );
};
