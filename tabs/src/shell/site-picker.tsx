import { Button } from '@fluentui/react-components';
import { BuildingRegular, ChevronDownRegular } from '@fluentui/react-icons';
import { useNavigate } from 'react-router';
import { addressOfSite, isSiteInPath, siteInAddress } from '../addresses.ts';
import { useSites } from '../api/queries.ts';
import { LateMenu } from '../components/late-menu.tsx';
import { useText } from '../i18n/use-text.tsx';
import { useCurrentSite } from '../session/current-site.tsx';

/** Which site the screens are about. Where the address names a site, it changes with it. */
export const SitePicker = () => {
  const { t, pick } = useText();
  const { siteId, chooseSite } = useCurrentSite();
  const sites = useSites();
  const navigate = useNavigate();
  const physical = (sites.data ?? []).filter(({ size }) => size !== 'virtual');
  const current = physical.find(({ id }) => id === siteId);
  const choose = (chosen: string) => {
    chooseSite(chosen);
    // As the browser has it: a screen may have written there without the router.
    if (siteInAddress(location) === undefined) return;
    void navigate(addressOfSite(location, chosen), { replace: !isSiteInPath(location) });
  };
  return (
    <LateMenu
      checkedValues={{ site: siteId === undefined ? [] : [siteId] }}
      onCheckedValueChange={(_, { checkedItems }) => {
        const [chosen] = checkedItems;
        if (chosen !== undefined) choose(chosen);
      }}
      entries={physical.map(({ id, name }) => ({ kind: 'radio', name: 'site', value: id, label: pick(name) }))}
      button={(opens) => (
        <Button
          {...opens}
          appearance="subtle"
          icon={<BuildingRegular />}
          aria-label={t('tab.site.choose', { site: current === undefined ? '' : pick(current.name) })}
        >
          {current === undefined ? t(sites.data === undefined ? 'tab.loading' : 'tab.site.none') : pick(current.name)}{' '}
          <ChevronDownRegular />
        </Button>
      )}
    />
  );
};
