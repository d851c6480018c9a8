import { describe, expect, it } from '@jest/globals';
import { between, MONDAY, ZONE } from '../../tests/fixtures/facts.ts';
import { templateAfter } from '../../tests/fixtures/template-after.ts';
import { type Given, type RestChanges, seriesChange, wallTimeOf } from './series-change.ts';
import { dateGivenAfter, givenOn } from './series-given.ts';

const template: Given = {
  time: wallTimeOf(between('10', '11'), ZONE),
  rest: { purpose: 'meeting', title: 'Weekly' },
};
const later = (rest: RestChanges) => seriesChange(between('10', '11'), between('12', '13'), rest, ZONE);

describe('the template of a series after a change', () => {
  it('takes all of what a later date would be accepted with', () => {
    const { template: after } = templateAfter(template, later({ title: 'New' }), () => true);
    expect(after).toMatchObject({ time: { from: 720 }, rest: { title: 'New' } });
  });

  it('leaves out a title that such a date would be refused with', () => {
    const { template: after } = templateAfter(
      template,
      later({ title: 'Bad' }),
      (taking) => taking.template.rest.title !== 'Bad',
    );
    expect(after).toMatchObject({ time: { from: 720 }, rest: { title: 'Weekly' } });
  });

  it('stays as it is where such a date would be refused all the same', () => {
    const change = later({ title: 'New', purpose: 'customerService' });
    expect(templateAfter(template, change, () => false)).toEqual({ template, part: undefined });
  });
});

describe('a date of a series', () => {
  it('is given what the template did not take, and nothing besides', () => {
    const change = later({ title: 'New', attendees: 4 });
    const { part } = templateAfter(template, change, (taking) => taking.template.rest.title !== 'New');
    const own = dateGivenAfter({}, givenOn(template, MONDAY, {}), change, { part, isRefused: false });
    expect(own).toMatchObject({ at: { from: 720 }, given: { title: 'New' } });
    expect(own.given).not.toHaveProperty('attendees');
  });

  it('is given no text that it refused', () => {
    const change = later({ title: 'Bad', attendees: 4 });
    const own = dateGivenAfter({}, givenOn(template, MONDAY, {}), change, { part: undefined, isRefused: true });
    expect(own.given).toEqual({ attendees: 4 });
  });
});
