const PREFIX = 'yhteistila.kept.';

const keyOf = (personId: string, what: string): string => `${PREFIX}${personId}.${what}`;

/**
 * What a browser's tab keeps for a person until they sign out or the tab is closed: nothing of it reaches another person or
 * another tab.
 */
export const keptForPerson = {
  read: (personId: string, what: string): unknown => {
    try {
      return JSON.parse(sessionStorage.getItem(keyOf(personId, what)) ?? 'null');
    } catch {
      return null;
    }
  },
  keep: (personId: string, what: string, value: unknown): void =>
    sessionStorage.setItem(keyOf(personId, what), JSON.stringify(value)),
  forget: (personId: string, what: string): void => sessionStorage.removeItem(keyOf(personId, what)),
  /** Whatever was kept, for whomever. */
  forgetAll: (): void => {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
  },
};
