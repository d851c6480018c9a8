import { describe, expect, it } from '@jest/globals';
import { type ClientResponse, createClient } from '@yhteistila/core/contract/client.ts';
import { LANGUAGES, type Language } from '@yhteistila/core/language/texts.ts';
import { wrongWith } from '../../../tests/fixtures/card-check.ts';
import { viewerAt } from '../../../tests/fixtures/on-cards.ts';
import type { Turn } from '../turn.ts';
import { BOOK_ACTIONS } from './book-actions.ts';

const KEPT = {
  wish: { siteId: 'pori', purpose: 'meeting', needs: ['hearingLoop'], confidential: true },
  offers: [
    {
      siteId: 'pori',
      resourceIds: ['pori.1'],
      start: '2026-11-23T10:00:00+02:00',
      end: '2026-11-23T11:00:00+02:00',
    },
  ],
  reasons: [],
  key: 'book-1',
};

/** A turn whose API answers everything alike, and that keeps one wish. */
const turnIn = (language: Language, response: ClientResponse): Turn => ({
  ...viewerAt('08:00', { language }),
  api: createClient(async () => response),
  messageKey: 'm-1',
  keep: async () => 'an-id',
  kept: async (id) => (id === 'an-id' ? KEPT : undefined),
});

const problem = (status: number): ClientResponse => ({
  status,
  headers: {},
  body: {
    type: 'about:blank',
    title: 'Not now',
    status,
    detail: 'Try in a moment.',
    code: status === 429 ? 'too-many-requests' : 'busy',
  },
});

const take = (turn: Turn, data: object) => BOOK_ACTIONS.find(({ verb }) => verb === 'book.take')?.run(turn, data);

describe.each(LANGUAGES)('a press that the API could not serve, in %s', (language) => {
  it.each([429, 503])('%s: is offered once more, on a card that tells nothing of the wish', async (status) => {
    const turn = turnIn(language, problem(status));
    const answer = await take(turn, { kept: 'an-id', choice: 0 });
    expect(wrongWith(answer?.card)).toEqual([]);
    const json = JSON.stringify(answer?.card);
    expect(json).toContain(turn.t('bot.book.again'));
    expect(json).toContain('"data":{"kept":"an-id","choice":0}');
    expect(json).not.toMatch(/hearingLoop|confidential|meeting|pori/);
  });
});
