/** What a figure should come to. `aim` is what we hope for beyond it. */
export interface Goal {
  readonly measured: number;
  readonly wants: 'at least' | 'at most';
  readonly limit: number;
  readonly aim?: number;
  /** ` ms`, ` × raw`; empty for a bare ratio. */
  readonly unit: string;
}

/** One line of the table; all but the name and the value may be absent. */
export interface Figure {
  readonly name: string;
  readonly value: string;
  readonly yardstick?: string;
  readonly ratio?: number;
  readonly goal?: Goal;
}

const HEADINGS = ['figure', 'measured', 'yardstick in the same run', 'ratio', 'goal', ''];

/** Three significant digits, thousands apart. */
export const digits = (value: number): string =>
  value >= 1000
    ? Math.round(value).toLocaleString('en-GB').replaceAll(',', ' ')
    : String(Number(value.toPrecision(value >= 100 ? 3 : 2)));

const reaches = ({ measured, wants }: Goal, mark: number): boolean =>
  wants === 'at least' ? measured >= mark : measured <= mark;

/** How far the figure is from its goal, as a part of the goal. */
const missedBy = ({ measured, limit }: Goal): string => `${Math.round((Math.abs(measured - limit) / limit) * 100)} %`;

const verdict = (goal: Goal): string => {
  if (!reaches(goal, goal.limit)) return `MISSED by ${missedBy(goal)}`;
  if (goal.aim === undefined) return 'met';
  return reaches(goal, goal.aim) ? 'met, and its aim' : 'met';
};

const goalText = ({ wants, limit, aim, unit }: Goal): string => {
  const sign = wants === 'at least' ? '≥' : '≤';
  return `${sign} ${limit}${aim === undefined ? '' : ` (aim ${aim})`}${unit}`;
};

const cells = ({ name, value, yardstick, ratio, goal }: Figure): readonly string[] => [
  name,
  value,
  yardstick ?? '',
  ratio === undefined ? '' : ratio.toFixed(2),
  goal === undefined ? '' : goalText(goal),
  goal === undefined ? '' : verdict(goal),
];

/** The figures as a text table, one line each. */
export const tableOf = (figures: readonly Figure[]): string => {
  const rows = [HEADINGS, ...figures.map(cells)];
  const widths = HEADINGS.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return [lines[0], widths.map((width) => '-'.repeat(width)).join('  '), ...lines.slice(1)].join('\n');
};
