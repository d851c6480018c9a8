import type { Turn } from '../../turn.ts';
import { readOf } from '../read-placed.ts';

/** The sites where something can be booked: all but the virtual one of the remote experts. */
export const bookableSites = async ({ api }: Pick<Turn, 'api'>) => {
  const sites = readOf(await api.sites({}));
  return sites.ok ? sites.value.filter(({ size }) => size !== 'virtual') : [];
};
