import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { AXIS_HEIGHT, HEAD_WIDTH, HEADING_HEIGHT } from '../day-styles.ts';
import { at, exampleResource, exampleRow, exampleSpan } from '../example-rows.ts';
import type { Group } from '../rows.ts';
import { axisOf, widthOf, xOf } from './axis.ts';
import { dragPlaceAt, hitAt, type Sight } from './hit.ts';
import { heightOf } from './row-window.ts';

const groupOf = (id: string, count: number): Group => ({
  id,
  kind: 'space',
  rows: Array.from({ length: count }, (_, index) => exampleRow({ resource: exampleResource({ id: `${id}${index}` }) })),
});
const heights = { row: 48, heading: HEADING_HEIGHT };
const axis = axisOf(exampleSpan, 11, 1100);
const timeline = { groups: [groupOf('a', 20), groupOf('b', 3)], heights, axis };
const sight: Sight = { width: HEAD_WIDTH + 1100, height: 600, left: xOf(axis, at('07:00')), top: 0 };

const firstRow = AXIS_HEIGHT + HEADING_HEIGHT + 10;
const nine = HEAD_WIDTH + 2 * 100;

describe('a press on the timeline', () => {
  it('means the row and the time that are seen there', () => {
    const hit = hitAt({ x: nine, y: firstRow }, sight, timeline);
    expect(hit?.row.resource.id).toBe('a0');
    expect(hit?.at).toBe(at('09:00'));
    expect(hitAt({ x: nine, y: firstRow + 48 }, { ...sight, left: 0 }, timeline)).toMatchObject({ at: at('02:00') });
  });

  it('means nothing on a row’s head, however far the hours are scrolled', () => {
    const anyX = fc.integer({ min: -500, max: HEAD_WIDTH - 1 });
    fc.assert(
      fc.property(anyX, fc.integer({ min: 0, max: 2400 }), fc.integer({ min: 0, max: 700 }), (x, left, y) => {
        expect(hitAt({ x, y }, { ...sight, left }, timeline)).toBeUndefined();
      }),
    );
  });

  it('means nothing on the axis and on a heading that stays over the rows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: AXIS_HEIGHT + HEADING_HEIGHT - 1 }), fc.nat(800), (y, top) => {
        expect(hitAt({ x: nine, y }, { ...sight, top }, timeline)).toBeUndefined();
      }),
    );
    const justUnder = { x: nine, y: AXIS_HEIGHT + HEADING_HEIGHT };
    expect(hitAt(justUnder, { ...sight, top: 100 }, timeline)?.row.resource.id).toBe('a2');
  });

  it('means nothing where a group’s own end pushes its heading out, and the next one’s begins', () => {
    const top = heightOf([20], heights) - 10;
    const hit = (y: number) => hitAt({ x: nine, y: AXIS_HEIGHT + y }, { ...sight, top }, timeline)?.row.resource.id;
    expect([hit(0), hit(9), hit(10), hit(10 + HEADING_HEIGHT - 1)]).toEqual(Array(4).fill(undefined));
    expect(hit(10 + HEADING_HEIGHT)).toBe('b0');
  });

  it('means nothing below the rows, beside the hours and on scroll bars', () => {
    expect(hitAt({ x: nine, y: firstRow }, { ...sight, height: firstRow }, timeline)).toBeUndefined();
    expect(hitAt({ x: sight.width, y: firstRow }, sight, timeline)).toBeUndefined();
    const wide = { ...sight, left: widthOf(axis) - 500, width: HEAD_WIDTH + 1100 };
    expect(hitAt({ x: HEAD_WIDTH + 501, y: firstRow }, wide, timeline)).toBeUndefined();
    const end = { ...sight, top: heightOf([20, 3], heights) - 300 };
    expect(hitAt({ x: nine, y: AXIS_HEIGHT + 301 }, end, timeline)).toBeUndefined();
  });
});

describe('a drag', () => {
  it('that leaves the hours goes to the nearest one in sight', () => {
    expect(dragPlaceAt({ x: 20, y: firstRow }, sight, timeline).at).toBe(at('07:00'));
    expect(dragPlaceAt({ x: 5000, y: firstRow }, sight, timeline).at).toBe(at('18:00'));
  });

  it('above the rows means the first one in sight', () => {
    expect(dragPlaceAt({ x: nine, y: 3 }, { ...sight, top: 96 }, timeline).row?.resource.id).toBe('a2');
  });
});
