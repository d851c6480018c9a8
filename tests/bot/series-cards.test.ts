import { expect, it } from '@jest/globals';
import { series } from '@yhteistila/core/contract/schemas/series.ts';
import type { Caller, Reply } from '../api/api-client.ts';
import { during, MONDAY, TUESDAY } from '../api/site-clock.ts';
import { saidOn, tellByCard, told, verbsOn } from './tell-by-card.ts';

const VERO = 'vero-virkailija';
const COORDINATOR = 'pori-koordinaattori';
const GUARD = 'pori-vartija';
const SECRET = /Secret|[Vv]ero|[Vv]irkailija|4242/;

const feast = {
  siteId: 'pori',
  resourceIds: ['pori-ceremony-room-1'],
  ...during(MONDAY, '12:00–13:00'),
  purpose: 'event',
  title: 'Secret feast',
  attendees: 4,
  recurrence: 'FREQ=WEEKLY;COUNT=4',
};
const guarded = {
  siteId: 'pori',
  resourceIds: ['pori-security-room-1'],
  ...during(TUESDAY, '10:00–10:30'),
  purpose: 'customerService',
  recurrence: 'FREQ=WEEKLY;COUNT=3',
};

const ABOUT_SERIES = /^(Toistuv|Varau|Vartija)/;

const seriesIn = ({ status, body }: Reply) => {
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
  return series.parse(body);
};
const bookSeries = async (caller: Caller, wish: object) => seriesIn(await caller.post('/api/series', wish));
const statusesOf = async (caller: Caller, id: string) =>
  seriesIn(await caller.get(`/api/series/${id}`)).occurrences.map(({ booking }) => booking?.status);

tellByCard('the card of a series', [VERO, COORDINATOR, GUARD], (of) => {
  const as = (personId: string) => of().as(personId);
  const tell = (personId: string) => told(of(), personId);
  /** So many messages by now, and no more when everything that waits is sent. */
  const expectTold = async (personId: string, count: number) => {
    await of().runJobs();
    expect(
      of()
        .messagesTo(personId)
        .filter(({ card }) => saidOn(card).match(ABOUT_SERIES)),
    ).toHaveLength(count);
  };

  it('asks the coordinator once for all dates, who grants them at one press; one card tells the organiser', async () => {
    const { id } = await bookSeries(as(VERO), feast);
    const { card, activity } = await tell(COORDINATOR);
    expect(saidOn(card)).toMatch(
      /^Toistuva varaus odottaa hyväksyntääsi \| 4 kertaa, ma 23\.11\.–ma 14\.12\. .*Vihkitila.*ma 30\.11\. klo 12\.00–13\.00 \| odottaa hyväksyntää/,
    );
    expect(verbsOn(card)).toEqual(['series.approve', 'series.decline']);
    expect(JSON.stringify(activity)).not.toMatch(SECRET);
    await expectTold(COORDINATOR, 1);
    const pressed = await of().press(COORDINATOR, card, 'series.approve');
    expect(saidOn(pressed.card)).toMatch(
      /Varaajalle kerrotaan, että varaukset on hyväksytty\..*ma 14\.12\. klo 12\.00–13\.00 \| vahvistettu/,
    );
    expect(verbsOn(pressed.card)).toEqual([]);
    expect(await statusesOf(as(VERO), id)).toEqual(Array(4).fill('confirmed'));
    const granted = await tell(VERO);
    expect(saidOn(granted.card)).toMatch(/^Toistuva varauksesi on hyväksytty \| 4 kertaa, ma 23\.11\.–ma 14\.12\./);
    expect(JSON.stringify(granted.activity)).not.toMatch(/Secret|4242/);
    await expectTold(VERO, 1);
  });

  it('declines all dates at one press, with the reason', async () => {
    const { id } = await bookSeries(as(VERO), feast);
    const { card } = await tell(COORDINATOR);
    await of().press(COORDINATOR, card, 'series.decline', { reason: 'Remontti' });
    expect(await statusesOf(as(VERO), id)).toEqual(Array(4).fill('declined'));
    const declined = await tell(VERO);
    expect(saidOn(declined.card)).toMatch(
      /^Toistuvaa varaustasi ei hyväksytty \| 4 kertaa, .+ \| Pyynnön hylkäsi Porin koordinaattori \(.+\)\. \| Perustelun näet välilehdessä\. /,
    );
    expect(JSON.stringify(declined.activity)).not.toMatch(/Remontti/);
    await expectTold(VERO, 1);
  });

  it('points to no reason where none was given', async () => {
    await bookSeries(as(VERO), feast);
    const { card } = await tell(COORDINATOR);
    await of().press(COORDINATOR, card, 'series.decline');
    const said = saidOn((await tell(VERO)).card);
    expect(said).toMatch(/Pyynnön hylkäsi Porin koordinaattori/);
    expect(said).not.toMatch(/Perustelu/);
  });

  it('tells what somebody else cancelled, who and why, and takes all of it back at one press', async () => {
    const { id } = await bookSeries(as(VERO), { ...feast, resourceIds: ['pori-meeting-room-3'], purpose: 'meeting' });
    await as(COORDINATOR).del(`/api/series/${id}?scope=following&occurrence=2026-11-30`, {}, { reason: 'roomNeeded' });
    const { card, activity } = await tell(VERO);
    expect(saidOn(card)).toMatch(
      /^Toistuvan varauksesi kertoja on peruttu \| 3 kertaa, ma 30\.11\.–ma 14\.12\. \| Kerrat perui Porin koordinaattori \(.+\)\. \| Perustelu: /,
    );
    expect(saidOn(card)).not.toMatch(/ma 23\.11\. klo/);
    expect(JSON.stringify(activity)).not.toMatch(/Secret/);
    await expectTold(VERO, 1);
    const back = await of().press(VERO, card, 'series.reinstate');
    expect(saidOn(back.card)).toMatch(/ovat taas voimassa/);
    expect(await statusesOf(as(VERO), id)).toEqual(Array(4).fill('confirmed'));
  });

  it('tells the guard of all dates at once, to be acknowledged at one press, and nothing but room and time', async () => {
    const { id } = await bookSeries(as(VERO), guarded);
    const { card, activity } = await tell(GUARD);
    expect(saidOn(card)).toMatch(
      /^Vartijaa tarvitaan: uusi toistuva varaus \| 3 kertaa, ti 24\.11\.–ti 8\.12\. .*Turvahuone/,
    );
    expect(JSON.stringify(activity)).not.toMatch(SECRET);
    await expectTold(GUARD, 1);
    const { card: known } = await of().press(GUARD, card, 'series.acknowledge');
    expect(saidOn(known)).not.toMatch(/kuittaamatta/);
    expect(verbsOn(known)).toEqual([]);
    const seen = seriesIn(await as(VERO).get(`/api/series/${id}`));
    expect(seen.occurrences.map(({ booking }) => booking?.guardAcknowledged)).toEqual([true, true, true]);
  });
});
