import { tokens } from '@fluentui/react-components';

/** Measures of the timeline in pixels. */
export const HEAD_WIDTH = 184;
export const AXIS_HEIGHT = 48;
export const HEADING_HEIGHT = 28;
export const ROW_HEIGHTS = { comfortable: 48, compact: 32 } as const;
export type Density = keyof typeof ROW_HEIGHTS;

/** What is closed: thin slanted lines. */
export const HATCH = `repeating-linear-gradient(135deg, ${tokens.colorNeutralStroke3} 0 1px, transparent 1px 7px)`;
/** Time between bookings: the same, denser and the other way. */
export const BUFFER_HATCH = `repeating-linear-gradient(45deg, ${tokens.colorNeutralStroke1} 0 1px, transparent 1px 4px)`;

/** Above each other: what stays in place over what scrolls. */
export const LAYERS = { ended: 0, block: 1, now: 2, ghost: 3, head: 4, heading: 5, axis: 6 } as const;
