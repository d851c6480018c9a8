import { beforeEach, describe, expect, it } from '@jest/globals';
import { inPartition, type Sample, sampleAccount } from './sample-requests.ts';

const item = (id: string, text = 'x') => ({ id, partition: 'p', text });
const create = (id: string) => ({ operationType: 'Create', resourceBody: item(id) });
const upsert = (id: string, text: string) => ({ operationType: 'Upsert', resourceBody: item(id, text) });

describe('a batch of the double', () => {
  let sample: Sample;
  beforeEach(async () => {
    sample = await sampleAccount();
    await sample.create(item('there'));
  });

  const statuses = async (operations: readonly Record<string, unknown>[]) => {
    const { status, body } = await sample.batch('p', operations);
    const results: { statusCode: number }[] = JSON.parse(body);
    return [status, ...results.map(({ statusCode }) => statusCode)];
  };
  const isThere = async (id: string) => (await sample.read('p', id)).status === 200;

  it('does all of its operations, and answers each', async () => {
    const operations = [create('a'), upsert('a', 'y'), upsert('b', 'z'), { operationType: 'Delete', id: 'there' }];
    expect(await statuses(operations)).toEqual([200, 201, 200, 201, 204]);
    expect(JSON.parse((await sample.read('p', 'a')).body)).toMatchObject({ text: 'y' });
    expect(await isThere('there')).toBe(false);
  });

  it.each([
    ['a creation of what exists', create('there'), 409],
    ['a deletion of what is absent', { operationType: 'Delete', id: 'no' }, 404],
    ['a replacement of what is absent', { operationType: 'Replace', id: 'no', resourceBody: item('no') }, 404],
    [
      'a replacement under another etag',
      { operationType: 'Replace', id: 'there', resourceBody: item('there', 'new'), ifMatch: '"other"' },
      412,
    ],
    ['an item of another partition', { operationType: 'Create', resourceBody: { id: 'c', partition: 'q' } }, 400],
  ])('does nothing at all with %s: 207, the culprit’s status, 424 for the others', async (_, culprit, status) => {
    expect(await statuses([create('a'), culprit, create('b')])).toEqual([207, 424, status, 424]);
    expect([await isThere('a'), await isThere('b')]).toEqual([false, false]);
    expect(JSON.parse((await sample.read('p', 'there')).body)).toMatchObject({ text: 'x' });
  });

  it('leaves no trace of a failure in the change feed', async () => {
    await statuses([create('a'), create('there')]);
    const feed = { 'a-im': 'Incremental Feed' };
    for (const range of ['0', '1']) {
      const headers = { ...feed, 'x-ms-documentdb-partitionkeyrangeid': range };
      expect((await sample.send({ method: 'GET', headers })).body).not.toContain('"id":"a"');
    }
  });

  it('has at most 100 operations and 2 MB, and is atomic', async () => {
    const many = (count: number) => Array.from({ length: count }, (_, i) => create(`n${i}`));
    expect((await sample.batch('p', many(100))).status).toBe(200);
    expect((await sample.batch('p', many(101))).status).toBe(400);
    expect((await sample.batch('p', [upsert('b', 'x'.repeat(2 * 1024 * 1024))])).status).toBe(413);
    const loose = inPartition('p', { 'x-ms-cosmos-is-batch-request': 'true' });
    expect((await sample.send({ headers: loose, body: '[]' })).status).toBe(400);
  });
});
