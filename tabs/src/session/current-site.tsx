import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { useLocation } from 'react-router';
import { siteInAddress } from '../addresses.ts';
import { useSites } from '../api/queries.ts';

const SITE_KEY = 'yhteistila.site';

interface CurrentSite {
  readonly siteId: string | undefined;
  readonly chooseSite: (siteId: string) => void;
}

const CurrentSiteContext = createContext<CurrentSite | undefined>(undefined);

/**
 * The site that the screens are about: the one that the address names, else the one chosen last in this browser, else the home
 * site. One that there is not is nobody's: then the home site is meant.
 */
export const CurrentSiteProvider = ({ home, children }: { readonly home: string; readonly children: ReactNode }) => {
  const named = siteInAddress(useLocation());
  const { data: sites } = useSites();
  const [chosen, setChosen] = useState(() => named ?? localStorage.getItem(SITE_KEY) ?? home);
  const exists = (id: string) => sites === undefined || sites.some((site) => site.id === id);
  const chooseSite = (id: string) => {
    localStorage.setItem(SITE_KEY, id);
    setChosen(id);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a change of the address leads, the picker changes that by itself
  useEffect(() => {
    if (named !== undefined && named !== chosen && exists(named)) chooseSite(named);
  }, [named]);
  return (
    <CurrentSiteContext value={{ siteId: exists(chosen) ? chosen : home, chooseSite }}>{children}</CurrentSiteContext>
  );
};

export const useCurrentSite = (): CurrentSite => {
  const current = useContext(CurrentSiteContext);
  if (current === undefined) throw new Error('useCurrentSite outside of CurrentSiteProvider');
  return current;
};
