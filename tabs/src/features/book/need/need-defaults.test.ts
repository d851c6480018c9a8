import { describe, expect, it } from '@jest/globals';
import { firstNeed, readLastUsed, servedThere, withPurpose } from './need-defaults.ts';

describe('what a person begins with', () => {
  it('follows from the role', () => {
    expect(firstNeed(['staff'], undefined)).toMatchObject({ purpose: 'customerService', minutes: 30 });
    expect(firstNeed(['staff', 'coordinator'], undefined)).toMatchObject({ purpose: 'meeting', minutes: 60 });
    expect(firstNeed([], undefined).purpose).toBe('meeting');
  });

  it('is what was booked last, where that is known', () => {
    const last = readLastUsed('{"purpose":"event","minutes":90}');
    expect(firstNeed(['staff'], last)).toMatchObject({ purpose: 'event', minutes: 90 });
  });

  it.each([null, '', '{', '5', '{"purpose":"party","minutes":30}', '{"purpose":"event","minutes":7}'])(
    'takes no notice of %p',
    (text) => expect(readLastUsed(text)).toBeUndefined(),
  );
});

describe('another purpose', () => {
  const need = firstNeed(['staff'], undefined);

  it('brings its usual length', () => expect(withPurpose(need, 'meeting').minutes).toBe(60));

  it('leaves a length that was chosen', () =>
    expect(withPurpose({ ...need, minutes: 45 }, 'meeting').minutes).toBe(45));
});

describe('serving customers at a site', () => {
  const serving = [
    { organisation: { id: 'vero' }, onSite: {}, remote: {} },
    { organisation: { id: 'kela' }, remote: {} },
  ];

  it('is done there by who serves there, remotely by who serves only so, and by others not at all', () => {
    expect(servedThere('customerService', 'vero', serving)).toBe('customerService');
    expect(servedThere('customerService', 'kela', serving)).toBe('remoteService');
    expect(servedThere('remoteService', 'palkeet', serving)).toBe('meeting');
  });

  it('leaves everything else alone', () => expect(servedThere('event', 'palkeet', serving)).toBe('event'));
});
