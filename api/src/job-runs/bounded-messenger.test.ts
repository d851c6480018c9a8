import { describe, expect, it } from '@jest/globals';
import { exampleDirectory } from '../../../tests/fixtures/facts.ts';
import type { Delivery, Messenger } from '../ports/messenger.ts';
import { boundedMessenger } from './bounded-messenger.ts';

const [person] = exampleDirectory().people;
if (person === undefined) throw new Error('the example has people');
const delivery: Delivery = {
  notice: { key: 'k', personId: person.id, kind: 'changed', code: 'changed', siteId: 'pori', at: 0 },
  person,
  conversation: {},
};

const failures: unknown[] = [];
const bounded = (send: Messenger['send'], patienceMs?: number) =>
  boundedMessenger({ send }, (_, error) => failures.push(error), patienceMs).send(delivery);

describe('a messenger that answers in time', () => {
  it('answers what the channel answers', async () => {
    expect(await bounded(async () => ({ outcome: 'sent', messageId: 'm' }))).toEqual({
      outcome: 'sent',
      messageId: 'm',
    });
    expect(failures).toEqual([]);
  });

  it('takes a channel that never answers for one that will do so later', async () => {
    expect(await bounded(() => new Promise(() => undefined), 1)).toEqual({ outcome: 'later' });
  });

  it('takes a channel that throws for one in trouble, and tells of it', async () => {
    const trouble = new Error('no route to host');
    expect(await bounded(() => Promise.reject(trouble))).toEqual({ outcome: 'later' });
    expect(failures).toEqual([trouble]);
  });
});
