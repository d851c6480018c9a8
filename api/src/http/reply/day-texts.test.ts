import { describe, expect, it } from '@jest/globals';
import { type Day, emptyDay, emptyResourceDay, type ResourceDay } from '@yhteistila/core/booking/day.ts';
import type { Language } from '@yhteistila/core/language/texts.ts';
import { LANGUAGES } from '@yhteistila/core/language/texts.ts';
import type { Person } from '@yhteistila/core/site/person.ts';
import fc from 'fast-check';
import { examplePerson, people } from '../../../../tests/fixtures/example-organisations.ts';
import { at, exampleBooking, exampleDirectory, exampleRule, MONDAY } from '../../../../tests/fixtures/facts.ts';
import type { DayAnswer } from '../../use-cases/answers.ts';
import type { Deps } from '../../use-cases/deps.ts';
import { readDay } from '../../use-cases/lists/read-day.ts';
import { DayTexts } from './day-texts.ts';

const SPACES = ['pori.service-room', 'pori.meeting-room'] as const;
const ORGANISERS = ['vero-staff', 'kela-staff', 'pori-neuvoja'] as const;
/** What a claim that was made a moment ago still has. */
const LEFT_MS = 20_000;
const HOUR_MS = 3_600_000;

/** Colleagues see the same of what neither organises; one of them is kept another buffer free. */
const COLLEAGUES = [
  ...people.filter(({ id }) => ORGANISERS.some((each) => each === id)),
  examplePerson('vero', 'staff', 'vero-colleague'),
  examplePerson('kela', 'staff', 'kela-colleague'),
  examplePerson('vero', 'steering', 'vero-steering'),
];

const directory = exampleDirectory({
  people: [...people, ...COLLEAGUES.filter(({ id }) => !people.some((each) => each.id === id))],
  rules: [
    exampleRule('zone-access', { who: 'directory', purposes: 'any', externalParticipants: true }),
    { ...exampleRule('buffer', { minutes: 10, between: 'always' }, { roles: ['steering'] }), id: 'B' },
  ],
});

const booking = fc
  .record({
    organiserId: fc.constantFrom(...ORGANISERS),
    organisationId: fc.constantFrom('vero', 'kela'),
    hour: fc.integer({ min: 8, max: 15 }),
    confidential: fc.boolean(),
    needs: fc.subarray(['quiet', 'video'] as const),
    number: fc.nat(1e6),
  })
  .map(({ hour, number, ...rest }) => ({ ...rest, id: `pori.20261123.${number}`, title: `T${number}`, hour }));

const contents = fc
  .record({ resourceId: fc.constantFrom(...SPACES), booked: fc.array(booking, { maxLength: 3 }), claimed: booking })
  .chain((made) => fc.boolean().map((hasClaim) => ({ ...made, hasClaim })))
  .map(({ resourceId, booked, claimed, hasClaim }): ResourceDay => {
    const whole = [...booked, claimed].map(({ hour, ...rest }) => {
      const start = at(String(hour));
      return exampleBooking({ ...rest, resourceIds: [resourceId], start, end: start + HOUR_MS });
    });
    const last = whole.slice(-1);
    const claims = last.map((each) => ({
      ...{ bookingId: each.id, attempt: each.id, version: 1, direction: 'entering' as const, home: 'lahti|2026-11-23' },
      ...{ organisationId: each.organisationId, deadline: at('8') + LEFT_MS, booking: each },
      ...{ start: each.start, end: each.end },
    }));
    return { ...emptyResourceDay(resourceId), bookings: whole.slice(0, -1), claims: hasClaim ? claims : [] };
  });

const step = fc.record({
  person: fc.oneof(fc.constantFrom(...COLLEAGUES), fc.constantFrom(...people)),
  language: fc.constantFrom(...LANGUAGES),
  committed: fc.option(contents, { nil: undefined }),
  /** Whether what is claimed on the day is decided elsewhere by now. */
  isDecided: fc.boolean(),
});

