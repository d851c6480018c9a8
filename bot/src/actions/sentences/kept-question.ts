import { z } from 'zod';
import type { Turn } from '../../turn.ts';
import { DOUBTFUL, type Doubt, REASONS_TO_DOUBT } from '../../understanding/said.ts';
import { partWish } from '../wish.ts';

const doubt = z.object({
  about: z.enum(DOUBTFUL),
  why: z.enum(REASONS_TO_DOUBT),
  words: z.string().max(600),
  options: z.array(partWish.partial({ siteId: true })).max(40),
});

const keptQuestion = z.object({ wish: partWish, doubts: z.array(doubt).min(1) });
/** A wish with what is doubtful in it. It is kept on our side: the card has the question and the times alone. */
export type KeptQuestion = z.output<typeof keptQuestion>;
export type KeptDoubt = z.output<typeof doubt>;

/** Doubts as they are kept. */
export const keptDoubts = (doubts: readonly Doubt[]): readonly KeptDoubt[] => z.array(doubt).parse(doubts);

export const keepQuestion = ({ keep }: Pick<Turn, 'keep'>, question: KeptQuestion): Promise<string> =>
  keep(keptQuestion.parse(question));

/** Undefined when it was kept too long ago, or for somebody else. */
export const readKeptQuestion = async ({ kept }: Pick<Turn, 'kept'>, id: string): Promise<KeptQuestion | undefined> =>
  keptQuestion.safeParse(await kept(id)).data;
