import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { createToldAnswers, followed, isJson, type Json, jsonIn, type Place } from './told-answers.ts';

/** What the document does not tell: the dev issuer's calls, which Azure has not, and what the bot's channel sends. */
const UNTOLD = /^\/api\/(dev\/|messages$)/;
/** What every answer over HTTP may have: of the connection, of the body's form, of caches and of browsers. */
const HEADERS_OF_HTTP: ReadonlySet<string> = new Set([
  'cache-control',
  'connection',
  'content-encoding',
  'content-length',
  'content-security-policy',
  'content-type',
  'date',
  'keep-alive',
  'referrer-policy',
  'transfer-encoding',
  'vary',
  'x-content-type-options',
]);
const PROBLEM = 'application/problem+json';
const PROBLEM_SCHEMA = ['components', 'schemas', 'Problem'];

/** An answer as it came. */
interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: unknown;
}

/** Says what is otherwise than the document has it; undefined where nothing is. */
type Finder = (reply: Reply) => string | undefined;

/** Tells whether an answer is one that the document promises; throws with what is otherwise. */
export type CheckReply = (method: string, path: string, reply: Reply) => void;

const pointer = (place: Place): string =>
  `api#/${place.map((name) => encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')}`;

/** Schemas of the document by their places, each made ready once. */
const createSchemas = (document: Json) => {
  const ajv = new Ajv2020({ strict: false, validateFormats: true });
  formats.default(ajv);
  ajv.addSchema({ ...document, $id: 'api' });
  const ready = new Map<string, ValidateFunction>();

  const wrongBody = (place: Place, { body, text }: Reply): string | undefined => {
    if (body === undefined) return `no JSON: ${text.slice(0, 200)}`;
    const $ref = pointer(place);
    const validate = ready.get($ref) ?? ajv.compile({ $ref });
    ready.set($ref, validate);
    if (validate(body)) return undefined;
    const errors = validate.errors?.map(
      (each) => `${each.instancePath} ${each.message} ${JSON.stringify(each.params)}`,
    );
    return `${errors?.join('; ')} in ${text.slice(0, 2000)}`;
  };

  const wrongHeader = (name: string, { required, schema }: Json, value: string | null): string | undefined => {
    if (value === null) return required === true ? `no ${name}` : undefined;
    const told = jsonIn(schema).type === 'integer' ? Number(value) : value;
    return ajv.validate(jsonIn(schema), told) ? undefined : `${name}: ${value}`;
  };
  return { wrongBody, wrongHeader };
};

/** Checks answers against an OpenAPI document: status, headers, media type and body; unknown fields fail. */
export const createCheckReply = (document: unknown): CheckReply => {
  if (!isJson(document)) throw new Error('the document is no object');
  const find = createToldAnswers(document);
  const { wrongBody, wrongHeader } = createSchemas(document);

  const wrongHeaders = (promised: Json, { headers }: Reply): string | undefined => {
    const told = new Set(Object.keys(promised).map((name) => name.toLowerCase()));
    const untold = [...headers.keys()].find((name) => !told.has(name) && !HEADERS_OF_HTTP.has(name));
    if (untold !== undefined) return `an untold header ${untold}`;
    return Object.entries(promised)
      .map(([name, facts]) => wrongHeader(name, followed(document, facts), headers.get(name)))
      .find((wrong) => wrong !== undefined);
  };

  const wrongAt = (place: Place, isHead: boolean, reply: Reply): string | undefined => {
    const { headers, content } = jsonIn(document, ...place);
    const wrong = wrongHeaders(jsonIn(headers), reply);
    if (wrong !== undefined) return wrong;
    if (content === undefined || isHead) return reply.text === '' ? undefined : `a body: ${reply.text.slice(0, 200)}`;
    const type = reply.headers.get('content-type')?.split(';')[0] ?? '';
    return type in jsonIn(content) ? wrongBody([...place, 'content', type, 'schema'], reply) : `it comes as ${type}`;
  };

  /** Of a path that there is not, a problem like any other. */
  const wrongOfNothing: Finder = (reply) => {
    if (reply.status !== 404 && reply.status !== 429) return 'there is no such path';
    if (reply.headers.get('content-type') !== PROBLEM) return 'no problem+json';
    return reply.text === '' ? undefined : wrongBody(PROBLEM_SCHEMA, reply);
  };

  const finderOf = (method: string, path: string): Finder => {
    const told = find(method, path);
    if (told.unknown === 'path') return wrongOfNothing;
    return (reply) => {
      if (told.unknown === 'method' && method === 'OPTIONS' && reply.status === 204) {
        return reply.headers.get('allow') === null ? 'no Allow' : undefined;
      }
      const place = told.placeOf(reply.status);
      return place === undefined
        ? `no such status: ${reply.text.slice(0, 500)}`
        : wrongAt(place, method === 'HEAD', reply);
    };
  };

  return (method, url, reply) => {
    const path = url.split('?')[0] ?? '';
    if (!path.startsWith('/api/') || UNTOLD.test(path)) return;
    const wrong = finderOf(method, path)(reply);
    if (wrong !== undefined)
      throw new Error(`${method} ${url} is not as the document tells: ${reply.status}, ${wrong}`);
  };
};
