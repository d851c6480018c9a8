import { expect, it } from '@jest/globals';
import { book, type Wish } from './make-bookings.ts';
import { decisionIn, foundIn, problemIn } from './read-replies.ts';
import { during } from './site-clock.ts';
import { tellStories } from './tell-stories.ts';

const CHRISTMAS = '2026-12-25';
const ORDINARY = '2026-12-18';

const meeting = (day: string, times = '10:00–11:00'): Wish => ({
  siteId: 'pori',
  resourceIds: ['pori-meeting-room-1'],
  ...during(day, times),
  purpose: 'meeting',
});

tellStories('an offer on a day that a holiday closes to customers', (api) => {
  const vero = () => api().as('vero-virkailija');
  const found = async (day: string, language: string) => {
    const { start: from, end: to } = during(day, '10:00–12:00');
    const wish = { siteIds: ['pori'], from, to, minutes: 60, purpose: 'meeting', limit: 5 };
    return foundIn(await vero().post('/api/availability', wish, { 'accept-language': language })).offers;
  };
  const warningsIn = (offers: Awaited<ReturnType<typeof found>>) =>
    offers.map(({ why }) => why.filter(({ code }) => code === 'closed-day').map(({ message }) => message));

  it.each([
    ['fi', 'Joulupäivä'],
    ['sv', 'Juldagen'],
    ['en', 'Christmas Day'],
  ])('names the day, as the check of the booking does, in %s', async (language, name) => {
    const offers = await found(CHRISTMAS, language);
    const checked = await vero().post('/api/bookings/check', meeting(CHRISTMAS), { 'accept-language': language });
    const said = decisionIn(checked).findings.find(({ code }) => code === 'closed-day')?.message ?? '';
    expect(said).toContain(name);
    expect(offers).toHaveLength(5);
    expect(warningsIn(offers)).toEqual(offers.map(() => [said.replace(/\.$/, '')]));
  });

  it('names it also where it comes instead of what is taken', async () => {
    await book(api().as('te-virkailija'), meeting(CHRISTMAS));
    const { alternatives = [] } = problemIn(await vero().post('/api/bookings', meeting(CHRISTMAS)), 409);
    const onThatDay = alternatives.filter(({ start }) => start.startsWith(CHRISTMAS));
    expect(onThatDay.length).toBeGreaterThan(0);
    expect(warningsIn(onThatDay).flat()).toHaveLength(onThatDay.length);
  });

  it('says nothing of the kind on any other day', async () => {
    expect(warningsIn(await found(ORDINARY, 'en')).flat()).toEqual([]);
  });
});
