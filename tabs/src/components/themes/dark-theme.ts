import { teamsDarkTheme } from '@fluentui/react-components';

/** In a file of its own: who has the light theme does not load it. */
export const darkTheme = teamsDarkTheme;
