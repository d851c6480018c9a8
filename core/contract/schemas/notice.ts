import { z } from 'zod';
import { NOTICE_CHOICES, NOTICE_CODES, NOTICE_KINDS } from '../../notice/notice.ts';
import { isoTime, namedPerson } from './fields.ts';

/** Which kinds a person wants; what is not named is wanted. */
export const noticeChoices = z
  .partialRecord(z.enum(NOTICE_CHOICES), z.boolean())
  .meta({ id: 'NoticeChoices', description: 'Which kinds are wanted; what is not named is' });

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** Wall-clock times of the home site; a span may cross midnight. */
export const quietHours = z.strictObject({ from: clock, to: clock }).meta({
  id: 'QuietHours',
  description: 'When no notice is to come, on the clock of the home site',
  examples: [{ from: '17:00', to: '08:00' }],
});

/** Why a notice has not come: nobody to send it to, the channel does not answer, or it refuses for good. */
const TROUBLES = ['noConversation', 'channelSilent', 'channelRefused'] as const;

/** Notices about a site that have not reached their receivers. */
export const undeliveredList = z.array(
  z
    .object({
      person: namedPerson,
      kind: z.enum(NOTICE_KINDS),
      code: z.enum(NOTICE_CODES),
      at: isoTime,
      attempts: z.int(),
      state: z.enum(['waiting', 'failed']).meta({ description: 'failed: given up after a day' }),
      trouble: z.enum(TROUBLES),
    })
    .meta({ id: 'UndeliveredNotice', description: 'A notice that has not reached its receiver' }),
);
