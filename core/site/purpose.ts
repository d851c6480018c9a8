/** What a booking is for. */
export const PURPOSES = [
  'customerService',
  'remoteService',
  'meeting',
  'hybridMeeting',
  'backgroundWork',
  'teamDay',
  'event',
] as const;
export type Purpose = (typeof PURPOSES)[number];

/** True for the purposes in which somebody takes part over a meeting link (M15). */
export const hasMeeting = (purpose: Purpose): boolean => purpose === 'remoteService' || purpose === 'hybridMeeting';

/** True for the purposes in which a customer is served, on site or at a distance. */
export const servesCustomers = (purpose: Purpose): boolean =>
  purpose === 'customerService' || purpose === 'remoteService';
