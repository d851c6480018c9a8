import type { Texts } from '../language/texts.ts';

/** What can be reported broken but not booked: a device, or a place of the building. */
export const FIXTURE_KINDS = ['device', 'place'] as const;
export type FixtureKind = (typeof FIXTURE_KINDS)[number];

const DEVICE_TYPES = ['numberDevice', 'selfServiceTerminal', 'printer', 'infoDisplay'] as const;
const PLACE_TYPES = ['door', 'lift', 'waitingArea', 'toilet'] as const;
export const FIXTURE_TYPES = [...DEVICE_TYPES, ...PLACE_TYPES] as const;
export type FixtureType = (typeof FIXTURE_TYPES)[number];

/** A device or place of the site: never in the day nor in search. Its id is unique among resources and fixtures. */
export interface Fixture {
  readonly id: string;
  readonly siteId: string;
  readonly zoneId: string;
  readonly floor: number;
  readonly kind: FixtureKind;
  readonly type: FixtureType;
  readonly name: Texts;
}

const KINDS: ReadonlySet<string> = new Set(FIXTURE_KINDS);

/** True for the kinds that can only be reported broken. */
export const isFixtureKind = (kind: string): kind is FixtureKind => KINDS.has(kind);
