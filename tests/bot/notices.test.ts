import { expect, it } from '@jest/globals';
import { close } from '../api/close-rooms.ts';
import { BOOKINGS, book, cancel, ifMatch, pathOf, type Wish } from '../api/make-bookings.ts';
import { bookingIn } from '../api/read-replies.ts';
import { at, during, MONDAY } from '../api/site-clock.ts';
import type { Bot } from './start-bot.ts';
import { saidOn, tellByCard, told, verbsOn } from './tell-by-card.ts';

const VERO = 'vero-virkailija';
const HOST = 'pori-host';
const COORDINATOR = 'pori-koordinaattori';
const SECRET = /Secret|4242/;

const meeting: Wish = {
  siteId: 'pori',
  resourceIds: ['pori-meeting-room-3'],
  ...during(MONDAY, '10:00–11:00'),
  purpose: 'meeting',
  title: 'Secret plans',
  attendees: 4,
};
const feast: Wish = {
  siteId: 'pori',
  resourceIds: ['pori-ceremony-room-1'],
  ...during(MONDAY, '12:00–13:00'),
  purpose: 'event',
  title: 'Secret feast',
};

tellByCard('what people are told', [VERO, HOST, COORDINATOR, 'te-virkailija'], (of) => {
  const as = (personId: string) => of().as(personId);
  const tell = (personId: string) => told(of(), personId);

  it('asks the coordinator, and tells the organiser what was decided', async () => {
    const made = await book(as(VERO), feast);
    const asked = await tell(COORDINATOR);
    expect(saidOn(asked.card)).toMatch(/Varaus odottaa hyväksyntääsi .*Vihkitila.* ma 23\.11\. klo 12\.00–13\.00/);
    expect(verbsOn(asked.card)).toEqual(['booking.approve', 'booking.decline']);
    expect(JSON.stringify(asked.activity)).not.toMatch(/Secret|Vero|[Vv]irkailija/);
    bookingIn(await as(COORDINATOR).post(`${pathOf(made)}/approve`), [200]);
    const confirmed = await tell(VERO);
    expect(saidOn(confirmed.card)).toMatch(/^Varauksesi on hyväksytty/);
    expect(verbsOn(confirmed.card)).toEqual(['booking.cancel']);
  });

  it('says that it was not approved and by whom, and leaves the reason to the tab', async () => {
    const made = await book(as(VERO), feast);
    await as(COORDINATOR).post(`${pathOf(made)}/decline`, { reason: 'Secret wedding' });
    const { card, activity } = await tell(VERO);
    expect(saidOn(card)).toMatch(
      /^Varaustasi ei hyväksytty \| Pyynnön hylkäsi Porin koordinaattori \(.+\)\. \| Perustelun näet välilehdessä/,
    );
    expect(JSON.stringify(activity)).not.toMatch(SECRET);
  });

  it('tells what somebody else changed, with the earlier time', async () => {
    const made = await book(as(VERO), meeting);
    await as('vero-paakayttaja').patch(pathOf(made), during(MONDAY, '13:00–14:00'), ifMatch(made));
    const { card, activity } = await tell(VERO);
    expect(saidOn(card)).toMatch(
      /^Varaustasi on muutettu \| Varausta muutti Verohallinnon pääkäyttäjä \(Verohallinto\)\. \| Aiempi aika: ma 23\.11\. klo 10\.00–11\.00\./,
    );
    expect(saidOn(card)).toMatch(/klo 13\.00–14\.00/);
    expect(JSON.stringify(activity)).not.toMatch(SECRET);
  });

  it('tells what somebody else moved to another room, with the earlier room and no time that it still has', async () => {
    const made = await book(as(VERO), meeting);
    const [earlier = ''] = meeting.resourceIds;
    const later = earlier === 'pori-meeting-room-5' ? 'pori-meeting-room-1' : 'pori-meeting-room-5';
    await as('vero-paakayttaja').patch(pathOf(made), { resourceIds: [later] }, ifMatch(made));
    const { card } = await tell(VERO);
    expect(saidOn(card)).toMatch(/ \| Aiempi tila: \S+ \d+\. \| /);
    expect(saidOn(card)).not.toMatch(/Aiempi aika/);
    const { card: shown } = await of().refresh(VERO, card);
    expect(saidOn(shown)).toMatch(/Aiempi tila: /);
  });

  it('tells what somebody else cancelled, who did and why, to be taken back', async () => {
    const made = await book(as(VERO), meeting);
    await as(COORDINATOR).del(pathOf(made), { 'if-match': '*' }, { reason: 'Ministerin vierailu' });
    const { card } = await tell(VERO);
    expect(saidOn(card)).toMatch(
      /^Varauksesi on peruttu \| Varauksen perui Porin koordinaattori \(.+\)\. \| Perustelu: Ministerin vierailu \|/,
    );
    expect(saidOn(card)).toMatch(/peruttu klo 07\.00/);
    expect(verbsOn(card)).toEqual(['booking.reinstate']);
  });

  it('reminds before the start, and tells of the release, to be taken back while it is free', async () => {
    await book(as(VERO), meeting);
    of().clock.set(MONDAY, '09:50');
    const reminder = await tell(VERO);
    expect(saidOn(reminder.card)).toMatch(/^Varauksesi alkaa pian/);
    expect(verbsOn(reminder.card)).toEqual(['booking.check-in', 'booking.cancel']);
    of().clock.set(MONDAY, '10:15');
    const released = await tell(VERO);
    expect(saidOn(released.card)).toMatch(/^Varaamasi tila vapautettiin muiden käyttöön .*vapautettu klo 10\.1/);
    expect(verbsOn(released.card)).toEqual(['booking.reinstate']);
  });

  it('offers other rooms for what is left of the time when somebody else was faster', async () => {
    const made = await book(as(VERO), meeting);
    of().clock.set(MONDAY, '10:15');
    await of().runJobs();
    const released = await of().next(VERO);
    await book(as('te-virkailija'), { ...meeting, ...during(MONDAY, '10:15–11:00') });
    const { card } = await of().refresh(VERO, released.card);
    expect(saidOn(card)).toMatch(/Aika on jo toisen käytössä/);
    expect(verbsOn(card)).toEqual(['booking.instead', 'booking.instead', 'booking.instead']);
    const booked = await of().press(VERO, card, 'booking.instead');
    expect(saidOn(booked.card)).toMatch(/Uusi varaus on tehty.* klo 10\.15–11\.00/);
    expect(bookingIn(await as(VERO).get(pathOf(made))).status).toBe('released');
  });

  it('offers rooms at the same time when the room is taken out of service', async () => {
    const made = await book(as(VERO), meeting);
    await close(as(HOST), 'pori-meeting-room-3', MONDAY, '08:00–16:00', { category: 'video' });
    const { card } = await tell(VERO);
    expect(saidOn(card)).toMatch(
      /^Varaamasi tila on poissa käytöstä \| Tila on poissa käytöstä ma 23\.11\. klo 08\.00–16\.00/,
    );
    expect(verbsOn(card)).toEqual(['booking.move', 'booking.move', 'booking.move', 'booking.show', 'booking.cancel']);
    const moved = await of().press(VERO, card, 'booking.move');
    expect(saidOn(moved.card)).toMatch(/Varaus on siirretty\./);
    const now = bookingIn(await as(VERO).get(pathOf(made)));
    expect(now).toMatchObject({ start: at(MONDAY, '10:00'), status: 'confirmed', title: 'Secret plans' });
    expect(now.resourceIds).not.toEqual(made.resourceIds);
    const again = await of().press(VERO, card, 'booking.move');
    expect(saidOn(again.card)).toMatch(/Varaus on siirretty\./);
    expect(bookingIn(await as(VERO).get(pathOf(made))).version).toBe(now.version);
  });

  it('names the closure in the reminder too, with other rooms in the place of the check-in', async () => {
    await book(as(VERO), meeting);
    await close(as(HOST), 'pori-meeting-room-3', MONDAY, '08:00–16:00', { category: 'temperature' });
    await tell(VERO);
    of().clock.set(MONDAY, '09:50');
    const { card } = await tell(VERO);
    expect(saidOn(card)).toMatch(
      /^Varauksesi alkaa pian \| Tila on poissa käytöstä ma 23\.11\. klo 08\.00–16\.00: Lämpötila tai ilmanvaihto korjataan\./,
    );
    expect(verbsOn(card)).toEqual(['booking.move', 'booking.move', 'booking.move', 'booking.show', 'booking.cancel']);
  });

  it('tells those whom a closure had hit that it has ended early, and those alone', async () => {
    await book(as(VERO), meeting);
    const { closure } = await close(as(HOST), 'pori-meeting-room-3', MONDAY, '08:00–16:00', { category: 'video' });
    await tell(VERO);
    await as(HOST).del(`/api/resources/pori-meeting-room-3/closures/${closure.id}`);
    const { card } = await tell(VERO);
    expect(saidOn(card)).toMatch(/^Varaamasi tila on taas käytettävissä \| Varauksesi pysyi ennallaan\./);
    const before = of().messagesTo(VERO).length;
    const { closure: other } = await close(as(HOST), 'pori-meeting-room-3', MONDAY, '12:00–16:00');
    await as(HOST).del(`/api/resources/pori-meeting-room-3/closures/${other.id}`);
    await of().runJobs();
    expect(of().messagesTo(VERO).length).toBe(before);
  });

  it('tells the host of a fault, whose words stay in the tab', async () => {
    const report = { resourceId: 'pori-meeting-room-3', category: 'video', text: 'Secret words' };
    expect((await as(VERO).post('/api/sites/pori/faults', report)).status).toBe(201);
    const { card, activity } = await tell(HOST);
    expect(saidOn(card)).toMatch(/^Tilasta on ilmoitettu vika .*videoyhteys/);
    expect(verbsOn(card)).toEqual(['fault.close', 'fault.close', 'fault.mended']);
    expect(JSON.stringify(activity)).not.toMatch(SECRET);
  });

  it('tells the host of a broken device too, which only can be mended', async () => {
    const report = { resourceId: 'pori-number-device-1', category: 'equipment' };
    expect((await as('te-virkailija').post('/api/sites/pori/faults', report)).status).toBe(201);
    const { card } = await tell(HOST);
    expect(saidOn(card)).toMatch(/^Laitteesta tai paikasta on ilmoitettu vika \| Kohde \| Vuoronumerolaite/);
    expect(verbsOn(card)).toEqual(['fault.mended']);
  });

  it('has nothing to tell of what is over meanwhile', async () => {
    const count = (bot: Bot) => bot.messagesTo(COORDINATOR).length;
    const before = count(of());
    const made = await book(as(VERO), feast);
    await cancel(as(VERO), made);
    await of().runJobs();
    expect(count(of())).toBe(before);
    expect(bookingIn(await as(VERO).get(`${BOOKINGS}/${made.id}`)).status).toBe('cancelled');
  });
});

tellByCard(
  'where a site has no host',
  [COORDINATOR],
  (of) => {
    it('its coordinators are told of a fault', async () => {
      const report = { resourceId: 'pori-meeting-room-3', category: 'video' };
      expect((await of().as(VERO).post('/api/sites/pori/faults', report)).status).toBe(201);
      const { card } = await told(of(), COORDINATOR);
      expect(saidOn(card)).toMatch(/^Tilasta on ilmoitettu vika .*videoyhteys/);
      expect(verbsOn(card)).toEqual(['fault.close', 'fault.close', 'fault.mended']);
    });
  },
  { directory: (demo) => ({ ...demo, people: demo.people.filter(({ id }) => id !== HOST) }) },
);
