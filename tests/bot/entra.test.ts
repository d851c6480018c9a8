import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ChatSeam } from '@yhteistila/api/src/compose/open-service.ts';
import { openChat } from '@yhteistila/api/src/hosts/open-chat.ts';
import { createEntraIdentity } from '@yhteistila/api/src/http/entra-identity.ts';
import { translate } from '@yhteistila/core/i18n/translate.ts';
import { indexDirectory } from '@yhteistila/core/site/directory.ts';
import { examplePerson } from '../fixtures/example-organisations.ts';
import { exampleDirectory } from '../fixtures/facts.ts';
import { peopleOf } from '../fixtures/people-of.ts';
import { type ChannelKeys, publishKeys } from './channel-keys.ts';

const APP_ID = 'the-bot';
const SERVICE = 'https://smba.example/';
const NOW = Date.UTC(2026, 10, 23, 8);

/** Whom the API was asked as. */
const askedAs: string[] = [];
const BUSY = new TextEncoder().encode(
  JSON.stringify({ type: 't', title: 'Busy', status: 503, detail: 'Later.', code: 'busy' }),
);

const listed = { ...examplePerson('vero'), id: 'listed', entraObjectId: 'o-1' };
const directory = indexDirectory('1', { ...exampleDirectory(), people: [listed] });

const seam: ChatSeam = {
  // The bot keeps nothing but where to write to people.
  stores: {
    records: {
      read: async () => undefined,
      list: async () => ({ records: [] }),
      write: async () => true,
      delete: async () => {},
    },
  } as unknown as ChatSeam['stores'],
  directory: async () => directory,
  people: peopleOf(directory),
  wake: () => undefined,
  handleAs: async (person) => {
    askedAs.push(person.id);
    return { status: 503, headers: { 'Content-Type': 'application/problem+json' }, body: BUSY };
  },
};

describe('people of Entra ID', () => {
  let keys: ChannelKeys;
  let authorization = '';

  beforeAll(async () => {
    keys = await publishKeys();
    const exp = Math.floor(Date.now() / 1000) + 600;
    const token = await keys.sign({ iss: 'https://api.botframework.com', aud: APP_ID, serviceurl: SERVICE, exp });
    authorization = `Bearer ${token}`;
  });
  afterAll(() => keys.close());
  beforeEach(() => {
    askedAs.length = 0;
  });

  const press = async (from: object, tenantId: string | undefined, personal = true) => {
    const chat = openChat({
      configuration: {
        identity: { kind: 'entra', audience: ['the-app'] },
        bot: { appId: APP_ID, password: 'secret', openIdMetadataUrl: keys.url },
      },
      clock: { now: () => NOW },
      log: { failure: () => undefined },
      identity: createEntraIdentity(['the-app']),
      publicUrl: () => 'https://yhteistila.example',
    })(seam);
    const body = {
      ...{ type: 'invoke', name: 'adaptiveCard/action', channelId: 'msteams', serviceUrl: SERVICE, locale: 'en-GB' },
      value: { action: { verb: 'today.show', data: {} }, trigger: 'manual' },
      recipient: { id: 'bot' },
      conversation: { id: 'c', conversationType: personal ? 'personal' : 'channel' },
      ...(tenantId === undefined ? {} : { channelData: { tenant: { id: tenantId } } }),
      from: { id: '29:x', ...from },
    };
    return chat?.receive({ authorization, body, isLoopback: false });
  };

  it('are served as the person of that tenant and Entra id', async () => {
    const answer = await press({ aadObjectId: 'o-1' }, 'tenant-vero');
    expect(new Set(askedAs)).toEqual(new Set(['listed']));
    expect(answer).toMatchObject({ status: 200, body: { value: expect.stringContaining('Later.') } });
  });

  it('whom the directory does not list are staff of their organisation', async () => {
    await press({ aadObjectId: 'somebody-new' }, 'tenant-vero');
    expect(new Set(askedAs)).toEqual(new Set(['somebody-new']));
  });

  it.each([
    ['of a tenant that is not mapped', { aadObjectId: 'o-1' }, 'tenant-nobody'],
    ['without a tenant', { aadObjectId: 'o-1' }, undefined],
    ['without an Entra id, whatever the channel’s own id', { id: 'o-1' }, 'tenant-vero'],
    ['of another tenant than the person', { aadObjectId: 'o-1' }, 'tenant-kela'],
  ])('%s are told who can help, and nothing is asked', async (_name, from, tenantId) => {
    const answer = await press(from, tenantId);
    expect(answer).toMatchObject({ status: 200, body: { value: translate('en', 'bot.stranger') } });
    expect(askedAs).toEqual([]);
  });

  it('are not served where others read along', async () => {
    const answer = await press({ aadObjectId: 'o-1' }, 'tenant-vero', false);
    expect(answer).toMatchObject({ status: 200, body: { value: translate('en', 'bot.personalOnly') } });
    expect(askedAs).toEqual([]);
  });
});
