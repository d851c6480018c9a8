import type { Site } from '@yhteistila/core/site/site.ts';
import type { HoursException } from '@yhteistila/core/time/opening.ts';
import { inThreeLanguages } from '../in-three-languages.ts';
import { largeSite } from './large-site.ts';
import type { SpaceRow } from './space-rows.ts';

const ROWS: readonly SpaceRow[] = [
  { type: 'servicePointScreened', count: 8, floor: 1, first: 1 },
  { type: 'serviceRoom', count: 10, floor: 1, first: 101 },
  { type: 'remoteServiceRoom', count: 5, floor: 1, first: 111 },
  { type: 'securityRoom', count: 1, floor: 1, first: 116 },
  { type: 'showroom', count: 1, floor: 1 },
  { type: 'meetingRoom', count: 6, floor: 2, first: 201 },
  { type: 'negotiationRoom', count: 3, floor: 2, first: 207 },
  { type: 'ceremonyRoom', count: 1, floor: 2 },
  { type: 'innovationLab', count: 1, floor: 2 },
  { type: 'eventSpace', count: 1, floor: 2 },
  { type: 'negotiationRoom', count: 1, floor: 3, first: 301, zone: 'work' },
  { type: 'projectRoom', count: 3, floor: 3, first: 302 },
  { type: 'workArea', count: 5, floor: 3, first: 305 },
  { type: 'touchdown', count: 5, floor: 3, first: 310 },
  { type: 'phoneService', count: 3, floor: 3, first: 315 },
  { type: 'withdrawalRoom', count: 3, floor: 3, first: 318 },
  { type: 'phoneRoom', count: 3, floor: 3, first: 321 },
  { type: 'coCreationArea', count: 1, floor: 3 },
  { type: 'workCafe', count: 1, floor: 3 },
];

export const lahti = (closed: readonly HoursException[]): Site =>
  largeSite(
    {
      id: 'lahti',
      name: inThreeLanguages('Lahti', 'Lahtis', 'Lahti'),
      rows: ROWS,
      exceptions: {
        'lahti-security-room-1': { features: ['soundproof', 'securityGlass', 'secondExit', 'stepFree', 'video'] },
      },
    },
    closed,
  );
