import { type Card, card, heading, line, press } from '../card.ts';
import type { Viewer } from '../viewer.ts';

export interface Question {
  /** What is asked. */
  readonly question: string;
  /** What may be meant, in the order in which it was kept. Nothing that tells of needs. */
  readonly choices: readonly string[];
  /** Under which the wish and what may be meant were kept. */
  readonly kept: string;
}

/** Asks for one thing, with what may be meant as buttons, and the form for everything else. */
export const questionCard = ({ question, choices, kept }: Question, viewer: Viewer): Card => {
  const { t, language } = viewer;
  return card({
    lang: language,
    summary: [question, ...choices].join(' '),
    body: [heading(question), ...(choices.length === 0 ? [] : [line(t('bot.doubt.choose'))])],
    actions: [
      ...choices.map((title, choice) => press(title, 'question.choose', { kept, choice })),
      press(t('bot.doubt.form'), 'question.form', { kept }),
    ],
  });
};
