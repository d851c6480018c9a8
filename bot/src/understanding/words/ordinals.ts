import { plain, type Token } from '../tokens.ts';

const words = (text: string): readonly string[] => text.split(' ');

/** First to thirty-first, as days of the month are called. */
const ORDINALS: readonly (readonly string[])[] = [
  words(
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twentyfirst twentysecond twentythird twentyfourth twentyfifth twentysixth twentyseventh twentyeighth twentyninth thirtieth thirtyfirst',
  ),
  words(
    'första andra tredje fjärde femte sjätte sjunde åttonde nionde tionde elfte tolfte trettonde fjortonde femtonde sextonde sjuttonde artonde nittonde tjugonde tjugoförsta tjugoandra tjugotredje tjugofjärde tjugofemte tjugosjätte tjugosjunde tjugoåttonde tjugonionde trettionde trettioförsta',
  ),
  words(
    'ensimmäinen toinen kolmas neljäs viides kuudes seitsemäs kahdeksas yhdeksäs kymmenes yhdestoista kahdestoista kolmastoista neljästoista viidestoista kuudestoista seitsemästoista kahdeksastoista yhdeksästoista kahdeskymmenes kahdeskymmenesensimmäinen kahdeskymmenestoinen kahdeskymmeneskolmas kahdeskymmenesneljäs kahdeskymmenesviides kahdeskymmeneskuudes kahdeskymmenesseitsemäs kahdeskymmeneskahdeksas kahdeskymmenesyhdeksäs kolmaskymmenes kolmaskymmenesensimmäinen',
  ),
];

const VALUES: ReadonlyMap<string, number> = new Map(
  ORDINALS.flatMap((names) => names.map((name, index) => [plain(name), index + 1] as const)),
);

const ENDINGS = /^(?:st|nd|rd|th|e|a|de|te|dje|s)$/;
const FIGURES = /^(\d{1,2})\.?$/;

/** How surely a number is one of order: by a word or an ending, "5th"; by a point, "5."; or not at all. */
export type OrdinalBy = 'word' | 'ending' | 'point' | 'nothing';

export interface Ordinal {
  readonly value: number;
  readonly by: OrdinalBy;
}

const figures = ({ text, ending }: Token): Ordinal | undefined => {
  const value = Number(FIGURES.exec(text)?.[1] ?? 0);
  if (value < 1 || value > 31) return undefined;
  if (ending !== undefined) return ENDINGS.test(ending) ? { value, by: 'ending' } : undefined;
  return { value, by: text.endsWith('.') ? 'point' : 'nothing' };
};

/** The day of a month that a token may name. */
export const ordinalOf = (token: Token | undefined): Ordinal | undefined => {
  if (token?.kind === 'number') return figures(token);
  const value = token?.kind === 'word' ? VALUES.get(token.text) : undefined;
  return value === undefined ? undefined : { value, by: 'word' };
};
