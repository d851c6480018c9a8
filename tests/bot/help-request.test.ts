import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MONDAY } from '../api/site-clock.ts';
import { wrongWith } from '../fixtures/card-check.ts';
import { buttonsOf, textsOf } from './chat-client.ts';
import { type Bot, startBot } from './start-bot.ts';

const CLERK = 'te-virkailija';
const EXPERT = 'migri-asiantuntija';

let bot: Bot;
beforeEach(async () => {
  bot = await startBot();
  bot.clock.set(MONDAY, '10:00');
});
afterEach(() => bot.close());

const saying = (card: unknown): string => textsOf(card).join('\n');
const chosenIn = (card: unknown, id: string): string | undefined =>
  new RegExp(`"id":"${id}"[^[]*?"value":"([^"]*)"`).exec(JSON.stringify(card))?.[1];

const callsAtPori = async () => {
  const { body } = await bot.as(CLERK).get('/api/sites/pori/calls');
  if (!Array.isArray(body)) throw new Error('no list of calls');
  return body;
};
const goOnDuty = () => bot.as(EXPERT).patch('/api/me/duty', { onDuty: true });

describe('asking an expert for help', () => {
  it.each([
    ['pyydä apua Migriltä', 'migri', 'pori'],
    ['pyydä apua passiasiassa', 'poliisi', 'pori'],
    ['pyydän apua passi', 'poliisi', 'pori'],
    ['pyydä apua: passi', 'poliisi', 'pori'],
    ['Pyydä apua Kelalta Lahdessa', 'kela', 'lahti'],
    ['be om hjälp av Skatteförvaltningen', 'vero', 'pori'],
    ['be om hjälp pass i Lahtis', 'poliisi', 'lahti'],
    ['ask for help from Migri', 'migri', 'pori'],
    ['ask for help with a passport at Lahti', 'poliisi', 'lahti'],
  ])('%s → %s at %s', async (sentence, agency, site) => {
    const { card } = await bot.say(CLERK, sentence);
    expect([chosenIn(card, 'organisationId'), chosenIn(card, 'siteId')]).toEqual([agency, site]);
  });

  it('says by which words it found nobody, and lets choose', async () => {
    const { card } = await bot.say(CLERK, 'pyydä apua avaruusmatkailussa');
    expect(saying(card)).toContain('En löytänyt virastoa näillä sanoilla: avaruusmatkailussa.');
    expect(chosenIn(card, 'organisationId')).toBeUndefined();
  });

  it('offers the agencies that serve somewhere, and no others', async () => {
    const { card } = await bot.say(CLERK, 'pyydä apua');
    expect(JSON.stringify(card)).toContain('"value":"kela"');
    expect(JSON.stringify(card)).not.toContain('"value":"palkeet"');
  });

  it('rings an expert once though pressed twice, tells who is rung and who answered, and can be stopped', async () => {
    await goOnDuty();
    const { card: form } = await bot.say(CLERK, 'pyydä apua Migriltä');
    const filled = { organisationId: 'migri', siteId: 'pori' };
    const asked = await bot.press(CLERK, form, 'help.ask', filled);
    await bot.press(CLERK, form, 'help.ask', filled);
    expect(saying(asked.card)).toContain('Asiantuntijalle soitetaan');
    expect(saying(asked.card)).toContain('Nyt soitetaan: Maahanmuuttoviraston asiantuntija');
    const calls = await callsAtPori();
    expect(calls).toMatchObject([{ kind: 'help', state: 'ringing' }]);

    const { status } = await bot.as(EXPERT).post(`/api/calls/${calls[0].id}/take`);
    expect(status).toBe(200);
    const now = await bot.refresh(CLERK, asked.card);
    expect(saying(now.card)).toContain('Maahanmuuttoviraston asiantuntija vastasi klo 10.00.');
    expect(bot.failures()).toEqual([]);
  });

  it('can be stopped while it rings', async () => {
    await goOnDuty();
    const { card: form } = await bot.say(CLERK, 'pyydä apua Migriltä');
    const asked = await bot.press(CLERK, form, 'help.ask', { organisationId: 'migri', siteId: 'pori' });
    const stopped = await bot.press(CLERK, asked.card, 'Lopeta soitto');
    expect(saying(stopped.card)).toContain('Asiantuntijapyyntö on peruttu');
    expect(await callsAtPori()).toMatchObject([{ state: 'cancelled' }]);
  });

  it('names the room in which the colleague is, of the site whose rooms were shown', async () => {
    await goOnDuty();
    const { card: form } = await bot.say(CLERK, 'pyydä apua Migriltä');
    const room = /"title":"Etäpalvelutila[^"]*","value":"([^"]+)"/.exec(JSON.stringify(form))?.[1];
    const elsewhere = await bot.press(CLERK, form, 'help.ask', {
      ...{ organisationId: 'migri', siteId: 'lahti', resourceId: room },
    });
    expect(saying(elsewhere.card)).toContain('Tilat vaihtuivat toimipaikan mukana.');
    expect(chosenIn(elsewhere.card, 'siteId')).toBe('lahti');
    await bot.press(CLERK, form, 'help.ask', { organisationId: 'migri', siteId: 'pori', resourceId: room });
    expect(await callsAtPori()).toMatchObject([{ resourceId: room }]);
  });

  it('keeps the form when no agency was chosen', async () => {
    const { card: form } = await bot.say(CLERK, 'pyydä apua');
    const { card } = await bot.press(CLERK, form, 'help.ask', { organisationId: '', siteId: 'lahti' });
    expect(saying(card)).toContain('Valitse virasto.');
    expect(chosenIn(card, 'siteId')).toBe('lahti');
    expect(await callsAtPori()).toEqual([]);
  });

  it.each(['fi', 'sv', 'en'])('has cards as their schema has them, in %s', async (language) => {
    await bot.as(CLERK).patch('/api/me', { locale: language });
    await goOnDuty();
    const form = await bot.say(CLERK, 'ask for help from Migri');
    const asked = await bot.press(CLERK, form.card, 'help.ask', { organisationId: 'migri', siteId: 'pori' });
    expect([form.card, asked.card].flatMap(wrongWith)).toEqual([]);
    expect(buttonsOf(asked.card).map(({ verb }) => verb)).toEqual(['call.end', 'help.show']);
  });
});
