import { describe, expect, it } from '@jest/globals';
import { inMode, isChosen, nextCustomer, withStep } from './customer.ts';

describe('the customer at the desk', () => {
  it('takes the chosen agency along into a chain, and keeps it on the way back', () => {
    const chain = inMode({ ...nextCustomer(), agencyId: 'vero' }, 'chain');
    expect(chain.steps).toEqual([{ organisationId: 'vero', minutes: 30 }]);
    const back = inMode(withStep(chain, 'te'), 'one');
    expect(back.agencyId).toBe('vero');
    expect(inMode(back, 'chain').steps).toHaveLength(2);
  });

  it('visits each agency once', () => {
    expect(withStep(withStep(nextCustomer(), 'te'), 'te').steps).toHaveLength(1);
  });

  it('marks the one agency, or all of the chain', () => {
    const one = withStep({ ...nextCustomer(), agencyId: 'vero' }, 'te');
    expect([isChosen(one, 'vero'), isChosen(one, 'te')]).toEqual([true, false]);
    const chain = inMode(one, 'chain');
    expect([isChosen(chain, 'vero'), isChosen(chain, 'te')]).toEqual([false, true]);
  });

  it('is another after the last', () => {
    expect(nextCustomer(nextCustomer()).number).toBe(2);
  });
});
