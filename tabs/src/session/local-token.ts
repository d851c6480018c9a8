const KEY = 'yhteistila.token';

/** The token of the one-machine host's own issuer that this browser keeps. */
export const localToken = (): string | undefined => localStorage.getItem(KEY) ?? undefined;

export const keepLocalToken = (token: string): void => localStorage.setItem(KEY, token);

export const forgetLocalToken = (): void => localStorage.removeItem(KEY);
