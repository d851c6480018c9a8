import { RULE_KINDS } from '@yhteistila/core/rules/engine/rule-book.ts';
import { NATIONAL_DEFAULTS } from '@yhteistila/core/rules/national/national-defaults.ts';
import { type KindName, LAYERS, type Rule, type Scope } from '@yhteistila/core/site/rule.ts';

/** What a rule of each kind looks at: the compiler asks for a line where a kind is added. */
const LOOKS_AT: { readonly [kind in KindName]: string } = {
  'zone-access': 'Who may book in a zone, for which purposes, and whether they may bring people from outside.',
  'purpose-fit': 'What a space may be used for.',
  closure: 'What is out of use cannot be booked.',
  'opening-hours': 'The hours of the site: those for customers, or those of the building.',
  'service-hours': 'The hours in which the organisation serves customers there, on site or from afar.',
  advance: 'From when, and how far ahead.',
  duration: 'How short and how long, and in which steps.',
  'guard-presence': 'A guard is on duty for the whole of the booking, and is told.',
  confidentiality: 'A confidential matter needs a space where nobody else hears it.',
  capacity: 'No more people than the space holds.',
  needs: 'What the customer needs is in the space, or booked together with it.',
  'network-fit': 'The space has the network in which the organisation’s devices work.',
  earmark: 'A space is kept for some organisations, for a stated reason, until its free time opens to all.',
  'fair-share': 'No organisation holds more than its part of a type of space in the busiest hours.',
  'person-limit': 'Nobody is in two places at once, or books too much of a day.',
  buffer: 'Time between bookings of different organisations.',
  'customer-data': 'Nothing that is written into a booking identifies a customer.',
  approval: 'Who decides on the booking.',
  'check-in': 'By when a booking must be taken into use so that it is not released.',
  ring: 'How long a call rings one expert before it goes on to the next.',
};

const COMBINED = {
  grants: 'grants add up',
  narrowest: 'the narrowest layer counts',
  each: 'each counts by itself',
} as const;

const listOf = (values: readonly unknown[]): string => values.map(valueText).join(', ');

const valueText = (value: unknown): string => {
  if (Array.isArray(value)) return listOf(value);
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([name, inner]) => `${name} ${valueText(inner)}`)
    .join(', ');
};

const MINUTES_OF_DAY = ['from', 'to'];
const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}.${String(minutes % 60).padStart(2, '0')}`;

const paramText = ([name, value]: readonly [string, unknown]): string =>
  MINUTES_OF_DAY.includes(name) && typeof value === 'number'
    ? `\`${name}\` ${clock(value)}`
    : `\`${name}\` ${valueText(value)}`;

const joined = (parts: readonly string[], otherwise: string): string =>
  parts.length === 0 ? otherwise : parts.join('; ');

const placesOf = (scope: Scope): string =>
  joined(
    Object.entries(scope).map(([name, value]) => `\`${name}\` ${valueText(value)}`),
    'everything',
  );

const rowOf = ({ id, effect, scope, params, reason, source }: Rule): string =>
  `| ${[id, effect, placesOf(scope), joined(Object.entries(params).map(paramText), '–'), reason.en, source].join(' | ')} |`;

const kindSection = ({ kind, combine }: (typeof RULE_KINDS)[number], index: number): string => {
  const rules = NATIONAL_DEFAULTS.filter((rule) => rule.kind === kind);
  const table = ['| rule | effect | where | numbers | why | source |', '| --- | --- | --- | --- | --- | --- |'];
  return [
    `### 2.${index + 1}. \`${kind}\``,
    '',
    `${LOOKS_AT[kind]} (${COMBINED[combine]})`,
    '',
    ...(rules.length === 0 ? ['The nation has no rule of this kind; sites may.'] : [...table, ...rules.map(rowOf)]),
  ].join('\n');
};

/** docs/rules.md: how rules are evaluated, and every national rule with its source. */
export const rulesPage = (): string => `# The rules of shared use

Made of \`core/rules/national/\` by \`npm run docs\`; change the data, not this page. Sites adjust these rules with rules of
their own, which the directory keeps; those of the demo are in the folder of the demo.

## 1. How a request is judged

1. Every rule whose scope matches is evaluated: site, size of site, zone, type of resource, resource, organisation, role,
   purpose, weekday, dates. What a scope does not name matches everything.
2. Grants (\`zone-access\`) add up, and where none matches the booking is refused.
3. Of limits only those on the narrowest layer count, and of several there the strictest; from wide to narrow the layers are
   ${LAYERS.map((layer) => `\`${layer}\``).join(', ')}. A rule with the effect \`none\` takes the wider limits away.
4. All other rules always count, each by itself.
5. An organisation is *present* at a site where its staff work there, serving customers or in offices of their own; it is
   *remote* there where it serves the site's customers from afar and none of its staff work there. A remote organisation has
   the customer spaces for remote service, and no access to internal spaces or the meeting centre.
6. Everything that was found is answered, hardest first: refusals, then what needs approval, then obligations. One refusal
   refuses.

An overlap with another booking is found beside the rules, as \`conflict\` (\`core/rules/engine/conflict.ts\`).

## 2. The national rules

The source names a document and its section, as listed in [requirements](requirements.md#sources); *own* says that the principle
is there and the number is Yhteistila's default. The kinds stand in the order in which their findings are told.

${RULE_KINDS.map(kindSection).join('\n\n')}
`;
