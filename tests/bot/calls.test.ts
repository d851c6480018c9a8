import { expect, it } from '@jest/globals';
import { INTERPRETER, KELA_EXPERT, RACERS, remoteVisit, withKelaStaff, withRacers } from '../api/call-people.ts';
import { book } from '../api/make-bookings.ts';
import { CALLS, type CallBody, callIn, goOnDuty, notNow, read } from '../api/make-calls.ts';
import type { BookingBody } from '../api/read-replies.ts';
import { MONDAY } from '../api/site-clock.ts';
import { buttonsOf } from './chat-client.ts';
import type { Delivered } from './connector.ts';
import { cardOf, linksOn, saidOn, tellByCard, told, verbsOn } from './tell-by-card.ts';

const ADVISER = 'pori-neuvoja';
const EXPERT = 'kela-asiantuntija';
const COORDINATOR = 'pori-koordinaattori';
const TULKKI = 'demo-tulkki-etapalvelu-3';

tellByCard(
  'a call in the chat',
  [ADVISER, EXPERT, 'kela-1', COORDINATOR],
  (of) => {
    const as = (personId: string) => of().as(personId);
    const press = (personId: string, card: unknown, verb: string) => of().press(personId, card, verb);
    const booked = (also: readonly string[] = [KELA_EXPERT]): Promise<BookingBody> =>
      book(as(ADVISER), remoteVisit(also));
    const customerComes = async (also?: readonly string[]): Promise<CallBody> => {
      const booking = await booked(also);
      of().clock.set(MONDAY, '10:00');
      return callIn(await as(ADVISER).post(CALLS, { bookingId: booking.id }), 201);
    };
    const nextTo = (personId: string): Promise<Delivered> => of().next(personId);
    const minutesPass = async (minutes: number): Promise<void> => {
      of().clock.set(MONDAY, `10:0${minutes}`);
      await of().runJobs();
    };

    it('rings the expert without a job’s help, is taken, gives the link, and the adviser sees the name', async () => {
      const call = await customerComes();
      const { card, activity } = await nextTo(EXPERT);
      expect(saidOn(card)).toMatch(
        /^Asiakas odottaa etäpalvelutilassa \| Tila \| .* \| Pori \| Pyydetty klo \| 10\.00/,
      );
      expect(buttonsOf(card).map(({ title }) => title)).toEqual(['Vastaa', 'En ehdi nyt']);
      expect(linksOn(card)).toHaveLength(1);
      expect(JSON.stringify(activity)).not.toMatch(/Kela|FPA|[Nn]euvoja/);
      of().clock.set(MONDAY, '10:01');
      for (const _ of ['once', 'twice']) {
        const { card: mine } = await press(EXPERT, card, 'call.take');
        expect(saidOn(mine)).toMatch(/^Sinä vastasit/);
        expect(linksOn(mine)).toHaveLength(1);
      }
      expect(callIn(await read(as(ADVISER), call))).toMatchObject({
        state: 'taken',
        takenBy: { id: EXPERT, name: 'Kelan asiantuntija' },
      });
      const { card: mine } = await of().refresh(EXPERT, card);
      const { card: ended } = await press(EXPERT, mine, 'Palvelu on ohi');
      expect(saidOn(ended)).toMatch(/^Asiantuntijapyyntö on päättynyt/);
      expect(callIn(await read(as(ADVISER), call))).toMatchObject({ state: 'ended', endedBecause: 'done' });
    });

    it('begins by the adviser’s own card, which then shows who is rung for and who took it', async () => {
      const booking = await booked();
      of().clock.set(MONDAY, '09:58');
      const { card: watched } = await press(ADVISER, await cardOf(of(), ADVISER, booking), 'call.start');
      expect(saidOn(watched)).toMatch(/^Asiantuntijalle soitetaan/);
      expect(verbsOn(watched)).toEqual(['call.end']);
      const { card } = await nextTo(EXPERT);
      await press(EXPERT, card, 'call.take');
      const { card: answered } = await of().refresh(ADVISER, watched);
      expect(saidOn(answered)).toMatch(/^Asiantuntija vastasi \| Kelan asiantuntija vastasi klo 09\.58\./);
    });

    it('rings the next after "not now", and the first one’s card says so', async () => {
      await goOnDuty(as('kela-1'));
      await customerComes();
      const { card } = await nextTo(EXPERT);
      const { card: passed } = await press(EXPERT, card, 'call.not-now');
      expect(saidOn(passed)).toMatch(/Nyt soitetaan muille\. Voit yhä vastata\./);
      expect(verbsOn(passed)).toEqual(['call.take']);
      const ring = await nextTo('kela-1');
      await press('kela-1', ring.card, 'call.take');
      const { card: late } = await press(EXPERT, card, 'call.take');
      expect(saidOn(late)).toMatch(/^Joku toinen vastasi \| Name of kela-1 vastasi klo 10\.00\./);
      expect([verbsOn(late), linksOn(late)]).toEqual([[], []]);
    });

    it('takes the place of the ring’s card when somebody else took it, and when it is over', async () => {
      await goOnDuty(as('kela-1'));
      const call = await customerComes();
      const ring = await nextTo(EXPERT);
      await minutesPass(1);
      const missed = await nextTo(EXPERT);
      expect(missed).toMatchObject({ replaces: true, messageId: ring.messageId });
      expect(saidOn(missed.card)).toMatch(/Nyt soitetaan muille/);
      await press('kela-1', (await nextTo('kela-1')).card, 'call.take');
      await of().runJobs();
      const taken = await nextTo(EXPERT);
      expect(taken).toMatchObject({ replaces: true, messageId: ring.messageId });
      expect(saidOn(taken.card)).toMatch(/^Joku toinen vastasi/);
      await as(ADVISER).post(`${CALLS}/${call.id}/end`, { because: 'customerLeft' });
      await of().runJobs();
      const over = await nextTo(EXPERT);
      expect(saidOn(over.card)).toMatch(/^Asiantuntijapyyntö on päättynyt: asiakas lähti/);
    });

    it('shows nothing in the place of a ring that never came, as the channel was silent', async () => {
      of().connector.failWith(503);
      const call = await customerComes();
      await of().runJobs();
      callIn(await notNow(as(EXPERT), call));
      await of().runJobs();
      of().connector.work();
      const before = of().messagesTo(EXPERT).length;
      await minutesPass(1);
      expect(saidOn((await told(of(), COORDINATOR)).card)).toMatch(/^Kukaan ei ole vastannut/);
      expect(of().messagesTo(EXPERT)).toHaveLength(before);
    });

    it('tells the coordinator that nobody of that agency answered, and who asks or comes as little as others', async () => {
      await customerComes();
      await nextTo(EXPERT);
      for (const minute of [1, 2]) await minutesPass(minute);
      const { card, activity } = await told(of(), COORDINATOR);
      expect(saidOn(card)).toMatch(
        /^Kukaan ei ole vastannut asiantuntijapyyntöön \| .*Virasto \| Kansaneläkelaitos \| Pyydetty klo/,
      );
      expect(JSON.stringify(activity)).not.toMatch(/[Nn]euvoja/);
      for (const minute of [3, 4]) await minutesPass(minute);
      const { card: late } = await press(COORDINATOR, card, 'call.take');
      expect(saidOn(late)).toMatch(/^Kukaan ei vastannut asiantuntijapyyntöön/);
    });

    it('stops ringing when the adviser stops it on the card', async () => {
      const booking = await booked();
      of().clock.set(MONDAY, '10:00');
      const { card: watched } = await press(ADVISER, await cardOf(of(), ADVISER, booking), 'call.start');
      const { card } = await nextTo(EXPERT);
      for (const _ of ['once', 'twice']) {
        expect(saidOn((await press(ADVISER, watched, 'call.end')).card)).toMatch(/^Asiantuntijapyyntö on peruttu/);
      }
      expect(saidOn((await press(EXPERT, card, 'call.take')).card)).toMatch(/^Asiantuntijapyyntö on peruttu/);
    });

    it('asks for help without a customer, and shows nothing to who was not rung', async () => {
      await goOnDuty(as('kela-1'));
      const request = { siteId: 'pori', organisationId: 'kela' };
      callIn(await as('pori-host').post(CALLS, request), 201);
      const { card } = await nextTo('kela-1');
      expect(saidOn(card)).toMatch(/^Työtoveri pyytää apua \| Toimipaikka \| Pori/);
      const other = await of().refresh('te-virkailija', card);
      expect(other).toMatchObject({ card: undefined });
      expect(JSON.stringify(other.body)).not.toMatch(/Kela|Työtoveri|klo/);
      const { card: mine } = await press('kela-1', card, 'call.take');
      expect(buttonsOf(mine).map(({ title }) => title)).toEqual(['Apu on annettu']);
    });

    it('rings an interpreter alongside, who answers apart from the expert', async () => {
      await of().install(TULKKI);
      await customerComes([KELA_EXPERT, INTERPRETER]);
      const { card } = await nextTo(TULKKI);
      expect(saidOn(card)).toMatch(/^Tulkkia tarvitaan nyt/);
      await press(EXPERT, (await nextTo(EXPERT)).card, 'call.take');
      const { card: still } = await of().refresh(TULKKI, card);
      expect(verbsOn(still)).toContain('call.take');
      expect(saidOn((await press(TULKKI, still, 'call.take')).card)).toMatch(/^Sinä vastasit/);
    });
  },
  { directory: withKelaStaff },
);

