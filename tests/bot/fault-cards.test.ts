import { expect, it } from '@jest/globals';
import { closuresIn } from '../api/close-rooms.ts';
import { book, type Wish } from '../api/make-bookings.ts';
import { during, MONDAY, TUESDAY } from '../api/site-clock.ts';
import { saidOn, tellByCard, told, verbsOn } from './tell-by-card.ts';

const VERO = 'vero-virkailija';
const HOST = 'pori-host';
const ROOM = 'pori-meeting-room-3';

tellByCard('a fault’s buttons', [HOST, VERO], (of) => {
  const as = (personId: string) => of().as(personId);
  const press = (card: unknown, titleOrVerb: string, inputs = {}) => of().press(HOST, card, titleOrVerb, inputs);
  const closures = async () => closuresIn(await as(HOST).get('/api/sites/pori/closures'));
  const reported = async (): Promise<unknown> => {
    await as(VERO).post('/api/sites/pori/faults', { resourceId: ROOM, category: 'video', text: 'Secret words' });
    return (await told(of(), HOST)).card;
  };
  const meeting = (day: string): Wish => ({
    siteId: 'pori',
    resourceIds: [ROOM],
    ...during(day, '10:00–11:00'),
    purpose: 'meeting',
  });

  it('take the room out of service for today, once, say what that hits, and the organiser is offered another', async () => {
    await book(as(VERO), meeting(MONDAY));
    await book(as(VERO), meeting(TUESDAY));
    const card = await reported();
    const { card: closed } = await press(card, 'Poista käytöstä täksi päiväksi', { lastDay: TUESDAY });
    expect(saidOn(closed)).toMatch(/^Tila on poissa käytöstä \| Yksi varaus osuu tähän aikaan\./);
    expect(verbsOn(closed)).toEqual(['fault.reopen', 'fault.mended']);
    expect(saidOn((await told(of(), VERO)).card)).toMatch(/^Varaamasi tila on poissa käytöstä/);
    const again = await press(card, 'Poista käytöstä täksi päiväksi');
    expect(saidOn(again.card)).toMatch(/^Tila on poissa käytöstä \| Tila/);
    expect(await closures()).toHaveLength(1);
  });

  it('take it out of service through a day, and back', async () => {
    for (const day of [MONDAY, TUESDAY]) await book(as(VERO), meeting(day));
    const card = await reported();
    const { card: closed } = await press(card, 'Poista käytöstä valittuun päivään asti', { lastDay: TUESDAY });
    expect(saidOn(closed)).toMatch(/2 varausta osuu tähän aikaan\./);
    expect(await closures()).toMatchObject([{ end: '2026-11-25T00:00:00+02:00' }]);
    for (const _ of ['once', 'twice']) {
      const { card: back } = await press(closed, 'fault.reopen');
      expect(saidOn(back)).toMatch(/^Tilasta on ilmoitettu vika \| Tila on taas käytettävissä\./);
    }
    expect(await closures()).toEqual([]);
  });

  it('say why a day that is past is no use, and close nothing', async () => {
    const { card } = await press(await reported(), 'Poista käytöstä valittuun päivään asti', { lastDay: '2026-11-20' });
    expect(saidOn(card)).toMatch(/^Tilasta on ilmoitettu vika \| [^|]+ \| Tila \|/);
    expect(await closures()).toEqual([]);
    const { text } = await press(card, 'Poista käytöstä valittuun päivään asti', { lastDay: 'ylihuomenna' });
    expect(text).not.toBe('');
    expect(await closures()).toEqual([]);
  });

  it('say that it is mended, once and for all, and are no business of others', async () => {
    const card = await reported();
    for (const _ of ['once', 'twice']) {
      const { card: mended } = await press(card, 'fault.mended');
      expect(saidOn(mended)).toMatch(/^Vika on korjattu \| /);
      expect(verbsOn(mended)).toEqual([]);
    }
    const { card: late } = await press(card, 'Poista käytöstä täksi päiväksi');
    expect(saidOn(late)).toMatch(/^Vika on korjattu/);
    expect(await closures()).toEqual([]);
    const other = await of().press('kela-virkailija', card, 'fault.mended');
    expect(other).toMatchObject({ card: undefined, text: 'Tätä vikailmoitusta ei enää löydy.' });
  });
});
