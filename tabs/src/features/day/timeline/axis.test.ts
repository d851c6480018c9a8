import { describe, expect, it } from '@jest/globals';
import { dayInterval, onGrid } from '@yhteistila/core/time/site-time.ts';
import fc from 'fast-check';
import { at, between, EXAMPLE_ZONE, exampleSpan } from '../example-rows.ts';
import { axisOf, cellAt, cellCount, cellIndex, hoursIn, instantAt, widthOf, xOf } from './axis.ts';

const axis = axisOf(exampleSpan, 11, 1100);

describe('the axis', () => {
  it('fills the width with the hours that are shown, and goes on beyond', () => {
    expect(xOf(axis, at('08:00')) - xOf(axis, at('07:00'))).toBe(100);
    expect(widthOf(axis)).toBe(2400);
  });

  it('has half hours of whole pixels at every width, so that no line between them is lost', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 4000, noNaN: true }), fc.integer({ min: 1, max: 24 }), (width, hours) => {
        const line = axisOf(exampleSpan, hours, width);
        const cell = xOf(line, at('00:30'));
        expect(cell).toBeCloseTo(Math.round(cell), 6);
        // It fills the width but for less than a pixel for each half hour.
        if (cell > 28) expect(width - cell * hours * 2).toBeLessThan(hours * 2);
      }),
    );
  });

  it('keeps an hour readable in a narrow window', () => {
    expect(xOf(axisOf(exampleSpan, 24, 100), at('01:00'))).toBe(56);
  });

  it('leads from an instant on the grid to its place and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 288 }), fc.double({ min: 100, max: 4000, noNaN: true }), (step, width) => {
        const line = axisOf(exampleSpan, 11, width);
        const instant = exampleSpan.start + step * 300_000;
        expect(instantAt(line, xOf(line, instant))).toBe(instant);
      }),
    );
  });

  it('knows only instants of the day, on the grid', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e5, max: 1e5, noNaN: true }), (x) => {
        const instant = instantAt(axis, x);
        expect(onGrid(instant)).toBe(true);
        expect(instant).toBeGreaterThanOrEqual(exampleSpan.start);
        expect(instant).toBeLessThanOrEqual(exampleSpan.end);
      }),
    );
  });

  it('has half hours as cells', () => {
    expect(cellAt(exampleSpan, at('10:40'))).toEqual(between('10:30', '11:00'));
    expect(cellAt(exampleSpan, exampleSpan.end).end).toBe(exampleSpan.end);
    expect(cellIndex(exampleSpan, at('10:40'))).toBe(21);
    expect(cellCount(exampleSpan)).toBe(48);
  });

  it('shows every hour of a day of 25 hours by its name on the clock', () => {
    const long = dayInterval('2026-10-25', EXAMPLE_ZONE);
    const hours = hoursIn(axisOf(long, 11, 1100), long, EXAMPLE_ZONE).map(({ hour }) => hour);
    expect(hours.slice(0, 6)).toEqual([0, 1, 2, 3, 3, 4]);
    expect(hours).toHaveLength(25);
    expect(cellCount(long)).toBe(50);
  });
});
