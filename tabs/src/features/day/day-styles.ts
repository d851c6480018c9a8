import { tokens } from '@fluentui/react-components';

/** Measures of the timeline in pixels. */
export const HEAD_WIDTH = 184;

/** Words of what began before the part of the day that is in sight: beside the heads. */
export const IN_SIGHT = { position: 'sticky', left: `${HEAD_WIDTH + 4}px` } as const;
export const AXIS_HEIGHT = 48;
export const HEADING_HEIGHT = 28;
export const ROW_HEIGHTS = { comfortable: 48, compact: 32 } as const;
export type Density = keyof typeof ROW_HEIGHTS;

/** What is closed: thin slanted lines. */
export const HATCH = `repeating-linear-gradient(135deg, var(--pattern, ${tokens.colorNeutralStroke3}) 0 1px, transparent 1px 7px)`;
/** Time between bookings: the same, denser and the other way. */
export const BUFFER_HATCH = `repeating-linear-gradient(45deg, var(--pattern, ${tokens.colorNeutralStroke1}) 0 1px, transparent 1px 4px)`;

/** Where the person's own colours are forced upon the page, which takes away what is drawn as a picture. */
export const FORCED_COLORS = '@media (forced-colors: active)';
/** For what is nothing but a pattern: it stays, in a colour of the person's own. */
export const KEPT_PATTERN = { [FORCED_COLORS]: { forcedColorAdjust: 'none', '--pattern': 'GrayText' } } as const;

/** The person's own bookings stay filled, in colours of the person's own: else they would look like others'. */
export const KEPT_FILL = {
  [FORCED_COLORS]: { forcedColorAdjust: 'none', backgroundColor: 'Highlight', color: 'HighlightText' },
} as const;

/** Above each other: what stays in place over what scrolls. */
export const LAYERS = { ended: 0, block: 1, now: 2, ghost: 3, head: 4, heading: 5, axis: 6 } as const;

/** The own agency's bookings: tinted with an edge. In contrast, where all is black, `contrastTheme` gives them a shape too. */
export const OWN_AGENCY_BORDER = {
  border: `var(--ownAgencyWidth, ${tokens.strokeWidthThin}) var(--ownAgencyStyle, solid) ${tokens.colorBrandStroke2}`,
  borderLeft: `var(--ownAgencyEdge, ${tokens.strokeWidthThicker}) solid ${tokens.colorBrandStroke1}`,
} as const;
