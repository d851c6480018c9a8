import type { TextParams } from '@yhteistila/core/i18n/text-of.ts';
import type { Viewer } from './viewer.ts';

/** The text of so many: of `<key>.one` or `<key>.other`, which say `{count}`. Every language of ours counts so. */
export const counted = ({ t }: Pick<Viewer, 't'>, key: string, count: number, params: TextParams = {}): string =>
  t(`${key}.${count === 1 ? 'one' : 'other'}`, { ...params, count });
