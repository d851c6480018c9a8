/** A word, a number or a mark of a sentence. */
export interface Token {
  readonly kind: 'word' | 'number' | 'dash' | 'mark';
  /** In lower case without dots and rings, so that "etapalvelu" typed on a phone is found as well. */
  readonly text: string;
  /** As it was written. */
  readonly raw: string;
}

/** Beyond this it is no sentence to book by; what follows is not looked at. */
export const MOST_CHARACTERS = 600;

const HYPHEN_IN_WORD = /(?<=\p{L})[-‐](?=\p{L})/gu;
/** "10:stä 11:een", "klo 10:ltä": the endings of figures, of which those of two times make a stretch. */
const FROM_TO = /(\d[\d.:]{0,4}):(?:st|lt)[aä]\s+(?:klo\s+)?(?=\d[\d:.]*:(?:een|hin|aan|ään|iin)(?!\p{L}))/giu;
const ENDING_OF_FIGURES = /(?<=\d):\p{L}+/gu;
/** "forty-five" is one number. */
const PIECES =
  /(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\s(?:one|two|three|four|five|six|seven|eight|nine)(?!\p{L})|\d{4}-\d{1,2}-\d{1,2}(?!\d)|\d+(?:[.,:]\d+)*\.?|[ap]\.m\b\.?|\p{L}[\p{L}\p{M}]*(?:['’:]\p{L}+)*|[-–—]|[^\s\p{L}\d]/giu;
const MARKS = /\p{M}/gu;
const DASH = /^[-–—]$/;
const NUMBER = /^\d/;
const LETTER = /^\p{L}/u;

/** Lower case without dots and rings: "Etäpalvelu" → "etapalvelu", "å" → "a". */
export const plain = (text: string): string => text.normalize('NFD').replace(MARKS, '').toLowerCase();

const kindOf = (raw: string): Token['kind'] => {
  if (NUMBER.test(raw)) return 'number';
  if (DASH.test(raw)) return 'dash';
  return LETTER.test(raw) ? 'word' : 'mark';
};

const textOf = (raw: string, kind: Token['kind']): string =>
  kind === 'word' ? plain(raw).replaceAll('’', "'").replaceAll(/[.\s]/g, '') : raw;

const withPlainFigures = (text: string): string => text.replace(FROM_TO, '$1–').replace(ENDING_OF_FIGURES, '');

/** The sentence in pieces. A hyphen inside a word parts it: "remote-service" is read as "remote service". */
export const tokensOf = (sentence: string): readonly Token[] => {
  const text = withPlainFigures(sentence.slice(0, MOST_CHARACTERS).normalize('NFC')).replace(HYPHEN_IN_WORD, ' ');
  return (text.match(PIECES) ?? []).map((raw) => {
    const kind = kindOf(raw);
    return { kind, text: textOf(raw, kind), raw };
  });
};
