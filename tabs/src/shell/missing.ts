import { isLocalDay } from '@yhteistila/core/time/site-time.ts';
import { dayInAddress, siteInAddress } from '../addresses.ts';

/** What an address names and there is not. */
export type Missing =
  | { readonly kind: 'page' }
  | { readonly kind: 'site'; readonly named: string }
  | { readonly kind: 'day'; readonly named: string; readonly siteId: string };

interface Address {
  readonly pathname: string;
  readonly search: string;
}

/** The site or the day of the address that there is not; nothing is missing while the sites are not known. */
export const missingIn = (address: Address, siteIds: readonly string[] | undefined): Missing | undefined => {
  const siteId = siteInAddress(address);
  if (siteId !== undefined && siteIds?.includes(siteId) === false) return { kind: 'site', named: siteId };
  const day = dayInAddress(address.pathname)?.day;
  if (siteId === undefined || day === undefined || isLocalDay(day)) return undefined;
  return { kind: 'day', named: day, siteId };
};
