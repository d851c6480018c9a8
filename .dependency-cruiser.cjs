// Who may import whom. Each message says where the code belongs instead.
const test = '\\.test\\.ts$';
const pure = 'date-fns|@date-fns/tz|date-easter|rrule-temporal|temporal-polyfill|temporal-spec|zod';
const testing = '@jest/globals|fast-check';
const packages = (names) => `(^|/)node_modules/(${names})(/|$)`;
const exempt = (...paths) => [test, '^tests/', ...paths];

/** The rooms of core from the ground up: each stands on those before it. `i18n` is beside them (docs/architecture.md §1). */
const CORE_ORDER = [
  ['language'],
  ['time'],
  ['site'],
  ['finding'],
  ['booking'],
  ['rules'],
  ['availability', 'occupancy'],
  ['notice'],
  ['contract'],
];

/** For each floor: nothing of a later one, nor of a neighbour on the same. */
const coreOrder = CORE_ORDER.flatMap((rooms, floor) =>
  rooms.map((room) => {
    const above = [...CORE_ORDER.slice(floor).flat(), 'i18n'].filter((other) => other !== room);
    const mayUseTexts = floor >= CORE_ORDER.length - 2;
    return {
      name: `core-${room}-stands-on-what-is-below`,
      severity: 'error',
      comment: `core/${room} is used by ${above.join(', ')}: what it needs of them belongs further down.`,
      from: { path: `^core/${room}/`, pathNot: test },
      to: { path: `^core/(${above.filter((other) => other !== 'i18n' || !mayUseTexts).join('|')})/` },
    };
  }),
);

