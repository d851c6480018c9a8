export type Json = Readonly<Record<string, unknown>>;

/** Names from the document's top down to a part of it. */
export type Place = readonly string[];

export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const within = (value: unknown, names: Place): unknown =>
  names.reduce<unknown>((inner, name) => (isJson(inner) ? inner[name] : undefined), value);

/** The object there; an empty one where there is none. */
export const jsonIn = (value: unknown, ...names: Place): Json => {
  const found = within(value, names);
  return isJson(found) ? found : {};
};

/** Where a reference leads within its own document. */
const placeOfReference = (value: unknown): Place | undefined => {
  const reference = within(value, ['$ref']);
  return typeof reference === 'string' ? reference.slice('#/'.length).split('/') : undefined;
};

/** The part itself, where a reference stands for it. */
export const followed = (document: Json, value: unknown): Json => {
  const place = placeOfReference(value);
  return place === undefined ? jsonIn(value) : jsonIn(document, ...place);
};

const pathShape = (path: string): RegExp => new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}/?$`);

/** What an OpenAPI document tells of the answers to a method and a path. */
export interface ToldAnswers {
  /** `method` where the path is told, but not with this method. */
  readonly unknown?: 'path' | 'method';
  /** Where the answer of this status is told; undefined where it is not. */
  readonly placeOf: (status: number) => Place | undefined;
}

/** Finds what the document tells. What goes wrong before a method is known is told alike at every method of the path. */
export const createToldAnswers = (document: Json): ((method: string, path: string) => ToldAnswers) => {
  // Fewer parameters come first: `bookings/check` before `bookings/{bookingId}`.
  const paths = Object.keys(jsonIn(document, 'paths'))
    .sort((one, other) => one.split('{').length - other.split('{').length)
    .map((path) => ({ path, shape: pathShape(path) }));

  const placeAt = (path: string, method: string, status: number): Place | undefined => {
    const place = ['paths', path, method, 'responses', String(status)];
    const reply = within(document, place);
    return reply === undefined ? undefined : (placeOfReference(reply) ?? place);
  };

  return (method, asked) => {
    const known = paths.filter(({ shape }) => shape.test(asked)).map(({ path }) => path);
    const [first] = known;
    if (first === undefined) return { unknown: 'path', placeOf: () => undefined };
    const verb = method === 'HEAD' ? 'get' : method.toLowerCase();
    const path = known.find((each) => verb in jsonIn(document, 'paths', each));
    if (path !== undefined) return { placeOf: (status) => placeAt(path, verb, status) };
    const verbs = Object.keys(jsonIn(document, 'paths', first));
    return {
      unknown: 'method',
      placeOf: (status) => verbs.map((each) => placeAt(first, each, status)).find((place) => place !== undefined),
    };
  };
};
