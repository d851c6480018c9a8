import { askFirstAnswers } from './boot/ask-first-answers.ts';
import { browserHost } from './host/browser-host.ts';
import { THEME_CODE } from './host/theme-code.ts';
import { chosenLanguage } from './i18n/chosen-language.ts';
import { loadTexts } from './i18n/load-texts.ts';
import { screenCodeAt } from './screen-code.ts';

/**
 * The smallest program that can ask for all that the first screen needs: its answers, its texts, its code, and what keeps and
 * draws them come along beside one another. What fails is asked for again, and told of, when the screen is shown.
 */
const pathname = location.pathname === '/' ? '/book' : location.pathname;
const host = browserHost();
const language = chosenLanguage(host);
const asked = askFirstAnswers(pathname, language);
const begun = Promise.allSettled([
  import('./boot/keep-first-answers.ts').then(({ keepFirstAnswers }) => keepFirstAnswers(asked, pathname)),
  screenCodeAt(pathname)?.load(),
  loadTexts(language),
  host.theme === 'light' ? undefined : THEME_CODE[host.theme].load(),
]);
// Not awaited: what is drawn stands on modules of this one.
void import('./boot/draw-tab.tsx').then(({ drawTab }) => drawTab(begun));
