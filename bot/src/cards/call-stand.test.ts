import { describe, expect, it } from '@jest/globals';
import { exampleSite, ringOf, secretCall, viewerAt } from '../../../tests/fixtures/on-cards.ts';
import { callCard } from './call-card.ts';
import { standOf } from './call-stand.ts';
import type { CallView } from './viewer.ts';

const viewer = viewerAt('10:01', { language: 'en' });
const me = { id: 'vero-staff', name: 'Me' };
const other = { id: 'other', name: 'Other' };
const stand = (over: Partial<CallView>) => standOf(secretCall(over), viewer);
const buttons = (over: Partial<CallView>) =>
  callCard({ call: secretCall(over), site: exampleSite }, viewer).actions.map(({ title }) => title);

describe('a call, to who is rung', () => {
  const rung = [ringOf('vero-staff')];

  it('rings: it can be joined, taken, passed on', () => {
    expect(stand({ rings: rung })).toBe('rings');
    expect(buttons({ rings: rung })).toEqual(['Answer', 'Join the call', 'Not now']);
  });

  it('rings others after "not now" or no answer: it can still be taken', () => {
    for (const answer of ['notNow', 'missed'] as const) {
      expect(stand({ rings: [ringOf('vero-staff', { answer })] })).toBe('ringsOthers');
    }
    expect(buttons({ rings: [ringOf('vero-staff', { answer: 'missed' })] })).toEqual(['Answer']);
  });

  it('is one’s own once taken: the link first', () => {
    const taken = { state: 'taken', rings: rung, takenBy: me } as const;
    expect(stand(taken)).toBe('mine');
    expect(buttons(taken)).toEqual(['Join the call', 'Service is over', 'The customer left']);
  });

  it('is somebody else’s: who and when, and nothing to press', () => {
    const taken = { state: 'taken', rings: rung, takenBy: other, takenAt: '2026-11-23T10:00:30+02:00' } as const;
    expect(stand(taken)).toBe('takenByOther');
    const card = callCard({ call: secretCall(taken), site: exampleSite }, viewer);
    expect(card.actions).toEqual([]);
    expect(card.speak).toContain('Other answered at 10:00.');
  });

  it('is over however it ended', () => {
    for (const state of ['unanswered', 'cancelled', 'ended'] as const) {
      expect(stand({ state, rings: rung, takenBy: other })).toBe(state);
      expect(buttons({ state, rings: rung })).toEqual([]);
    }
  });
});

describe('a call, to an interpreter', () => {
  const rings = [ringOf('vero-staff', { role: 'interpreter' })];

  it('rings on when the expert has taken it, until an interpreter has', () => {
    expect(stand({ state: 'taken', takenBy: other, rings })).toBe('rings');
    expect(stand({ state: 'taken', takenBy: other, interpretedBy: other, rings })).toBe('takenByOther');
    expect(stand({ state: 'ringing', interpretedBy: me, rings })).toBe('mine');
  });
});

describe('a call, to who started it', () => {
  it('is watched: it can be stopped, and tells who took it', () => {
    const rings = [ringOf('other')];
    expect(stand({ rings })).toBe('watched');
    expect(buttons({ rings })).toEqual(['Stop calling']);
    expect(buttons({ state: 'taken', takenBy: other, rings })).toEqual(['Join the call', 'Service is over']);
  });
});
