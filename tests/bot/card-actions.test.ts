import { expect, it } from '@jest/globals';
import { book, cancel, ifMatch, pathOf, type Wish } from '../api/make-bookings.ts';
import { type BookingBody, bookingIn } from '../api/read-replies.ts';
import { at, during, MONDAY } from '../api/site-clock.ts';
import { cardOf, inputsOn, saidOn, tellByCard, told, verbsOn } from './tell-by-card.ts';

const VERO = 'vero-virkailija';
const COORDINATOR = 'pori-koordinaattori';

const meeting = (times = '10:00–11:00'): Wish => ({
  siteId: 'pori',
  resourceIds: ['pori-meeting-room-3'],
  ...during(MONDAY, times),
  purpose: 'meeting',
  title: 'Secret plans',
});

tellByCard('a booking’s buttons', [VERO], (of) => {
  const as = (personId: string) => of().as(personId);
  const now = async (booking: BookingBody) => bookingIn(await as(VERO).get(pathOf(booking)));
  const press = (card: unknown, verb: string, personId = VERO) => of().press(personId, card, verb);

  it('check in, extend and check out, each the same when pressed twice', async () => {
    const made = await book(as(VERO), meeting());
    of().clock.set(MONDAY, '09:55');
    const due = await cardOf(of(), VERO, made);
    expect(saidOn((await press(due, 'booking.check-in')).card)).toMatch(
      /Käyttö on aloitettu\..*käytössä klo 09\.55 alkaen/,
    );
    of().clock.set(MONDAY, '10:05');
    const { card: used } = await press(due, 'booking.check-in');
    expect(saidOn(used)).toMatch(/käytössä klo 09\.55 alkaen/);
    // The end does not stand where the check-in was pressed.
    expect(verbsOn(used)).toEqual(['booking.extend', 'booking.check-out', 'booking.extend']);
    for (const _ of ['once', 'twice']) {
      const { card } = await of().press(VERO, used, 'Pidennä 15 min');
      expect(saidOn(card)).toMatch(/Varausta on pidennetty\..*klo 10\.00–11\.15/);
    }
    expect((await now(made)).end).toBe(at(MONDAY, '11:15'));
    of().clock.set(MONDAY, '10:30');
    for (const _ of ['once', 'twice']) {
      const { card } = await press(used, 'booking.check-out');
      expect(saidOn(card)).toMatch(/Tila on vapautettu\..*klo 10\.00–10\.30.*päättynyt klo 10\.30/);
      // For ten seconds the end can be taken back.
      expect(verbsOn(card)).toEqual(['booking.resume']);
    }
  });

  it('say why it cannot be longer, in the API’s own words', async () => {
    const made = await book(as(VERO), meeting());
    await book(as('te-virkailija'), meeting('11:00–12:00'));
    of().clock.set(MONDAY, '10:00');
    const { card: used } = await press(await cardOf(of(), VERO, made), 'booking.check-in');
    const refused = await as(VERO).post(
      `${pathOf(made)}/extend`,
      { minutes: 15 },
      { 'accept-language': 'fi', 'idempotency-key': 'longer' },
    );
    const { card } = await press(used, 'booking.extend');
    const [, note = ''] = saidOn(card).split(' | ');
    expect(refused.text).toContain(note);
    expect(saidOn(card)).toMatch(/klo 10\.00–11\.00/);
  });

  it('cancel only when it is confirmed, and can be taken back', async () => {
    const made = await book(as(VERO), meeting());
    const { card: ask } = await press(await cardOf(of(), VERO, made), 'booking.cancel');
    expect(saidOn(ask)).toMatch(/^Perutaanko varaus\?/);
    expect(verbsOn(ask)).toEqual(['booking.cancel-now', 'booking.show']);
    expect((await now(made)).status).toBe('confirmed');
    expect(saidOn((await press(ask, 'booking.show')).card)).toMatch(/^Varaus on vahvistettu/);
    of().clock.set(MONDAY, '09:40');
    const { card: gone } = await press(ask, 'booking.cancel-now');
    expect(saidOn(gone)).toMatch(/^Varaus on peruttu .*peruttu klo 09\.40/);
    expect(saidOn((await press(ask, 'booking.cancel-now')).card)).toMatch(/^Varaus on peruttu/);
    for (const _ of ['once', 'twice']) {
      expect(saidOn((await press(gone, 'booking.reinstate')).card)).toMatch(/Varaus on taas voimassa\./);
    }
    expect((await now(made)).status).toBe('confirmed');
  });

  it('ask who cancels another’s booking why, from a list where customers are served, and tell the organiser', async () => {
    const visit: Wish = {
      ...meeting(),
      title: undefined,
      resourceIds: ['pori-service-room-2'],
      purpose: 'customerService',
    };
    for (const [wish, ids, filled, because] of [
      [visit, ['reason'], { reason: 'agencyAbsent' }, 'agencyAbsent'],
      [meeting(), ['reason', 'ownReason'], { reason: '', ownReason: ' Vesivahinko ' }, 'Vesivahinko'],
    ] as const) {
      const made = await book(as(VERO), wish);
      const { card: ask } = await press(await cardOf(of(), COORDINATOR, made), 'booking.cancel', COORDINATOR);
      expect(inputsOn(ask)).toEqual(ids);
      await of().press(COORDINATOR, ask, 'booking.cancel-now', filled);
      const { changedBecause } = await now(made);
      expect(changedBecause?.code ?? changedBecause?.text).toBe(because);
    }
    const own = await book(as(VERO), { ...meeting(), resourceIds: ['pori-meeting-room-4'] });
    expect(inputsOn((await press(await cardOf(of(), VERO, own), 'booking.cancel')).card)).toEqual([]);
  });

  it('do not cancel what has changed since the person saw it', async () => {
    const made = await book(as(VERO), meeting());
    const { card: ask } = await press(await cardOf(of(), VERO, made), 'booking.cancel');
    await as(VERO).patch(pathOf(made), during(MONDAY, '13:00–14:00'), ifMatch(made));
    const { card } = await press(ask, 'booking.cancel-now');
    expect(saidOn(card)).toMatch(/^Varaus on vahvistettu \| Varaus on muuttunut\..*klo 13\.00–14\.00/);
    expect((await now(made)).status).toBe('confirmed');
  });

  it('show what holds when they are pressed late', async () => {
    const made = await book(as(VERO), meeting());
    of().clock.set(MONDAY, '09:55');
    const due = await cardOf(of(), VERO, made);
    of().clock.set(MONDAY, '10:15');
    await of().runJobs();
    await of().next(VERO);
    for (const verb of ['booking.check-in', 'booking.cancel']) {
      const { card } = await press(due, verb);
      expect(saidOn(card)).toMatch(/^Tila on vapautettu muiden käyttöön.*vapautettu klo 10\.1/);
      expect(verbsOn(card)).toEqual(['booking.reinstate']);
    }
    await book(as('te-virkailija'), meeting('10:15–11:00'));
    const { card } = await press(
      {
        actions: [{ type: 'Action.Execute', verb: 'booking.reinstate', data: { bookingId: made.id, siteId: 'pori' } }],
      },
      'booking.reinstate',
    );
    expect(saidOn(card)).toMatch(/Tila on varattu klo 10\.15.*Aika on jo toisen käytössä/);
    expect(verbsOn(card)).toContain('booking.instead');
  });

  it('show others what they may see, and let them do what they may', async () => {
    const made = await book(as(VERO), { ...meeting(), purpose: 'hybridMeeting', resourceIds: ['pori-meeting-room-3'] });
    of().clock.set(MONDAY, '09:55');
    const due = await cardOf(of(), VERO, made);
    const { card, body } = await of().refresh('kela-virkailija', due);
    expect(verbsOn(card)).toEqual([]);
    expect(saidOn(card)).toMatch(/Varaus on vahvistettu .*klo 10\.00–11\.00/);
    expect(JSON.stringify(body)).not.toMatch(/Secret|meeting\/|vero/i);
    const pressed = await press(due, 'booking.check-in', 'kela-virkailija');
    expect(saidOn(pressed.card)).toMatch(/Sinulla ei ole oikeutta tähän/);
    expect((await now(made)).status).toBe('confirmed');
  });

  it('say that the customer did not come, once the time has begun', async () => {
    const visit: Wish = { ...meeting(), purpose: 'customerService', resourceIds: ['pori-service-room-1'] };
    const { title: _, ...untitled } = visit;
    const made = await book(as(VERO), untitled);
    of().clock.set(MONDAY, '10:05');
    const running = await cardOf(of(), VERO, made);
    expect(verbsOn(running)).toContain('booking.customer-absent');
    for (const _again of ['once', 'twice']) {
      const { card } = await press(running, 'booking.customer-absent');
      expect(saidOn(card)).toMatch(/^Varaus on päättynyt \| Merkitty: asiakas ei saapunut\. Tila on vapaa\./);
    }
    expect(await now(made)).toMatchObject({ status: 'completed', customerAbsent: true });
  });

  it('are answered in words when what they carry is of no booking, or of none at all', async () => {
    const button = (data: object) => ({ actions: [{ type: 'Action.Execute', verb: 'booking.check-in', data }] });
    const gone = await press(button({ bookingId: 'pori.20261123.nothing', siteId: 'pori' }), 'booking.check-in');
    expect(gone).toMatchObject({ status: 200, card: undefined });
    expect(gone.text).toMatch(/ei löydy/);
    const empty = await press(button({ bookingId: 7 }), 'booking.check-in');
    expect(empty).toMatchObject({ status: 200, card: undefined });
    expect(empty.text).not.toBe('');
  });
});

