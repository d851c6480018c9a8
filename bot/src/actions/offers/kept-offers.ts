import { z } from 'zod';
import type { Turn } from '../../turn.ts';
import { chosenOffer, wish } from '../wish.ts';

const IDEMPOTENCY_KEY = z
  .string()
  .regex(/^[\w.-]+$/)
  .max(120);

/** The id under which the offers were kept: all that a button of theirs carries, but for which of them is meant. */
export const keptId = z.string().min(1).max(120);

const keptOffers = z.object({
  wish,
  offers: z.array(chosenOffer),
  /** Why other spaces do not suit, where that tells of the wish. */
  reasons: z.array(z.string()),
  /** Under this key at most one booking is made of the offers, however often they are pressed. */
  key: IDEMPOTENCY_KEY,
});
/** What stands behind a card with offers: the wish, which may need what no card may tell, and what each button books. */
export type KeptOffers = z.output<typeof keptOffers>;

export const keepOffers = ({ keep }: Pick<Turn, 'keep'>, offers: KeptOffers): Promise<string> => keep(offers);

/** Undefined when they were kept too long ago, or for somebody else. */
export const readKeptOffers = async ({ kept }: Pick<Turn, 'kept'>, id: string): Promise<KeptOffers | undefined> =>
  keptOffers.safeParse(await kept(id)).data;
