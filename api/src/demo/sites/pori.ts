import type { Site } from '@yhteistila/core/site/site.ts';
import type { HoursException } from '@yhteistila/core/time/opening.ts';
import { inThreeLanguages } from '../in-three-languages.ts';
import { largeSite } from './large-site.ts';
import type { SpaceRow } from './space-rows.ts';

/** As S3 counts them: 21 customer rooms, 19 background rooms, 3 withdrawal and 2 phone rooms; the rest upstairs. */
const ROWS: readonly SpaceRow[] = [
  { type: 'servicePointScreened', count: 7, floor: 1, first: 1 },
  { type: 'serviceRoom', count: 9, floor: 1, first: 101 },
  { type: 'remoteServiceRoom', count: 4, floor: 1, first: 111 },
  { type: 'securityRoom', count: 1, floor: 1, first: 115 },
  { type: 'showroom', count: 1, floor: 1 },
  { type: 'projectRoom', count: 3, floor: 1, first: 121 },
  { type: 'workArea', count: 6, floor: 1, first: 124 },
  { type: 'touchdown', count: 6, floor: 1, first: 130 },
  { type: 'phoneService', count: 4, floor: 1, first: 136 },
  { type: 'withdrawalRoom', count: 3, floor: 1, first: 140 },
  { type: 'phoneRoom', count: 2, floor: 1, first: 143 },
  { type: 'coCreationArea', count: 2, floor: 1, first: 145 },
  { type: 'workCafe', count: 1, floor: 1 },
  { type: 'meetingRoom', count: 6, floor: 2, first: 201 },
  { type: 'negotiationRoom', count: 2, floor: 2, first: 207 },
  { type: 'negotiationRoom', count: 1, floor: 2, first: 209, zone: 'work' },
  { type: 'ceremonyRoom', count: 1, floor: 2 },
  { type: 'innovationLab', count: 1, floor: 2 },
  { type: 'eventSpace', count: 1, floor: 2 },
];

/** The room that Pori earmarks to the employment office, for its counselling equipment. */
export const PORI_EMPLOYMENT_ROOM = 'pori-service-room-9';
/** The screened points where the employment office's customer flow is continuous. */
export const PORI_CONTINUOUS_POINTS = ['pori-service-point-screened-1', 'pori-service-point-screened-2'];

export const pori = (closed: readonly HoursException[]): Site =>
  largeSite(
    {
      id: 'pori',
      name: inThreeLanguages('Pori', 'Björneborg', 'Pori'),
      address: 'Yrjönkatu 6, Pori',
      rows: ROWS,
      exceptions: {
        'pori-remote-service-room-4': { networks: ['valtori', 'municipal'] },
        [PORI_EMPLOYMENT_ROOM]: {
          features: ['stepFree', 'soundproof', 'hearingLoop', 'display', 'scanner', 'printer'],
        },
      },
    },
    closed,
  );
