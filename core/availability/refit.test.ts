import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { between, exampleBooking, exampleClosure, exampleFacts, exampleRequest } from '../../tests/fixtures/facts.ts';
import { nationalDirectory } from '../../tests/fixtures/national.ts';
import type { Booking, BookingRequest } from '../booking/booking.ts';
import { decide } from '../rules/engine/decide.ts';
import type { Facts } from '../rules/engine/facts.ts';
import { FEATURES } from '../site/resource.ts';
import { refit } from './refit.ts';

const directory = nationalDirectory();
/** A customer sits at the screened point, placed there by the desk. */
const booked = exampleBooking({ resourceIds: ['pori.service-point-screened'] });
const LOOP = 'pori.hearing-loop-portable';
const INTERPRETER = 'pori.interpreter';
const AWAY_INTERPRETER = 'etapalvelu.interpreter';

const taken = (resourceId: string): Booking =>
  exampleBooking({
    id: `taken.${resourceId}`,
    organisationId: 'te',
    organiserId: 'te-staff',
    resourceIds: [resourceId],
  });
const factsWith = (...taking: readonly string[]): Facts =>
  exampleFacts({ directory, replaces: booked, bookings: [booked, ...taking.map(taken)] });
const changed = (over: Partial<BookingRequest>): BookingRequest =>
  exampleRequest({ resourceIds: booked.resourceIds, ...over });
const found = (over: Partial<BookingRequest>, facts = factsWith()) => refit(changed(over), facts);

describe('a booking whose needs change', () => {
  it('stays where it is as long as that fits', () => {
    expect(found({})).toEqual(booked.resourceIds);
    expect(found({ needs: ['stepFree'] })).toEqual(booked.resourceIds);
  });

  it('moves to the room that has what is needed and lies nearest', () => {
    expect(found({ confidential: true })).toEqual(['pori.service-room']);
    expect(found({ needs: ['soundproof', 'stepFree'] })).toEqual(['pori.service-room']);
  });

  it('has portable equipment brought before anybody has to move', () => {
    expect(found({ needs: ['hearingLoop'] })).toEqual(['pori.service-point-screened', LOOP]);
    expect(found({ needs: ['hearingLoop'] }, factsWith(LOOP))).toEqual(['pori.service-room']);
  });

  it('gets an interpreter who can be had, who is there before who is afar', () => {
    expect(found({ needs: ['interpreter'] })).toEqual([...booked.resourceIds, INTERPRETER]);
    expect(found({ needs: ['interpreter'] }, factsWith(INTERPRETER))).toEqual([
      ...booked.resourceIds,
      AWAY_INTERPRETER,
    ]);
    expect(found({ languages: ['ru'] })).toEqual([...booked.resourceIds, AWAY_INTERPRETER]);
    expect(found({ languages: ['ar', 'ru'] })?.toSorted()).toEqual(
      [...booked.resourceIds, INTERPRETER, AWAY_INTERPRETER].toSorted(),
    );
  });

  it('keeps the interpreter that it has, and lets one go whom it needs no more', () => {
    const resourceIds = [...booked.resourceIds, AWAY_INTERPRETER];
    expect(found({ resourceIds, needs: ['interpreter'] })).toEqual(resourceIds);
    expect(found({ resourceIds, languages: ['ar'] })).toEqual([...booked.resourceIds, INTERPRETER]);
    expect(found({ resourceIds })).toEqual(booked.resourceIds);
  });

  it('takes its expert and its equipment along', () => {
    const resourceIds = [...booked.resourceIds, 'pori.laptop-cart'];
    expect(found({ resourceIds, confidential: true })).toEqual(['pori.service-room', 'pori.laptop-cart']);
  });

  it('finds nothing where nothing fits at its time', () => {
    expect(found({ needs: ['stepFree', 'soundproof'] }, factsWith('pori.service-room'))).toBeUndefined();
    expect(found({ languages: ['zz'] })).toBeUndefined();
    const closures = { 'pori.service-room': [exampleClosure(between('9', '12'))] };
    expect(
      found({ needs: ['stepFree', 'soundproof'] }, exampleFacts({ directory, replaces: booked, closures })),
    ).toBeUndefined();
  });

  it('goes to the security room only where what that has is needed', () => {
    expect(found({ needs: ['secondExit'] })).toEqual(['pori.security-room']);
    const crowded = factsWith('pori.service-point-screened', 'pori.service-room', 'pori.service-room-2');
    expect(found({}, crowded)).not.toContain('pori.security-room');
  });

  const needs = fc.subarray([...FEATURES, 'interpreter'] as const, { maxLength: 3 });
  const languages = fc.option(fc.subarray(['fi', 'sv', 'ar', 'ru', 'zz'], { maxLength: 2 }), { nil: undefined });
  const taking = fc.subarray(
    [...(directory.siteById.get('pori')?.resources ?? []), { id: AWAY_INTERPRETER }].map(({ id }) => id),
  );

  it('is always one that would be booked, at the same time, and stays what it was where that would be', () => {
    fc.assert(
      fc.property(needs, languages, fc.boolean(), taking, (wanted, spoken, confidential, others) => {
        const facts = factsWith(...others.filter((id) => id !== booked.resourceIds[0]));
        const request = changed({ needs: wanted, confidential, ...(spoken && { languages: spoken }) });
        const resourceIds = refit(request, facts);
        const asItIs = decide(request, facts).allowed;
        if (asItIs) expect(resourceIds).toEqual(request.resourceIds);
        if (resourceIds === undefined) return;
        expect(decide({ ...request, resourceIds }, facts)).toMatchObject({ allowed: true });
        expect(new Set(resourceIds).size).toBe(resourceIds.length);
      }),
      { numRuns: 200 },
    );
  });
});
