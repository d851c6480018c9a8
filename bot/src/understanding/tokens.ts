/** A word, a number or a mark of a sentence. */
export interface Token {
  readonly kind: 'word' | 'number' | 'dash' | 'mark';
  /** In lower case without dots and rings, so that "etapalvelu" typed on a phone is found as well. */
  readonly text: string;
  /** As it was written. */
  readonly raw: string;
  /** Nothing, or a hyphen alone, stood between it and the token before. */
  readonly joined?: 'glued' | 'hyphen';
  /** The ending of figures: "lle" of "4:lle", "e" of "5:e". */
  readonly ending?: string;
}

/** Beyond this it is no sentence to book by; what follows is not looked at. */
export const MAX_CHARACTERS = 600;

/** "forty-five" is one number. */
const ENGLISH_TENS =
  /\b(twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[\s-](one|two|three|four|five|six|seven|eight|nine)\b/giu;
const HALF = /(\d?)\s?½/gu;
const PIECES =
  /\d{4}-\d{1,2}-\d{1,2}(?!\d)|\d+(?:[.,:]\d+)*\.?(?::\p{L}+)?|[apfe]\.m\b\.?|(?:t|fr)\.o\.m\b\.?|\p{L}[\p{L}\p{M}]*(?:['’:]\p{L}+)*|[-–—‐]|[^\s\p{L}\d]/giu;
const MARKS = /\p{M}/gu;
const DASH = /^[-–—‐]$/;
const NUMBER = /^\d/;
const LETTER = /^\p{L}/u;
/** "4lle", "9sta", "5th": endings of figures whose colon was left out. */
const BARE_ENDING = /^(?:lle|l?ta|lt|sta|st|nd|rd|th|ssa|ksi|een|hin|aan|iin|de)$/;

/** Lower case without dots and rings: "Etäpalvelu" → "etapalvelu", "å" → "a". */
export const plain = (text: string): string => text.normalize('NFD').replace(MARKS, '').toLowerCase();

const kindOf = (raw: string): Token['kind'] => {
  if (NUMBER.test(raw)) return 'number';
  if (DASH.test(raw)) return 'dash';
  return LETTER.test(raw) ? 'word' : 'mark';
};

const figures = (raw: string): Pick<Token, 'text' | 'ending'> => {
  const colon = raw.search(/:\p{L}/u);
  return colon < 0 ? { text: raw } : { text: raw.slice(0, colon), ending: plain(raw.slice(colon + 1)) };
};

const wordText = (raw: string): string => plain(raw).replaceAll('’', "'").replaceAll('.', '');

interface Placed {
  readonly token: Token;
  readonly start: number;
  readonly end: number;
}

const placedIn = (text: string): readonly Placed[] =>
  [...text.matchAll(PIECES)].map(({ 0: raw, index: start }) => {
    const kind = kindOf(raw);
    const content = kind === 'number' ? figures(raw) : { text: kind === 'word' ? wordText(raw) : raw };
    return { token: { kind, raw, ...content }, start, end: start + raw.length };
  });

const isHyphen = (before: Placed | undefined, dash: Placed, after: Placed | undefined): boolean =>
  dash.token.kind === 'dash' &&
  (before?.token.kind === 'word' || before?.token.kind === 'number') &&
  after?.token.kind === 'word' &&
  before.end === dash.start &&
  dash.end === after.start;

/** The token with how it hangs together with the one before it, or the one before with it as its ending. */
const withPlaced = (tokens: Token[], pieces: readonly Placed[], at: number): void => {
  const piece = pieces[at];
  const before = pieces[at - 1];
  if (piece === undefined || isHyphen(before, piece, pieces[at + 1])) return;
  const { token } = piece;
  const last = tokens.at(-1);
  const touches = before !== undefined && before.end === piece.start;
  if (touches && last?.kind === 'number' && last.ending === undefined && BARE_ENDING.test(token.text)) {
    tokens[tokens.length - 1] = { ...last, raw: last.raw + token.raw, ending: token.text };
    return;
  }
  const afterHyphen = before !== undefined && isHyphen(pieces[at - 2], before, piece);
  const joined = afterHyphen ? 'hyphen' : touches ? 'glued' : undefined;
  tokens.push(joined === undefined ? token : { ...token, joined });
};

/** The sentence in pieces. A hyphen inside a word parts it: "remote-service" is read as "remote service". */
export const tokensOf = (sentence: string): readonly Token[] => {
  const text = sentence
    .slice(0, MAX_CHARACTERS)
    .normalize('NFC')
    .replace(ENGLISH_TENS, '$1$2')
    .replace(HALF, (_, whole: string) => `${whole === '' ? '0' : whole}.5`);
  const pieces = placedIn(text);
  const tokens: Token[] = [];
  for (const at of pieces.keys()) withPlaced(tokens, pieces, at);
  return tokens;
};
