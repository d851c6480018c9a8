import { makeStaticStyles, teamsHighContrastTheme, tokens } from '@fluentui/react-components';

const nothing = teamsHighContrastTheme.colorTransparentBackground;

/** Teams' contrast theme, in which what is still loading is not a screen of white blocks. */
export const contrastTheme = {
  ...teamsHighContrastTheme,
  colorNeutralStencil1: nothing,
  colorNeutralStencil2: nothing,
  colorNeutralStencil1Alpha: nothing,
  colorNeutralStencil2Alpha: nothing,
};

/** What is still loading has an outline where the theme draws one: in contrast; elsewhere the stroke is transparent. */
export const useSkeletonOutlines = makeStaticStyles({
  '.fui-SkeletonItem': {
    outlineStyle: 'solid',
    outlineWidth: tokens.strokeWidthThin,
    outlineColor: tokens.colorTransparentStroke,
    outlineOffset: `calc(-1 * ${tokens.strokeWidthThin})`,
  },
});
