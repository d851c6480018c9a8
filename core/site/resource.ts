import type { Texts } from '../language/texts.ts';
import type { Network } from './organisation.ts';

/** M3: every kind of space that the shared premises have. */
export const SPACE_TYPES = [
  'servicePointScreened',
  'serviceRoom',
  'remoteServiceRoom',
  'securityRoom',
  'negotiationRoom',
  'meetingRoom',
  'withdrawalRoom',
  'phoneRoom',
  'touchdown',
  'phoneService',
  'projectRoom',
  'workArea',
  'coCreationArea',
  'workCafe',
  'ceremonyRoom',
  'showroom',
  'innovationLab',
  'eventSpace',
] as const;
export type SpaceType = (typeof SPACE_TYPES)[number];

const EQUIPMENT_TYPES = ['videoKit', 'hearingLoopPortable', 'laptopCart'] as const;
const PERSON_TYPES = ['interpreter', 'expert'] as const;
export const RESOURCE_TYPES = [...SPACE_TYPES, ...EQUIPMENT_TYPES, ...PERSON_TYPES] as const;
export type ResourceType = (typeof RESOURCE_TYPES)[number];

export const RESOURCE_KINDS = ['space', 'equipment', 'person'] as const;
export type ResourceKind = (typeof RESOURCE_KINDS)[number];

export const FEATURES = [
  'video',
  'documentCamera',
  'scanner',
  'printer',
  'hearingLoop',
  'stepFree',
  'soundproof',
  'secondExit',
  'securityGlass',
  'quiet',
  'whiteboard',
  'display',
] as const;
export type Feature = (typeof FEATURES)[number];

/** Spaces where an agency's name would expose the customer who enters (M18). */
const CUSTOMER_FACING: ReadonlySet<ResourceType> = new Set<ResourceType>([
  'servicePointScreened',
  'serviceRoom',
  'remoteServiceRoom',
  'securityRoom',
]);

/**
 * What is booked for what a customer needs, or for whom it is: an interpreter, an expert, a portable loop. When it is
 * taken tells others, by the times of the rooms, who needs what and whose customer it is (M18).
 */
export const tellsNeed = ({ kind, type }: Pick<Resource, 'kind' | 'type'>): boolean =>
  kind === 'person' || type === 'hearingLoopPortable';

/** Anything that can be booked: a space, a piece of equipment or a person (M4). */
export interface Resource {
  readonly id: string;
  readonly siteId: string;
  readonly zoneId: string;
  readonly floor: number;
  readonly kind: ResourceKind;
  readonly type: ResourceType;
  readonly name: Texts;
  readonly capacity?: number;
  readonly areaM2?: number;
  readonly features: readonly Feature[];
  readonly networks: readonly Network[];
  /** Where on its floor a space lies, in metres from the floor's north-west corner. */
  readonly position?: { readonly x: number; readonly y: number };
  /** The organisation that an expert works for. */
  readonly organisationId?: string;
  /** Who is rung when a customer waits for this expert or interpreter (M15); absent where nobody in particular is. */
  readonly personId?: string;
  /** Languages that a person speaks, as ISO 639-1 codes. */
  readonly languages?: readonly string[];
}

/** True for the spaces that a customer enters (M18; docs/api.md §4). */
export const isCustomerFacing = (resource: Pick<Resource, 'type'>): boolean => CUSTOMER_FACING.has(resource.type);
