import type { Theme } from '@fluentui/react-components';
import { lateCode } from '../components/late-code.ts';

/** The themes that most people never see; the light one travels with what every screen is drawn with. */
export const THEME_CODE = {
  dark: lateCode<Theme>(async () => (await import('../components/themes/dark-theme.ts')).darkTheme),
  contrast: lateCode<Theme>(async () => (await import('../components/themes/contrast-theme.ts')).contrastTheme),
};
