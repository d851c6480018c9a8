import type { PermissionObject } from '@yhteistila/core/site/roles.ts';

/** Something of the site itself: what only a role there reaches. */
export const atSite = (siteId: string): PermissionObject => ({ organiserId: '', organisationId: '', siteId });
