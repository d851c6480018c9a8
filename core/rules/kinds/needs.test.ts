import { describe, expect, it } from '@jest/globals';
import { exampleFacts, exampleRequest, exampleRule, subjectOf } from '../../../tests/fixtures/facts.ts';
import type { BookingRequest } from '../../booking/booking.ts';
import { needs } from './needs.ts';

const evaluate = (request: Partial<BookingRequest>, about?: string) =>
  needs
    .evaluate(exampleRule('needs'), subjectOf(exampleRequest(request), exampleFacts(), about))
    .map(({ code, params }) => ({ code, ...params }));

describe('needs', () => {
  it('are met by the features of the space', () => {
    expect(evaluate({ needs: ['stepFree', 'hearingLoop', 'soundproof'] })).toEqual([]);
  });

  it('are named when the space lacks them', () => {
    expect(evaluate({ needs: ['stepFree', 'secondExit', 'quiet'] })).toEqual([
      { code: 'missing', needs: ['secondExit', 'quiet'] },
    ]);
  });

  it('hold for every space of the booking', () => {
    const request: Partial<BookingRequest> = {
      needs: ['hearingLoop'],
      resourceIds: ['pori.service-room', 'pori.service-room-2'],
    };
    expect(evaluate(request, 'pori.service-room')).toEqual([]);
    expect(evaluate(request, 'pori.service-room-2')).toEqual([{ code: 'missing', needs: ['hearingLoop'] }]);
  });

  it.each([
    ['video', 'pori.video-kit'],
    ['hearingLoop', 'pori.hearing-loop-portable'],
  ] as const)('take %s from the equipment that is booked with the space', (need, equipment) => {
    expect(evaluate({ needs: [need], resourceIds: ['pori.service-room-2'] })).toHaveLength(1);
    expect(evaluate({ needs: [need], resourceIds: ['pori.service-room-2', equipment] })).toEqual([]);
  });

  it('do not take from equipment what it does not bring', () => {
    expect(evaluate({ needs: ['soundproof'], resourceIds: ['pori.service-room-2', 'pori.video-kit'] })).toHaveLength(1);
  });

  it('are not asked of equipment and people', () => {
    const request: Partial<BookingRequest> = { needs: ['quiet'], resourceIds: ['pori.phone-room', 'pori.laptop-cart'] };
    expect(evaluate(request, 'pori.laptop-cart')).toEqual([]);
  });
});

describe('the need of an interpreter', () => {
  const room = 'pori.service-room';
  const interpreter = 'pori.interpreter';

  it('is met by a booked interpreter', () => {
    expect(evaluate({ needs: ['interpreter'], resourceIds: [room, interpreter] })).toEqual([]);
  });

  it('is missing without one, and told once', () => {
    const request: Partial<BookingRequest> = { needs: ['interpreter'], resourceIds: [room, 'pori.video-kit'] };
    expect(evaluate(request, room)).toEqual([{ code: 'missing', needs: ['interpreter'] }]);
    expect(evaluate(request, 'pori.video-kit')).toEqual([]);
  });

  it('follows from naming a language', () => {
    expect(evaluate({ languages: ['ar'] })).toEqual([{ code: 'missing', needs: ['interpreter'] }]);
  });

  it('wants every language spoken by a booked interpreter', () => {
    expect(evaluate({ languages: ['ar', 'sv'], resourceIds: [room, interpreter] })).toEqual([]);
    expect(evaluate({ languages: ['ar', 'ru'], resourceIds: [room, interpreter] })).toEqual([
      { code: 'language-missing', languages: ['ru'] },
    ]);
    const two = [room, interpreter, 'etapalvelu.interpreter'];
    expect(evaluate({ languages: ['ar', 'ru'], resourceIds: two })).toEqual([]);
  });

  it('is not met by an expert who speaks the language', () => {
    expect(evaluate({ languages: ['sv'], resourceIds: [room, 'etapalvelu.expert-kela'] })).toHaveLength(1);
  });
});
