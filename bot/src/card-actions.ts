import type { CardActionKind } from './card-action.ts';

/** THE list of what buttons do. */
export const CARD_ACTIONS: readonly CardActionKind[] = [];
