import { readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import written from '../../../tests/fixtures/records-of-version-1.json' with { type: 'json' };
import { NewerData } from '../ports/day-store.ts';
import { type AnyKind, RECORD_KINDS } from './kinds.ts';
import { valueIn } from './record-kind.ts';

interface Sample {
  readonly partition: string;
  readonly record: { readonly id: string; readonly body: unknown };
}

/** Records as the last program wrote them, by the name of their kind: its bodies carried no version. */
const SAMPLES: { readonly [name: string]: readonly Sample[] } = written;

const samples = RECORD_KINDS.flatMap((kind) => (SAMPLES[kind.name] ?? []).map((sample) => ({ kind, ...sample })));

/** What becomes of a body whose value is not the same. */
const UPGRADED: { readonly [name: string]: (body: object, id: string) => unknown } = {
  duty: (body, personId) => ({ personId, ...body }),
  'job-leases': (body) => ({ lastsMs: 30_000, ...body }),
  'demo-starts': (at) => ({ at }),
  'demo-directory': (digest) => ({ digest }),
  faults: (body) => {
    const { told, reports, ...fault } = body as { told: boolean; reports: readonly string[] };
    return { fault, told, reports };
  },
};

const expectedOf = ({ name }: AnyKind, { id, body }: Sample['record']): unknown =>
  UPGRADED[name]?.(body as object, id) ?? body;

describe('the list of kinds of records', () => {
  it('has every kind that a file here defines', async () => {
    const files = readdirSync(import.meta.dirname, { recursive: true })
      .map(String)
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
    const modules = await Promise.all(files.map((file): Promise<object> => import(`./${file}`)));
    const defined = modules
      .flatMap((module): unknown[] => Object.values(module))
      .flatMap((each) =>
        typeof each === 'object' && each !== null && 'placeOf' in each && 'name' in each ? [each.name] : [],
      );
    expect(defined.length).toBeGreaterThan(20);
    expect(RECORD_KINDS.map(({ name }) => name).sort()).toEqual(defined.sort());
  });
});

describe('a record of the last version', () => {
  it('is there of every kind', () => {
    expect(Object.keys(SAMPLES).sort()).toEqual(RECORD_KINDS.map(({ name }) => name).sort());
  });

  it.each(samples)('of $kind.name is known by its place: $partition $record.id', ({ kind, partition, record }) => {
    expect(RECORD_KINDS.filter(({ isAt }) => isAt({ partition, id: record.id }))).toEqual([kind]);
  });

  it.each(samples)('of $kind.name is read: $partition $record.id', ({ kind, record }) => {
    expect(valueIn(kind, record)).toEqual(expectedOf(kind, record));
  });
});

describe('a record of an older program still', () => {
  const kindOf = (name: string): AnyKind => {
    const kind = RECORD_KINDS.find((each) => each.name === name);
    if (kind === undefined) throw new Error(`no kind ${name}`);
    return kind;
  };
  const without = (name: string, ...fields: readonly string[]) => {
    const [sample] = SAMPLES[name] ?? [];
    if (sample === undefined) throw new Error(`no sample of ${name}`);
    const { id, body } = sample.record;
    return { id, body: Object.fromEntries(Object.entries(Object(body)).filter(([field]) => !fields.includes(field))) };
  };

  it.each([
    ['faults', ['count', 'reports'], { fault: expect.objectContaining({ count: 1 }), reports: [] }],
    ['series', ['acts'], { acts: [] }],
    ['job-leases', ['lastsMs'], { lastsMs: 30_000 }],
  ] as const)('of %s without %j has what it meant', (name, fields, meant) => {
    expect(valueIn(kindOf(name), without(name, ...fields))).toMatchObject(meant);
  });

  it('of a notice that did not say when it was put off waited since it came, or for what lay earlier', () => {
    const { id, body } = without('waiting-notices', 'writtenAt');
    const read = (times: object) => valueIn(kindOf('waiting-notices'), { id, body: { ...body, ...times } });
    expect(read({ since: 5, nextAt: 9 })).toMatchObject({ writtenAt: 5 });
    expect(read({ since: 9, nextAt: 5 })).toMatchObject({ writtenAt: 5 });
  });
});

describe('a record of a newer program', () => {
  /** A record of the kind as a program of that version writes it, whose bodies have something more. */
  const ofVersion = (kind: AnyKind, { id, body }: Sample['record'], schemaVersion: number) => {
    const value = valueIn(kind, { id, body });
    return { id, body: { ...(kind.bodyOf?.(value as never) ?? value), ofTheNext: true, schemaVersion } };
  };

  it.each(samples)('of $kind.name is read where that is the next one: $record.id', ({ kind, record }) => {
    const next = ofVersion(kind, record, kind.schemaVersion + 1);
    expect(valueIn(kind, next)).toMatchObject(valueIn(kind, record));
  });

  it.each(samples)('of $kind.name is refused where that is a later one: $record.id', ({ kind, record }) => {
    expect(() => valueIn(kind, ofVersion(kind, record, kind.schemaVersion + 2))).toThrow(NewerData);
  });
});
