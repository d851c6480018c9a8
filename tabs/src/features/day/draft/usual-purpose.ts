import type { Purpose } from '@yhteistila/core/site/purpose.ts';
import type { Resource } from '../../../api/queries.ts';

const BY_TYPE: { readonly [type in Resource['type']]?: Purpose } = {
  servicePointScreened: 'customerService',
  serviceRoom: 'customerService',
  securityRoom: 'customerService',
  remoteServiceRoom: 'remoteService',
  negotiationRoom: 'meeting',
  meetingRoom: 'hybridMeeting',
  withdrawalRoom: 'backgroundWork',
  phoneRoom: 'backgroundWork',
  touchdown: 'backgroundWork',
  phoneService: 'backgroundWork',
  projectRoom: 'teamDay',
  workArea: 'backgroundWork',
  coCreationArea: 'teamDay',
  ceremonyRoom: 'event',
  eventSpace: 'event',
  showroom: 'event',
};

/** What a resource is mostly booked for: the purpose that is asked about first. The rules decide. */
export const usualPurpose = ({ type }: Pick<Resource, 'type'>): Purpose => BY_TYPE[type] ?? 'meeting';
