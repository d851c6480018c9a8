import { beforeEach, describe, expect, it } from '@jest/globals';
import { documentsOn, inPartition, type Sample, sampleAccount } from './sample-requests.ts';

const idsOn = (reply: Parameters<typeof documentsOn>[0]) => documentsOn(reply).map(({ id }) => id);

describe('a query of the double', () => {
  let sample: Sample;
  beforeEach(async () => {
    sample = await sampleAccount({ mostOnPage: 2 });
    const kinds = { a1: 'x', a2: 'y', b1: 'x', b2: 'x' };
    for (const [id, kind] of Object.entries(kinds)) await sample.create({ id, partition: 'p', kind, sort: id });
    await sample.create({ id: 'a3', partition: 'q', kind: 'x' });
  });

  const query = (text: string, values: Readonly<Record<string, string>>, more: Readonly<Record<string, string>> = {}) =>
    sample.send({
      headers: inPartition('p', { 'x-ms-documentdb-isquery': 'true', ...more }),
      body: JSON.stringify({
        query: text,
        parameters: Object.entries(values).map(([name, value]) => ({ name, value })),
      }),
    });

  it('finds by kind in one partition, page by page', async () => {
    const byKind = (more = {}) => query('SELECT * FROM c WHERE c.kind = @kind', { '@kind': 'x' }, more);
    const first = await byKind();
    expect(idsOn(first)).toEqual(['a1', 'b1']);
    const second = await byKind({ 'x-ms-continuation': first.headers['x-ms-continuation'] });
    expect(idsOn(second)).toEqual(['b2']);
    expect(second.headers['x-ms-continuation']).toBeUndefined();
    expect(idsOn(await byKind({ 'x-ms-max-item-count': '1' }))).toEqual(['a1']);
  });

  it('finds by the beginning of the id and bounds of sort', async () => {
    const text = 'SELECT * FROM c WHERE STARTSWITH(c.id, @prefix) AND c.sort >= @from AND c.sort <= @to';
    expect(idsOn(await query(text, { '@prefix': 'a', '@from': 'a2', '@to': 'b1' }))).toEqual(['a2']);
    expect(idsOn(await query('SELECT * FROM c WHERE c.sort >= @from', { '@from': 'b1' }))).toEqual(['b1', 'b2']);
  });

  it('is in order of sort where it asks for that', async () => {
    await sample.create({ id: 'c1', partition: 'p', sort: 'a0' });
    await sample.create({ id: 'c2', partition: 'p' });
    const ordered = 'SELECT * FROM c WHERE STARTSWITH(c.id, @prefix) ORDER BY c.sort';
    expect(idsOn(await query(ordered, { '@prefix': '' }))).toEqual(['c2', 'c1']);
  });

  it.each([
    'SELECT * FROM c',
    'SELECT c.id FROM c WHERE c.kind = @kind',
    'SELECT * FROM c WHERE c.kind != @kind',
    'SELECT * FROM c WHERE c.kind = @kind OR c.kind = @kind',
    'SELECT * FROM c WHERE c.kind = @other',
    'SELECT * FROM c WHERE c.kind = @kind ORDER BY c.id',
    'SELECT * FROM c WHERE c.kind = @kind ORDER BY c.sort DESC',
  ])('is refused when it is of another shape: %s', async (text) => {
    expect((await query(text, { '@kind': 'x' })).status).toBe(400);
  });
});

describe('the change feed of the double', () => {
  let sample: Sample;
  beforeEach(async () => {
    sample = await sampleAccount();
  });

  const feed = (range: string, etag?: string, count = '100') =>
    sample.send({
      method: 'GET',
      headers: {
        'a-im': 'Incremental Feed',
        'x-ms-documentdb-partitionkeyrangeid': range,
        'x-ms-max-item-count': count,
        ...(etag === undefined ? {} : { 'if-none-match': etag }),
      },
    });
  const create = (id: string) => ({ operationType: 'Create', resourceBody: { id, partition: 'p' } });

  it('gives what changed after an etag, and 304 when nothing did', async () => {
    // The letter p has an even number, and so lies in the first physical partition.
    const start = await feed('0');
    expect(start.status).toBe(304);
    await sample.batch('p', [create('a')]);
    const next = await feed('0', start.headers.etag);
    expect(idsOn(next)).toEqual(['a']);
    expect((await feed('0', next.headers.etag)).status).toBe(304);
    expect((await feed('1')).status).toBe(304);
  });

  it('gives only the latest version, at its place', async () => {
    for (const id of ['a', 'b']) await sample.batch('p', [create(id)]);
    await sample.batch('p', [{ operationType: 'Upsert', resourceBody: { id: 'a', partition: 'p', text: 'new' } }]);
    expect(idsOn(await feed('0'))).toEqual(['b', 'a']);
  });

  it('keeps a batch on one page, also past what was asked for', async () => {
    await sample.batch('p', [create('a'), create('b'), create('c')]);
    await sample.batch('p', [create('d')]);
    const page = await feed('0', undefined, '2');
    expect(idsOn(page)).toEqual(['a', 'b', 'c']);
    expect(idsOn(await feed('0', page.headers.etag, '2'))).toEqual(['d']);
  });
});
