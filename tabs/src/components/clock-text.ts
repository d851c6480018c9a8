const DAY_MINUTES = 1440;
const HOUR_MINUTES = 60;
const SHAPE = /^(\d{1,2})(?:[.:,\s]?(\d\d))?$/;

/** Minutes after midnight of a time as people write it: "9", "9.30", "09:30", "930". Undefined for anything else. */
export const readClock = (text: string): number | undefined => {
  const parts = SHAPE.exec(text.trim());
  if (parts === null) return undefined;
  const minutes = Number(parts[1]) * HOUR_MINUTES + Number(parts[2] ?? 0);
  const isTime = Number(parts[2] ?? 0) < HOUR_MINUTES && minutes <= DAY_MINUTES;
  return isTime ? minutes : undefined;
};

/** "09.30", or with the separator of the language. */
export const writeClock = (minutes: number, separator: string): string => {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / HOUR_MINUTES))}${separator}${two(minutes % HOUR_MINUTES)}`;
};
