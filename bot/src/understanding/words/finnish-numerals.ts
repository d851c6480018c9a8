/** How a number word stands in its sentence: kahden, kahdeksi, kahdelle, kahdelta, kahdesta, kahteen, kahta, kahdella; else plain. */
export const NUMERAL_CASES = ['plain', 'of', 'as', 'to', 'at', 'from', 'until', 'part', 'by'] as const;
export type NumeralCase = (typeof NUMERAL_CASES)[number];

interface FinnishNumeral {
  readonly value: number;
  readonly plain: readonly string[];
  /** What the endings -n, -ksi, -lle, -lta, -sta and -lla are put to. */
  readonly stems: readonly string[];
  readonly part: readonly string[];
  readonly until: readonly string[];
}

const numeral = (value: number, plain: string, stems: string, part: string, until: string): FinnishNumeral => ({
  value,
  plain: plain.split(' '),
  stems: stems.split(' '),
  part: part.split(' '),
  until: until.split(' '),
});

/** One to ten as they are written, spoken and called by name: yhdeksän, yheksän, ysi. */
const FINNISH: readonly FinnishNumeral[] = [
  numeral(1, 'yksi yks ykkönen', 'yhde yhe ykköse', 'yhtä ykköstä', 'yhteen ykköseen'),
  numeral(2, 'kaksi kaks kakkonen', 'kahde kahe kakkose', 'kahta kakkosta', 'kahteen kakkoseen'),
  numeral(3, 'kolme kolmonen', 'kolme kolmose', 'kolmea kolmee kolmosta', 'kolmeen kolmoseen'),
  numeral(4, 'neljä nelonen', 'neljä nelose', 'neljää nelosta', 'neljään neloseen'),
  numeral(5, 'viisi viis vitonen', 'viide viie vitose', 'viittä vitosta', 'viiteen vitoseen'),
  numeral(6, 'kuusi kuus kutonen', 'kuude kuue kutose', 'kuutta kutosta', 'kuuteen kutoseen'),
  numeral(
    7,
    'seitsemän seittemän seitsämän seiska',
    'seitsemä seittemä seiska',
    'seitsemää seittemää seiskaa',
    'seitsemään seittemään seiskaan',
  ),
  numeral(8, 'kahdeksan kaheksan kasi', 'kahdeksa kaheksa kasi', 'kahdeksaa kaheksaa kasia', 'kahdeksaan kasiin'),
  numeral(9, 'yhdeksän yheksän ysi', 'yhdeksä yheksä ysi', 'yhdeksää yheksää ysiä', 'yhdeksään yheksään ysiin'),
  numeral(10, 'kymmenen kymppi', 'kymmene kympi', 'kymmentä kymppiä', 'kymmeneen kymppiin'),
];

const ENDINGS: readonly (readonly [ending: string, form: NumeralCase])[] = [
  ['n', 'of'],
  ['ksi', 'as'],
  ['ks', 'as'],
  ['lle', 'to'],
  ['lta', 'at'],
  ['lt', 'at'],
  ['sta', 'from'],
  ['st', 'from'],
  ['lla', 'by'],
];

/** Endings of figures, "4:lle", by the case that they write. */
export const FIGURE_ENDINGS: ReadonlyMap<string, NumeralCase> = new Map<string, NumeralCase>([
  ['n', 'of'],
  ['ksi', 'as'],
  ['ks', 'as'],
  ['lle', 'to'],
  ['lta', 'at'],
  ['ta', 'part'],
  ['a', 'part'],
  ['lt', 'at'],
  ['sta', 'from'],
  ['st', 'from'],
  ['lla', 'by'],
  ['een', 'until'],
  ['hin', 'until'],
  ['aan', 'until'],
  ['iin', 'until'],
]);

const WRITTEN: readonly string[] = ['kaksi', 'kolme', 'neljä', 'viisi', 'kuusi', 'seitsemän', 'kahdeksan', 'yhdeksän'];
const SPOKEN_TENS = ['kakskyt', 'kolkyt', 'nelkyt', 'viiskyt', 'kuuskyt'];

const formsOf = ({ plain, stems, part, until }: FinnishNumeral): readonly (readonly [string, NumeralCase])[] => [
  ...plain.map((word) => [word, 'plain'] as const),
  ...stems.flatMap((stem) => ENDINGS.map(([ending, form]) => [stem + ending, form] as const)),
  ...part.map((word) => [word, 'part'] as const),
  ...until.map((word) => [word, 'until'] as const),
];

export type NumeralForm = readonly [word: string, value: number, form: NumeralCase];

/** One to nineteen: the ending of a teen stands before its "toista". */
const upToNineteen = (): readonly NumeralForm[] =>
  FINNISH.flatMap((each) =>
    formsOf(each).flatMap(([word, form]): readonly NumeralForm[] => {
      const own: NumeralForm = [word, each.value, form];
      const isNamed = /(?:nen|ose|ppi|mpi|kasi|seiska|^ysi)/.test(word);
      if (each.value === 10 || isNamed) return [own];
      return [own, ...['toista', 'toist'].map((teen): NumeralForm => [word + teen, each.value + 10, form])];
    }),
  );

/** Twenty to ninety-nine, as they are and in the cases in which lengths and people stand. */
const fromTwenty = (): readonly NumeralForm[] =>
  WRITTEN.flatMap((ten, index) => {
    const value = (index + 2) * 10;
    const stem = FINNISH[index + 1]?.stems[0] ?? '';
    const inCases: readonly (readonly [string, NumeralCase, string])[] = [
      [`${ten}kymmentä`, 'plain', ''],
      [`${FINNISH[index + 1]?.part[0] ?? ''}kymmentä`, 'part', ''],
      [`${stem}nkymmenen`, 'of', 'n'],
      [`${stem}ksikymmeneksi`, 'as', 'ksi'],
      [`${stem}llekymmenelle`, 'to', 'lle'],
    ];
    return inCases.flatMap(([word, form, ending]): readonly NumeralForm[] => [
      [word, value, form],
      ...FINNISH.slice(0, 9).map(
        ({ value: unit, plain, stems }): NumeralForm => [
          word + (ending === '' ? (plain[0] ?? '') : (stems[0] ?? '') + ending),
          value + unit,
          form,
        ],
      ),
    ]);
  });

const spokenTens = (): readonly NumeralForm[] =>
  SPOKEN_TENS.flatMap((ten, index): readonly NumeralForm[] => {
    const value = (index + 2) * 10;
    return [
      [ten, value, 'plain'],
      ...FINNISH.slice(0, 9).map((unit): NumeralForm => [ten + (unit.plain[1] ?? ''), value + unit.value, 'plain']),
    ];
  });

/** Every Finnish number word that we read; of a word that is two forms at once the plain one comes first. */
export const finnishNumerals = (): readonly NumeralForm[] => [...upToNineteen(), ...fromTwenty(), ...spokenTens()];
