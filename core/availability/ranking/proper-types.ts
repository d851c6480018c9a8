import type { Purpose } from '../../site/purpose.ts';
import type { ResourceType, SpaceType } from '../../site/resource.ts';

/** Types of space that serve a purpose, in steps, the most proper first; those of one step serve it alike. */
type Steps = readonly (readonly SpaceType[])[];

/**
 * THE table of which space is proper for what (S0 3.2.1, 3.2.2, 4.2.1; M3). What the rules allow besides (a meeting in
 * a phone room, say) is a makeshift.
 */
const PROPER: { readonly [purpose in Purpose]: Steps } = {
  customerService: [['serviceRoom', 'servicePointScreened'], ['remoteServiceRoom'], ['securityRoom']],
  remoteService: [
    ['remoteServiceRoom'],
    ['serviceRoom', 'servicePointScreened'],
    ['phoneService', 'withdrawalRoom', 'phoneRoom', 'negotiationRoom'],
  ],
  meeting: [['meetingRoom', 'negotiationRoom'], ['projectRoom'], ['innovationLab', 'coCreationArea']],
  hybridMeeting: [
    ['meetingRoom', 'negotiationRoom'],
    ['projectRoom', 'remoteServiceRoom'],
    ['innovationLab', 'coCreationArea'],
  ],
  backgroundWork: [
    ['workArea', 'touchdown', 'withdrawalRoom'],
    ['phoneService', 'phoneRoom'],
    ['projectRoom', 'coCreationArea'],
  ],
  teamDay: [['coCreationArea', 'innovationLab', 'projectRoom'], ['workArea', 'meetingRoom'], ['negotiationRoom']],
  event: [
    ['eventSpace'],
    ['showroom', 'innovationLab', 'coCreationArea'],
    ['meetingRoom', 'projectRoom'],
    ['ceremonyRoom'],
  ],
};

/** One step more than any purpose has. */
export const MAKESHIFT_STEP = Math.max(...Object.values(PROPER).map((steps) => steps.length));

/** Few in a building and kept for what they were made for (M8, S2 9): offered last to anybody else. */
const SPECIAL: ReadonlySet<ResourceType> = new Set<SpaceType>([
  'securityRoom',
  'ceremonyRoom',
  'workCafe',
  'eventSpace',
  'showroom',
]);

export const isSpecial = (type: ResourceType): boolean => SPECIAL.has(type);

/** How proper the type is, and where among its equals; 0 is best. */
interface Properness {
  readonly step: number;
  readonly place: number;
}

const MAKESHIFT: Properness = { step: MAKESHIFT_STEP, place: 0 };

const stepsByType = (steps: Steps): ReadonlyMap<ResourceType, Properness> =>
  new Map(steps.flatMap((types, step) => types.map((type, place) => [type, { step, place }] as const)));

const PROPERNESS: { readonly [purpose in Purpose]: ReadonlyMap<ResourceType, Properness> } = {
  customerService: stepsByType(PROPER.customerService),
  remoteService: stepsByType(PROPER.remoteService),
  meeting: stepsByType(PROPER.meeting),
  hybridMeeting: stepsByType(PROPER.hybridMeeting),
  backgroundWork: stepsByType(PROPER.backgroundWork),
  teamDay: stepsByType(PROPER.teamDay),
  event: stepsByType(PROPER.event),
};

export const propernessOf = (type: ResourceType, purpose: Purpose): Properness =>
  PROPERNESS[purpose].get(type) ?? MAKESHIFT;

/** Whether a space of the type is what one looks for with that purpose. */
export const isProper = (type: ResourceType, purpose: Purpose): boolean => PROPERNESS[purpose].has(type);
