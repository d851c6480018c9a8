const MINUTE = 60;
const HOUR = 3600;
const DAY = 86_400;

/**
 * The six-field cron pattern of "every so many seconds". Throws when the time does not divide its minute, hour or day
 * evenly: such a pattern would stumble at each full one.
 */
export const cronPattern = (everySeconds: number): string => {
  if (everySeconds < MINUTE && MINUTE % everySeconds === 0) return `*/${everySeconds} * * * * *`;
  if (everySeconds < HOUR && HOUR % everySeconds === 0 && everySeconds % MINUTE === 0) {
    return `0 */${everySeconds / MINUTE} * * * *`;
  }
  if (everySeconds <= DAY && DAY % everySeconds === 0 && everySeconds % HOUR === 0) {
    return everySeconds === DAY ? '0 0 0 * * *' : `0 0 */${everySeconds / HOUR} * * *`;
  }
  throw new Error(`no cron pattern for every ${everySeconds} seconds`);
};
