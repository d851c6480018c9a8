import { expect, it } from '@jest/globals';
import { book, pathOf, type Wish } from '../api/make-bookings.ts';
import { bookingIn } from '../api/read-replies.ts';
import { during, TUESDAY } from '../api/site-clock.ts';
import { saidOn, tellByCard, told, verbsOn } from './tell-by-card.ts';

const GUARD = 'pori-vartija';
const VERO = 'vero-virkailija';
const visit = (times: string): Wish => ({
  siteId: 'pori',
  resourceIds: ['pori-security-room-1'],
  ...during(TUESDAY, times),
  purpose: 'customerService',
});

tellByCard('a guard’s cards', [GUARD], (of) => {
  const as = (personId: string) => of().as(personId);
  const SECRET = /[Vv]ero|[Vv]irkailija|customerService/;

  it('tell room and time alone, and take the guard’s word in one press', async () => {
    const made = await book(as(VERO), visit('10:00–10:30'));
    const { card, activity } = await told(of(), GUARD);
    expect(saidOn(card)).toMatch(/^Vartijaa tarvitaan: uusi varaus .*Turvahuone.* ti 24\.11\. klo 10\.00–10\.30/);
    expect(JSON.stringify(activity)).not.toMatch(SECRET);
    expect(verbsOn(card)).toEqual(['guard.acknowledge']);
    for (const _ of ['once', 'twice']) {
      const pressed = await of().press(GUARD, card, 'guard.acknowledge');
      expect(saidOn(pressed.card)).toMatch(/Kuitattu: vartija tietää\./);
      expect(verbsOn(pressed.card)).toEqual([]);
    }
    const now = bookingIn(await as(VERO).get(pathOf(made)));
    expect(now.guardAcknowledged).toBe(true);
    await as(VERO).patch(pathOf(made), during(TUESDAY, '11:00–11:30'), { 'if-match': `"${now.version}"` });
    const moved = await told(of(), GUARD);
    expect(saidOn(moved.card)).toMatch(
      /^Vartijaa tarvitaan: varaus on siirretty \| Aiempi aika: ti 24\.11\. klo 10\.00–10\.30\. \| .* klo 11\.00–11\.30/,
    );
    expect(verbsOn(moved.card)).toEqual(['guard.acknowledge']);
    await as(VERO).del(pathOf(made), { 'if-match': '*' });
    const gone = await told(of(), GUARD);
    expect(saidOn(gone.card)).toMatch(/^Vartijaa ei enää tarvita .* klo 11\.00–11\.30/);
    expect(verbsOn(gone.card)).toEqual([]);
  });

  it('tell from which room a booking went that needs a guard no more', async () => {
    const made = await book(as(VERO), visit('10:00–10:30'));
    await told(of(), GUARD);
    await as(VERO).patch(pathOf(made), { resourceIds: ['pori-service-room-1'] }, { 'if-match': '*' });
    const { card, activity } = await told(of(), GUARD);
    expect(saidOn(card)).toMatch(/^Vartijaa ei enää tarvita \| Aiempi tila: Turvahuone 115\. \|/);
    expect(JSON.stringify(activity)).not.toMatch(SECRET);
  });

  it('list the day in the morning, to be acknowledged at once', async () => {
    for (const times of ['10:00–10:30', '14:00–14:30']) {
      await book(as(VERO), visit(times));
      await told(of(), GUARD);
    }
    of().clock.set(TUESDAY, '07:30');
    const { card, activity } = await told(of(), GUARD);
    expect(saidOn(card)).toMatch(
      /^Vartijaa tarvitaan tänään, ti 24\.11\..*klo 10\.00–10\.30: Turvahuone.*kuittaamatta\. .*klo 14\.00–14\.30/,
    );
    expect(JSON.stringify(activity)).not.toMatch(SECRET);
    const { card: known } = await of().press(GUARD, card, 'guard.acknowledge-day');
    expect(saidOn(known)).not.toMatch(/kuittaamatta/);
    expect(verbsOn(known)).toEqual([]);
  });
});