/** A package that only the named places may import. */
const onlyIn = (name, places, comment) => ({
  name: `${name.replace(/[^a-z]+/g, '-').replace(/^-/, '')}-has-its-place`,
  severity: 'error',
  comment,
  from: { path: '^(core|api|bot|tabs|tests)/', pathNot: places },
  to: { path: [packages(name), `^${name}(/|$)`] },
});

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Two files that need each other are one thing, or both need a third: move the shared part there.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      severity: 'error',
      comment: 'This import leads nowhere: mend the path, or add the package to the workspace that uses it.',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'core-has-no-node',
      severity: 'error',
      comment: 'core is pure: reading files, clocks, sockets and hashes belongs behind a port in api/src/ports.',
      from: { path: '^core/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'core-is-pure',
      severity: 'error',
      comment:
        'core imports only core, date-fns, @date-fns/tz, date-easter, rrule-temporal, temporal-polyfill and zod. What needs more is an adapter: api/src/stores, api/src/integrations or a host.',
      from: { path: '^core/', pathNot: test },
      to: { pathNot: ['^core/', packages(pure)], dependencyTypesNot: ['core'] },
    },
    ...coreOrder,
    {
      name: 'core-i18n-is-beside',
      severity: 'error',
      comment: 'core/i18n puts findings, times and places into words; it decides nothing.',
      from: { path: '^core/i18n/', pathNot: test },
      to: { path: '^core/(booking|rules|availability|occupancy|notice|contract)/' },
    },
    {
      name: 'core-tests-are-pure',
      severity: 'error',
      comment:
        'A test in core uses core, its packages, tests/fixtures, @jest/globals and fast-check. A test of more than core belongs in tests/.',
      from: { path: `^core/.*${test}` },
      to: { pathNot: ['^(core|tests/fixtures)/', packages(`${pure}|${testing}`)], dependencyTypesNot: ['core'] },
    },
    {
      name: 'use-cases-know-ports-only',
      severity: 'error',
      comment:
        'A use case fetches, decides and commits through core, api/src/ports, api/src/records and api/src/commit. Storage belongs in api/src/stores, HTTP in api/src/http, hosts in api/src/hosts.',
      from: { path: '^api/src/use-cases/', pathNot: test },
      to: { pathNot: ['^(core|api/src/(use-cases|ports|records|commit))/', '^node_modules/zod/'] },
    },
    {
      name: 'ports-know-core-only',
      severity: 'error',
      comment:
        'A port is a type in the words of core. What fulfils it belongs in api/src/stores or api/src/integrations.',
      from: { path: '^api/src/ports/', pathNot: test },
      to: { pathNot: '^(core|api/src/ports)/' },
    },
    {
      name: 'records-know-ports-only',
      severity: 'error',
      comment:
        'A kind of record says what is stored, in the words of core, on any store. What is decided with it belongs in api/src/use-cases.',
      from: { path: '^api/src/records/', pathNot: test },
      // Of Node only a pause between tries.
      to: { pathNot: '^(core|api/src/(ports|records))/|^node_modules/zod/|^timers/promises$' },
    },
    {
      name: 'commit-knows-ports-only',
      severity: 'error',
      comment: 'The commit loop works on any store: what is special to one belongs in its folder under api/src/stores.',
      from: { path: '^api/src/commit/', pathNot: test },
      // Of Node only `util`, whose comparison touches nothing outside.
      to: { pathNot: '^(core|api/src/(ports|records|commit))/|^util$' },
    },
    {
      name: 'stores-are-chosen-once',
      severity: 'error',
      comment: 'Take a port (api/src/ports) instead; api/src/compose/open-stores.ts chooses the store behind it.',
      from: {
        path: '^(core|api|bot|tabs|tests)/',
        pathNot: exempt('^api/src/compose/open-stores\\.ts$', '^api/src/stores/'),
      },
      to: { path: '^api/src/stores/' },
    },
    {
      name: 'stores-do-not-know-each-other',
      severity: 'error',
      comment:
        'What both stores need belongs in api/src/ports, or beside both folders in api/src/stores, as the directory.',
      from: { path: '^api/src/stores/([^/]+)/', pathNot: test },
      to: { path: '^api/src/stores/[^/]+/', pathNot: '^api/src/stores/($1|directory)/' },
    },
    {
      name: 'hosts-are-outermost',
      severity: 'error',
      comment:
        'Nothing depends on a host. What both hosts need is an endpoint (api/src/http), a job (api/src/jobs.ts) or a port (api/src/ports).',
      from: {
        path: '^(core|api|bot|tabs|tests)/',
        pathNot: exempt('^api/src/main\\.ts$', '^api/src/hosts/'),
      },
      to: { path: '^api/src/hosts/' },
    },
    {
      name: 'demo-is-for-hosts',
      severity: 'error',
      comment: 'Nothing of the service may need the demo: only a host, which offers it, and tests use it.',
      from: { path: '^(core|api|bot|tabs)/', pathNot: exempt('^api/src/(hosts/|demo/|main\\.ts$)') },
      to: { path: '^api/src/demo/' },
    },
    {
      name: 'hosts-do-not-know-each-other',
      severity: 'error',
      comment: 'What both hosts need is an endpoint (api/src/http), a job (api/src/jobs.ts) or a port (api/src/ports).',
      from: { path: '^api/src/hosts/([^/]+)/', pathNot: test },
      to: { path: '^api/src/hosts/[^/]+/', pathNot: '^api/src/hosts/$1/' },
    },
    {
      name: 'clients-share-core-only',
      severity: 'error',
      comment: 'bot and tabs talk to the API over HTTP by core/contract; what they share belongs in core.',
      from: { path: '^(bot|tabs)/' },
      to: { path: '^(api|bot|tabs)/', pathNot: '^$1/' },
    },
    {
      name: 'api-does-not-know-clients',
      severity: 'error',
      comment: 'The API serves any client; what it shares with bot or tabs belongs in core.',
      from: { path: '^api/', pathNot: '^api/src/(main\\.ts$|hosts/)' },
      to: { path: '^(bot|tabs)/' },
    },
    onlyIn(
      '@azure/cosmos',
      ['^api/src/stores/cosmos/', '^tests/stores/'],
      'Cosmos is known in api/src/stores/cosmos alone.',
    ),
    onlyIn('libsql', ['^api/src/stores/sqlite/', '^tests/'], 'SQL is known in api/src/stores/sqlite alone.'),
    onlyIn(
      '@azure/functions',
      ['^api/src/hosts/azure-functions/', '^tests/'],
      'Azure Functions is known in api/src/hosts/azure-functions alone; an endpoint is plain values in api/src/http.',
    ),
    onlyIn(
      'fastify',
      ['^api/src/hosts/single-machine/', '^tests/'],
      'Fastify is known in api/src/hosts/single-machine alone; an endpoint is plain values in api/src/http.',
    ),
    onlyIn(
      'croner',
      ['^api/src/hosts/single-machine/'],
      'A job is listed in api/src/jobs.ts; the single-machine host schedules it.',
    ),
    onlyIn(
      'botbuilder',
      ['^bot/src/adapter\\.ts$'],
      'The Bot Framework is known in bot/src/adapter.ts alone; the rest of the bot is plain values.',
    ),
    onlyIn(
      'jose',
      ['^api/src/http/', '^api/src/hosts/single-machine/', test, '^tests/'],
      'Tokens are verified in api/src/http/authenticate.ts and issued by the single-machine host alone.',
    ),
  ],
  options: {
    // TypeScript 7 has no JavaScript API for this tool to parse with: it reads by TypeScript 5, types are checked by 7.
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^((api|bot|tabs|tests/bench)/)?(dist|data|coverage)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default', 'require'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
    },
  },
};
