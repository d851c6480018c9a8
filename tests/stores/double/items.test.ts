import { beforeEach, describe, expect, it } from '@jest/globals';
import { inPartition, ofItem, type Sample, sampleAccount } from './sample-requests.ts';

const ITEM = { id: 'a', partition: 'p', text: 'x' };

describe('an item of the double', () => {
  let now = 0;
  let sample: Sample;
  beforeEach(async () => {
    now = 0;
    sample = await sampleAccount({ now: () => now });
  });

  it('is created once: 201, then 409', async () => {
    expect((await sample.create(ITEM)).status).toBe(201);
    expect((await sample.create(ITEM)).status).toBe(409);
    expect(JSON.parse((await sample.read('p', 'a')).body)).toMatchObject(ITEM);
  });

  it('is found in its partition alone', async () => {
    await sample.create(ITEM);
    expect((await sample.read('q', 'a')).status).toBe(404);
    expect((await sample.create({ ...ITEM, partition: 'q' })).status).toBe(201);
  });

  it('cannot be written into another partition than it names', async () => {
    const body = JSON.stringify(ITEM);
    expect((await sample.send({ headers: inPartition('q'), body })).status).toBe(400);
    expect((await sample.send({ body })).status).toBe(400);
  });

  it('is replaced and deleted only under its etag', async () => {
    const { etag = '' } = (await sample.create(ITEM)).headers;
    const change = (method: string, ifMatch: string) =>
      sample.send({
        method,
        path: ofItem('a'),
        headers: inPartition('p', { 'if-match': ifMatch }),
        body: JSON.stringify({ ...ITEM, text: 'y' }),
      });
    expect((await change('PUT', '"other"')).status).toBe(412);
    const replaced = await change('PUT', etag);
    expect(replaced.status).toBe(200);
    expect(replaced.headers.etag).not.toBe(etag);
    expect((await change('DELETE', etag)).status).toBe(412);
    expect((await change('DELETE', replaced.headers.etag ?? '')).status).toBe(204);
    expect((await change('DELETE', '*')).status).toBe(404);
  });

  it('is 304 for one who knows its etag', async () => {
    const { etag = '' } = (await sample.create(ITEM)).headers;
    const again = await sample.send({
      method: 'GET',
      path: ofItem('a'),
      headers: inPartition('p', { 'if-none-match': etag }),
    });
    expect(again).toMatchObject({ status: 304, body: '' });
  });

  it.each(['a/b', 'a\\b', 'a?b', 'a#b', '', 'a ', 'x'.repeat(256), 7])('cannot have the id %p', async (id) => {
    expect((await sample.create({ id, partition: 'p' })).status).toBe(400);
  });

  it('cannot exceed 2 MB', async () => {
    expect((await sample.create({ ...ITEM, text: 'x'.repeat(2 * 1024 * 1024) })).status).toBe(413);
  });

  it('lives its seconds, then can be created again', async () => {
    await sample.create({ ...ITEM, ttl: 10 });
    now = 9_999;
    expect((await sample.read('p', 'a')).status).toBe(200);
    now = 10_000;
    expect((await sample.read('p', 'a')).status).toBe(404);
    expect((await sample.create(ITEM)).status).toBe(201);
  });

  it.each([0, 1.5, '10'])('cannot live %p seconds', async (ttl) => {
    expect((await sample.create({ ...ITEM, ttl })).status).toBe(400);
  });

  it('is nobody’s without a signed request, or in a container that is not there', async () => {
    expect((await sample.send({ headers: { authorization: '' }, path: ['dbs', 'other'] })).status).toBe(404);
    expect(await sample.account.handle({ method: 'GET', path: ['dbs', 'd'], headers: {}, body: '' })).toMatchObject({
      status: 401,
    });
    expect((await sample.send({ method: 'GET', path: ['dbs', 'd', 'colls', 'no'] })).status).toBe(404);
  });
});