tellByCard('a coordinator’s buttons', [VERO, COORDINATOR, 'demo-koordinaattori-pori'], (of) => {
  const as = (personId: string) => of().as(personId);
  const feast = (): Wish => ({ ...meeting('12:00–13:00'), resourceIds: ['pori-ceremony-room-1'], purpose: 'event' });

  it('approve, and the organiser hears of it', async () => {
    await book(as(VERO), feast());
    const { card } = await told(of(), COORDINATOR);
    const approved = await of().press(COORDINATOR, card, 'booking.approve', { reason: 'typed and not sent' });
    expect(saidOn(approved.card)).toMatch(/^Varaus on vahvistettu \| Varaajalle kerrotaan/);
    expect(saidOn((await told(of(), VERO)).card)).toMatch(/^Varauksesi on hyväksytty/);
    const late = await of().press(COORDINATOR, card, 'booking.decline');
    expect(saidOn(late.card)).toMatch(/^Varaus on vahvistettu \| /);
  });

  it('decline with a reason, which the organiser reads in the tab', async () => {
    const made = await book(as(VERO), feast());
    const { card } = await told(of(), COORDINATOR);
    const declined = await of().press(COORDINATOR, card, 'booking.decline', { reason: 'Secret wedding' });
    expect(saidOn(declined.card)).toMatch(/^Varausta ei hyväksytty \| Varaajalle kerrotaan/);
    const { activity } = await told(of(), VERO);
    expect(JSON.stringify(activity)).not.toMatch(/Secret/);
    expect(bookingIn(await as(VERO).get(pathOf(made))).declinedBecause).toBe('Secret wedding');
  });

  it('refuse a reason with a personal identity code', async () => {
    const made = await book(as(VERO), feast());
    const { card } = await told(of(), COORDINATOR);
    const refused = await of().press(COORDINATOR, card, 'booking.decline', { reason: 'Asiakas 131052-308T' });
    expect(saidOn(refused.card)).toMatch(/^Varaus odottaa hyväksyntääsi \| /);
    expect(bookingIn(await as(VERO).get(pathOf(made))).status).toBe('requested');
  });

  it('show that the organiser was faster', async () => {
    const made = await book(as(VERO), feast());
    const { card } = await told(of(), COORDINATOR);
    await cancel(as(VERO), made);
    const late = await of().press(COORDINATOR, card, 'booking.approve');
    expect(saidOn(late.card)).toMatch(/^Varaus on peruttu/);
  });
});

