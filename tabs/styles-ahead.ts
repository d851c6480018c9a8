import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { type GriffelStyle, resolveStyleRulesForSlots } from '@griffel/core';
import { build, type Plugin as EsbuildPlugin } from 'esbuild';
import { type ESTree, type Plugin, parseSync } from 'vite';

const PACKAGE = '@fluentui/react-components';
/** Where the package has its tokens and type styles from: all of it that styles may name. */
const TOKENS = '@fluentui/react-theme';
const SCREENS = /\/tabs\/src\/.*\.tsx?$/;
const OURS = /^[./]|^@yhteistila\//;

interface Call {
  readonly start: number;
  readonly end: number;
  readonly argument: string;
}

type ReadModule = (path: string) => Promise<string>;

const declarationOf = (statement: ESTree.Program['body'][number]) =>
  statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;

/** The calls of `makeStyles` that a module's own names stand for. */
const callsIn = (code: string, id: string): Call[] =>
  parseSync(id, code).program.body.flatMap((statement) => {
    const declaration = declarationOf(statement);
    if (declaration?.type !== 'VariableDeclaration') return [];
    return declaration.declarations.flatMap(({ init }) => {
      if (init?.type !== 'CallExpression' || init.callee.type !== 'Identifier') return [];
      const [argument] = init.arguments;
      if (init.callee.name !== 'makeStyles' || argument === undefined) return [];
      return [{ start: init.start, end: init.end, argument: code.slice(argument.start, argument.end) }];
    });
  });

/** The module with something else in place of each call. */
const replaced = (code: string, calls: readonly Call[], by: (place: number) => string): string =>
  [...calls.entries()].reduceRight(
    (text, [place, { start, end }]) => text.slice(0, start) + by(place) + text.slice(end),
    code,
  );

/** The modules without their calls, and of what they import only what the styles name: the rest is left out with all it does. */
const onlyWhatIsNamed = (read: ReadModule): EsbuildPlugin => ({
  name: 'only-what-is-named',
  setup: ({ onResolve, onLoad, resolve }) => {
    onResolve({ filter: /./ }, async ({ path, pluginData, ...from }) => {
      if (pluginData === 'asked' || from.kind === 'entry-point') return undefined;
      if (path === PACKAGE) return { path: TOKENS, external: true, sideEffects: false };
      if (!OURS.test(path)) return { path, external: true, sideEffects: false };
      const found = await resolve(path, { ...from, pluginData: 'asked' });
      return { ...found, sideEffects: false };
    });
    onLoad({ filter: SCREENS }, async ({ path }) => ({
      contents: await read(path),
      loader: path.endsWith('x') ? 'tsx' : 'ts',
    }));
  },
});

const withoutCalls = (code: string, calls: readonly Call[]): string => replaced(code, calls, () => 'undefined');

/** Reads modules without their calls, each once a build: the same few are named by the styles of many. */
const readEachOnce = (): ReadModule => {
  const known = new Map<string, Promise<string>>();
  const read = async (path: string): Promise<string> => {
    const code = await readFile(path, 'utf8');
    return withoutCalls(code, callsIn(code, path));
  };
  return (path) => {
    const reading = known.get(path) ?? read(path);
    known.set(path, reading);
    return reading;
  };
};

type Styles = Record<string, GriffelStyle>;

const require = createRequire(import.meta.url);

/** The styles that the calls are given, as values. Throws where they name what only a browser has. */
const evaluate = async (code: string, id: string, calls: readonly Call[], readOther: ReadModule): Promise<Styles[]> => {
  const styles = calls.map(({ argument }) => argument).join(',\n');
  const read = async (path: string): Promise<string> =>
    path === id ? `${withoutCalls(code, calls)}\nexport const STYLES = [${styles}];` : readOther(path);
  const { outputFiles } = await build({
    stdin: { contents: `export { STYLES } from ${JSON.stringify(id)};`, resolveDir: import.meta.dirname },
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    plugins: [onlyWhatIsNamed(read)],
  });
  const module: { exports: { STYLES?: Styles[] } } = { exports: {} };
  new Function('module', 'exports', 'require', outputFiles[0]?.text ?? '')(module, module.exports, require);
  return module.exports.STYLES ?? [];
};

/**
 * Makes the rules of `makeStyles` when the tab is built, as Fluent's own packages have theirs: made in the browser they take
 * longer than drawing the rows of a day.
 */
export const stylesAhead = (): Plugin => {
  let readOther = readEachOnce();
  return {
    name: 'styles-ahead',
    apply: 'build',
    enforce: 'pre',
    buildStart: () => {
      readOther = readEachOnce();
    },
    transform: {
      filter: { id: SCREENS, code: /\bmakeStyles\(/ },
      handler: async (code, id) => {
        const calls = callsIn(code, id);
        const styles = await evaluate(code, id, calls, readOther);
        const made = replaced(code, calls, (place) => {
          const given = styles[place];
          if (given === undefined) throw new Error(`the styles of ${id} were not found`);
          return `__styles(${resolveStyleRulesForSlots(given)
            .map((each) => JSON.stringify(each))
            .join(', ')})`;
        });
        return `import { __styles } from '${PACKAGE}';\n${made}`;
      },
    },
  };
};