/** Reads the day as the use case does, from what was committed last. */
const reading = () => {
  let day: Day = emptyDay('pori', MONDAY);
  let version = 0;
  const unused = () => Promise.reject(new Error('not used here'));
  const cache = {
    fresh: async (partition: string) => ({ partition, guard: { version, token: String(version) }, day }),
  };
  const decided = new Set<string>();
  let decides = false;
  const store = {
    readDocuments: async (_: string, ids: readonly string[]) => {
      for (const id of decides ? ids : []) decided.add(id);
      return ids.filter((id) => decided.has(id)).map((id) => ({ id, kind: 'decision', outcome: 'committed' }));
    },
  };
  const deps = {
    directory: async () => directory,
    changes: { cache, store, inTurn: unused, pause: unused, newAttempt: () => '' },
    clock: { now: () => at('8') },
  } as unknown as Deps;
  return {
    commit: (resourceDay: ResourceDay) => {
      version += 1;
      day = { ...day, resourceDays: new Map(day.resourceDays).set(resourceDay.resourceId, resourceDay) };
    },
    read: async (person: Person, isDecided: boolean): Promise<DayAnswer> => {
      decides = isDecided;
      const context = { language: 'fi', requestId: 'x' } as unknown as Parameters<ReturnType<typeof readDay>>[2];
      const answer = await readDay(deps)({ person }, { siteId: 'pori', day: MONDAY }, context);
      if (!answer.ok) throw new Error(answer.refusal.code);
      return answer.value;
    },
  };
};

const plainly = (answer: DayAnswer, language: Language): string =>
  new DayTexts(0).textOf(answer, { directory, language });

describe('day views in pieces', () => {
  it('tell each viewer what that viewer would be told if nothing were kept, whoever asked before', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 14 }), async (steps) => {
        const texts = new DayTexts(1e7);
        const byTag = new Map<string, string>();
        const { commit, read } = reading();
        for (const { person, language, committed, isDecided } of steps) {
          if (committed !== undefined) commit(committed);
          const answer = await read(person, isDecided);
          const expected = plainly(answer, language);
          expect(JSON.parse(texts.textOf(answer, { directory, language }))).toEqual(JSON.parse(expected));
          // Whole answers are kept by the tag.
          expect(byTag.get(answer.tag + language) ?? expected).toBe(expected);
          byTag.set(answer.tag + language, expected);
        }
      }),
      { numRuns: 120 },
    );
  });

  const seen = (of: object, counted: string[], resourceId = 'pori.meeting-room') => ({
    resourceId,
    of,
    view: () => {
      counted.push(resourceId);
      return { resourceId, bookings: [], closures: [] };
    },
  });
  const answerOf = (parts: DayAnswer['parts'], seenBy = 'x'): DayAnswer => ({
    ...{ siteId: 'pori', day: MONDAY, seenBy, tag: '', parts },
    hours: () => ({ building: [], customer: [] }),
    closedBecause: () => undefined,
  });
  const presenting = { directory, language: 'fi' } as const;

  it('tell a resource again only when it has changed', () => {
    const counted: string[] = [];
    const texts = new DayTexts(1e6);
    const [first, other] = [{}, {}];
    const hall = seen(first, counted, 'pori.hall');
    texts.textOf(answerOf([seen(first, counted), hall]), presenting);
    texts.textOf(answerOf([seen(other, counted), hall]), presenting);
    expect(counted).toEqual(['pori.meeting-room', 'pori.hall', 'pori.meeting-room']);
  });

  it('forget the view that was not asked for longest', () => {
    const counted: string[] = [];
    const texts = new DayTexts(400);
    const part = seen({}, counted);
    const length = texts.textOf(answerOf([part]), presenting).length;
    expect(length).toBeLessThan(200);
    for (const seenBy of ['y', 'x', 'z', 'w', 'x', 'y']) texts.textOf(answerOf([part], seenBy), presenting);
    expect(counted.length).toBeGreaterThan(4);
    expect(counted.length).toBeLessThan(7);
  });
});
