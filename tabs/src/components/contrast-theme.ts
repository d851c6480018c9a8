import { teamsHighContrastTheme } from '@fluentui/react-components';

const nothing = teamsHighContrastTheme.colorTransparentBackground;

/** Teams' contrast theme, in which what is still loading is not a screen of white blocks. */
export const contrastTheme = {
  ...teamsHighContrastTheme,
  colorNeutralStencil1: nothing,
  colorNeutralStencil2: nothing,
  colorNeutralStencil1Alpha: nothing,
  colorNeutralStencil2Alpha: nothing,
};