tellByCard('a button in the same instant as the release', [VERO], (of) => {
  const HOURS = ['09', '10', '11', '12', '13', '14'];

  /** Presses the button of a booking's card while the job releases the booking; answers what the card and the API say. */
  const race = async (hour: string, verb: string, more: object = {}) => {
    const made = await book(of().as(VERO), meeting(`${hour}:00–${hour}:45`));
    of().clock.set(MONDAY, `${hour}:15`);
    const data = { bookingId: made.id, siteId: 'pori', ...more };
    const button = { actions: [{ type: 'Action.Execute', verb, data }] };
    const [{ card }] = await Promise.all([of().press(VERO, button, verb), of().runJobs()]);
    return { said: saidOn(card), now: bookingIn(await of().as(VERO).get(pathOf(made))) };
  };

  it('checks in or comes too late, and the card says which', async () => {
    for (const hour of HOURS) {
      const { said, now } = await race(hour, 'booking.check-in');
      expect(['checkedIn', 'released']).toContain(now.status);
      expect(said).toMatch(now.status === 'checkedIn' ? /Käyttö on aloitettu\./ : /^Tila on vapautettu/);
      if (now.status === 'checkedIn')
        await of()
          .as(VERO)
          .post(`${pathOf(now)}/check-out`);
    }
  });

  it('makes it longer or comes too late, and a booking that nobody uses is released either way', async () => {
    for (const hour of HOURS) {
      const end = at(MONDAY, `${hour}:55`);
      const { said, now } = await race(hour, 'booking.extend', { end });
      expect(now.status).toBe('released');
      expect(said).toMatch(now.end === end ? /pidennetty/ : /^Tila on vapautettu/);
    }
  });
});
