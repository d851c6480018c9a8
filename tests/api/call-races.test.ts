import { expect, it } from '@jest/globals';
import { RACERS, ROOM, withRacers } from './call-people.ts';
import { CALLS, type CallBody, callIn, end, read, take } from './make-calls.ts';
import { problemIn } from './read-replies.ts';
import { at, MONDAY } from './site-clock.ts';
import { tellStories } from './tell-stories.ts';

const ROUNDS = 5;

tellStories(
  'sixteen experts who are rung at once',
  (api) => {
    const host = () => api().as('pori-host');
    const askHelp = async (): Promise<CallBody> =>
      callIn(await host().post(CALLS, { siteId: 'pori', organisationId: 'kela', resourceId: ROOM }), 201);

    it('take a call at the same moment, and exactly one has it; the others are told who', async () => {
      api().clock.set(MONDAY, '10:00');
      for (let round = 0; round < ROUNDS; round += 1) {
        const call = await askHelp();
        expect(call.rings.map(({ person }) => person.id)).toEqual(expect.arrayContaining([...RACERS]));
        const replies = await Promise.all(RACERS.map((id) => take(api().as(id), call)));
        const won = replies.filter(({ status }) => status === 200);
        expect(won).toHaveLength(1);
        const taker = callIn(await read(host(), call)).takenBy;
        expect(won[0] && callIn(won[0]).takenBy).toEqual(taker);
        for (const reply of replies.filter(({ status }) => status !== 200)) {
          expect(problemIn(reply, 409).errors).toEqual([{ path: '', message: `${taker?.name} has already answered.` }]);
        }
        callIn(await end(host(), call));
      }
    });

    it('take it in the moment in which it is stopped: it was taken, or it was not', async () => {
      api().clock.set(MONDAY, '10:00');
      for (let round = 0; round < ROUNDS; round += 1) {
        const call = await askHelp();
        const [stopped, ...taken] = await Promise.all([
          end(host(), call, 'cancelled'),
          ...RACERS.slice(0, 4).map((id) => take(api().as(id), call)),
        ]);
        const won = taken.filter(({ status }) => status === 200).length;
        const ended = callIn(stopped);
        expect(ended).toMatchObject({ endedAt: at(MONDAY, '10:00'), state: won === 1 ? 'ended' : 'cancelled' });
        expect(callIn(await read(host(), call))).toEqual(ended);
      }
    });
  },
  { directory: withRacers },
);