tellByCard(
  'sixteen experts who take one call at once',
  [EXPERT, ...RACERS],
  (of) => {
    it('get one link, and fifteen cards that say who took it', async () => {
      const booking = await book(of().as(ADVISER), remoteVisit([KELA_EXPERT]));
      of().clock.set(MONDAY, '10:00');
      const call = callIn(await of().as(ADVISER).post(CALLS, { bookingId: booking.id }), 201);
      await of().press(EXPERT, (await of().next(EXPERT)).card, 'call.not-now');
      const rings = await Promise.all(RACERS.map(async (racer) => ({ racer, card: (await of().next(racer)).card })));
      const taken = await Promise.all(rings.map(({ racer, card }) => of().press(racer, card, 'call.take')));
      const { takenBy, state } = callIn(await read(of().as(ADVISER), call));
      expect(state).toBe('taken');
      const mine = taken.filter(({ card }) => linksOn(card).length > 0);
      expect(mine.map(({ card }) => saidOn(card).split(' | ')[0])).toEqual(['Sinä vastasit']);
      const others = taken.filter((answer) => !mine.includes(answer));
      expect(others.map(({ card }) => saidOn(card).split(' | ').slice(0, 2))).toEqual(
        Array.from({ length: 15 }, () => ['Joku toinen vastasi', `${takenBy?.name} vastasi klo 10.00.`]),
      );
    });
  },
  { directory: withRacers },
);
