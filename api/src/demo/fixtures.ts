import type { Texts } from '@yhteistila/core/language/texts.ts';
import type { Fixture, FixtureKind, FixtureType } from '@yhteistila/core/site/fixture.ts';
import { inThreeLanguages as text } from './in-three-languages.ts';

/** A device or place of the demo: its zone and floor, and how many there are of it. */
interface FixtureRow {
  readonly kind: FixtureKind;
  readonly type: FixtureType;
  /** What its id ends in, before its number. */
  readonly idPart: string;
  readonly zone: string;
  readonly name: Texts;
  readonly count?: number;
}

const MAIN_DOOR: FixtureRow = {
  kind: 'place',
  type: 'door',
  idPart: 'main-door',
  zone: 'service',
  name: text('Pääovi', 'Huvudingången', 'Main door'),
};

/** What the lobby of a shared service point has; customers meet all of it, nobody books any of it. */
export const LOBBY: readonly FixtureRow[] = [
  {
    kind: 'device',
    type: 'numberDevice',
    idPart: 'number-device',
    zone: 'service',
    name: text('Vuoronumerolaite', 'Könummerapparat', 'Queue-number device'),
  },
  {
    kind: 'device',
    type: 'selfServiceTerminal',
    idPart: 'self-service-terminal',
    zone: 'service',
    name: text('Asiointipääte', 'Självbetjäningsterminal', 'Self-service terminal'),
    count: 2,
  },
  {
    kind: 'device',
    type: 'printer',
    idPart: 'lobby-printer',
    zone: 'service',
    name: text('Aulan tulostin', 'Skrivaren i lobbyn', 'Lobby printer'),
  },
  {
    kind: 'device',
    type: 'infoDisplay',
    idPart: 'info-display',
    zone: 'service',
    name: text('Aulan infonäyttö', 'Informationsskärmen i lobbyn', 'Lobby information display'),
  },
  MAIN_DOOR,
  {
    kind: 'place',
    type: 'waitingArea',
    idPart: 'waiting-area',
    zone: 'service',
    name: text('Odotusalue', 'Väntutrymmet', 'Waiting area'),
  },
  {
    kind: 'place',
    type: 'toilet',
    idPart: 'customer-toilet',
    zone: 'service',
    name: text('Asiakas-wc', 'Kundtoaletten', 'Customer toilet'),
  },
];

export const LIFT: FixtureRow = {
  kind: 'place',
  type: 'lift',
  idPart: 'lift',
  zone: 'service',
  name: text('Hissi', 'Hissen', 'Lift'),
};

/** What a remote-service point or a service bus has besides its rooms. */
export const SMALL_POINT: readonly FixtureRow[] = [MAIN_DOOR];

const numbered = ({ fi, sv, en }: Texts, number: number): Texts =>
  text(`${fi} ${number}`, `${sv} ${number}`, `${en} ${number}`);

/** The devices and places that the rows describe, all on the ground floor. */
export const fixturesOf = (siteId: string, rows: readonly FixtureRow[]): readonly Fixture[] =>
  rows.flatMap(({ kind, type, idPart, zone, name, count = 1 }) =>
    Array.from({ length: count }, (_, index) => ({
      id: `${siteId}-${idPart}-${index + 1}`,
      siteId,
      zoneId: `${siteId}-${zone}`,
      floor: 1,
      kind,
      type,
      name: count === 1 ? name : numbered(name, index + 1),
    })),
  );
