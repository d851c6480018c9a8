import { z } from 'zod';

/** Items of a list that one answer has at most, and has where nothing else is asked. */
const MAX_ITEMS = 1000;

const numberIn = (value: unknown): unknown =>
  typeof value === 'string' && /^\d{1,6}$/.test(value) ? Number(value) : value;

/** Which part of a list is meant. */
export const pageFields = {
  limit: z
    .preprocess(numberIn, z.int().min(1).max(MAX_ITEMS))
    .default(MAX_ITEMS)
    .meta({ description: 'how many items the answer has at most; absent: 1,000' }),
  cursor: z.string().min(1).max(2000).optional().meta({
    description: 'where the answer begins, as the Link header of the answer before names it',
  }),
};

/** The query of a list that takes nothing else. */
export const pageQuery = z.strictObject(pageFields);
