import { createContext, type ReactNode, useContext, useState } from 'react';
import { dayInAddress } from '../addresses.ts';

const SITE_KEY = 'yhteistila.site';

interface CurrentSite {
  readonly siteId: string | undefined;
  readonly chooseSite: (siteId: string) => void;
}

const CurrentSiteContext = createContext<CurrentSite | undefined>(undefined);

/** The site that the screens are about: the one that the address names, else the one chosen last in this browser, else the home site. */
export const CurrentSiteProvider = ({ home, children }: { readonly home: string; readonly children: ReactNode }) => {
  const [siteId, setSiteId] = useState(
    () => dayInAddress(location.pathname)?.siteId ?? localStorage.getItem(SITE_KEY) ?? home,
  );
  const chooseSite = (chosen: string) => {
    localStorage.setItem(SITE_KEY, chosen);
    setSiteId(chosen);
  };
  return <CurrentSiteContext value={{ siteId, chooseSite }}>{children}</CurrentSiteContext>;
};

export const useCurrentSite = (): CurrentSite => {
  const current = useContext(CurrentSiteContext);
  if (current === undefined) throw new Error('useCurrentSite outside of CurrentSiteProvider');
  return current;
};
