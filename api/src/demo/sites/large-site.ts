import type { Texts } from '@yhteistila/core/language/texts.ts';
import type { Site } from '@yhteistila/core/site/site.ts';
import type { HoursException } from '@yhteistila/core/time/opening.ts';
import { fixturesOf, LIFT, LOBBY } from '../fixtures.ts';
import { equipmentAndInterpreters } from './shared-equipment.ts';
import { type Exceptions, type SpaceRow, spacesOf } from './space-rows.ts';
import { MON_TO_FRI, weekly } from './weekly-hours.ts';
import { zonesOf } from './zones.ts';

interface LargeSite {
  readonly id: string;
  readonly name: Texts;
  readonly address?: string;
  readonly rows: readonly SpaceRow[];
  readonly exceptions?: Exceptions;
}

/** A shared service point of size L, with the hours that all of them keep. */
export const largeSite = (
  { id, name, address, rows, exceptions }: LargeSite,
  closed: readonly HoursException[],
): Site => ({
  id,
  name,
  size: 'L',
  timeZone: 'Europe/Helsinki',
  ...(address === undefined ? {} : { address }),
  zones: zonesOf(id, ['service', 'secure', 'meeting-centre', 'work']),
  resources: [...spacesOf(id, rows, exceptions), ...equipmentAndInterpreters(id, name)],
  fixtures: fixturesOf(id, [...LOBBY, LIFT]),
  hours: {
    building: weekly(MON_TO_FRI, '06.00–21.00'),
    customer: weekly(MON_TO_FRI, '09.00–17.00'),
    guard: weekly(MON_TO_FRI, '08.00–16.30'),
    customerExceptions: closed,
    buildingExceptions: [],
  },
});
