import { teamsHighContrastTheme } from '@fluentui/react-components';

const nothing = teamsHighContrastTheme.colorTransparentBackground;

/**
 * Teams' contrast theme, in which what is still loading is not a screen of white blocks, and in which the own agency's
 * bookings on the day have a shape of their own, as every background is black.
 */
export const contrastTheme = {
  ...teamsHighContrastTheme,
  colorNeutralStencil1: nothing,
  colorNeutralStencil2: nothing,
  colorNeutralStencil1Alpha: nothing,
  colorNeutralStencil2Alpha: nothing,
  ownAgencyStyle: 'double',
  ownAgencyWidth: '3px',
  ownAgencyEdge: '5px',
};
