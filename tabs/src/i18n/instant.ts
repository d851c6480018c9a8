import { parseIso } from '@yhteistila/core/time/site-time.ts';

/** The instant of an ISO time that the API sent. Throws on anything else: the API always sends an offset. */
export const instantOf = (time: string | number): number => {
  const instant = typeof time === 'number' ? time : parseIso(time);
  if (instant === undefined) throw new Error(`not a time: ${time}`);
  return instant;
};
