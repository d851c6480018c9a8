import type { PermissionObject } from '../site/roles.ts';

/** A booking as far as its viewer knows whose it is. */
interface KnownBooking {
  readonly organiser?: { readonly id: string } | undefined;
  readonly organisationId?: string | undefined;
  readonly organisation?: { readonly id: string } | undefined;
  readonly siteId?: string | undefined;
  readonly madeAtDesk?: string | undefined;
  readonly onBehalf?: boolean | undefined;
}

/** What a screen or a card asks permissions on; `siteId` where the booking does not say where it is. */
export const permissionObjectOf = (
  { organiser, organisationId, organisation, siteId, madeAtDesk, onBehalf }: KnownBooking,
  otherwiseAt: string,
): PermissionObject => ({
  organiserId: organiser?.id ?? '',
  organisationId: organisationId ?? organisation?.id ?? '',
  siteId: siteId ?? otherwiseAt,
  madeAtDesk,
  onBehalf,
});
