import { z } from 'zod';

export type Json = Record<string, unknown>;

export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const NAMED = '#/$defs/';
const COMPONENTS = '#/components/schemas/';

type Overridden = Parameters<NonNullable<z.core.ToJSONSchemaParams['override']>>[0];

const nameOf = (schema: z.core.$ZodType): string | undefined => z.globalRegistry.get(schema)?.id;

/** Which value of the field that tells the forms apart stands for which of them. */
const mappingOf = (options: readonly z.core.$ZodType[], field: string): Json => {
  const places = options.flatMap((option) => {
    const name = nameOf(option);
    if (name === undefined) throw new Error(`a form of what ${field} tells apart has no name`);
    return [...(option._zod.propValues?.[field] ?? [])].map((value) => [String(value), `${COMPONENTS}${name}`]);
  });
  return Object.fromEntries(places);
};

/** What zod adds says nothing: that whole numbers are exact, and that names are texts. What it leaves out is added. */
const tidy = ({ zodSchema, jsonSchema }: Overridden): void => {
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (JSON.stringify(jsonSchema.propertyNames) === '{"type":"string"}') delete jsonSchema.propertyNames;
  // zod leaves them out where a text becomes something else; ours are as they come.
  const examples = z.globalRegistry.get(zodSchema)?.examples;
  if (Array.isArray(examples)) jsonSchema.examples = examples;
  const { def } = zodSchema._zod;
  if (def.type === 'union' && 'discriminator' in def && typeof def.discriminator === 'string') {
    const { discriminator: propertyName } = def;
    jsonSchema.discriminator = { propertyName, mapping: mappingOf(def.options, propertyName) };
  }
};

/** The same with names looked for among the document's components. */
const placed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(placed);
  if (!isJson(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      name === '$ref' && typeof inner === 'string' ? inner.replace(NAMED, COMPONENTS) : placed(inner),
    ]),
  );
};

const asJson = (value: unknown): Json => {
  const json = placed(value);
  if (!isJson(json)) throw new Error('a schema is an object');
  return json;
};

/** JSON Schemas of the contract's schemas. One that has a name (`meta({ id })`) is told once, and referred to. */
export class Schemas {
  readonly #named = new Map<string, Json>();
  /** What was asked for before: most answers are of a few schemas, and every problem is of one. */
  readonly #known = { input: new Map<z.ZodType, Json>(), output: new Map<z.ZodType, Json>() };

  /** The schema as a request must be, or as an answer is. */
  of(schema: z.ZodType, io: 'input' | 'output'): Json {
    const known = this.#known[io].get(schema) ?? this.#convert(schema, io);
    this.#known[io].set(schema, known);
    return known;
  }

  #convert(schema: z.ZodType, io: 'input' | 'output'): Json {
    // Inside an object, so that a name at the very top is referred to like any other.
    const { properties, $defs = {} } = z.toJSONSchema(z.object({ schema }), {
      io,
      unrepresentable: 'any',
      override: tidy,
    });
    for (const [name, definition] of Object.entries($defs)) this.#keep(name, asJson(definition));
    return asJson(properties?.schema);
  }

  /** All that have a name, in its order. */
  named(): Json {
    return Object.fromEntries([...this.#named].sort(([one], [other]) => (one < other ? -1 : 1)));
  }

  #keep(name: string, definition: Json): void {
    const known = this.#named.get(name);
    if (known !== undefined && JSON.stringify(known) !== JSON.stringify(definition)) {
      throw new Error(`${name} is one thing in a request and another in an answer: give them two names`);
    }
    this.#named.set(name, definition);
  }
}
