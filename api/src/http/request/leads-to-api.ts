/** More rounds of decoding than anybody in between makes. */
const MAX_ROUNDS = 5;
const ESCAPED = /%([0-7][\da-f])/gi;

const decodedOnce = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    // Some of it is no UTF-8; what is plain ASCII can still be told.
    return text.replace(ESCAPED, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  }
};

/** Decoded as often as it can be. */
const decoded = (path: string): string => {
  let text = path;
  for (let round = 0; round < MAX_ROUNDS; round += 1) text = decodedOnce(text);
  return text;
};

/** Blanks and control characters are no part of a name, nor is what follows a semicolon. */
const nameOf = (folder: string): string =>
  (folder.split(';')[0] ?? '')
    .replace(/[\s\p{C}]/gu, '')
    .normalize('NFKC')
    .toLowerCase();

/**
 * Whether a path is meant for the API, however it is written: in capitals, with more slashes, encoded, or by a detour. What
 * the API has is found under its own spelling only; all others are not found, and are no page either.
 */
export const leadsToApi = (path: string): boolean => {
  let depth = 0;
  for (const name of decoded(path).split(/[/\\]/).map(nameOf)) {
    if (depth === 0 && name.startsWith('api')) return true;
    if (name === '..') depth = Math.max(0, depth - 1);
    else if (name !== '' && name !== '.') depth += 1;
  }
  return false;
};
