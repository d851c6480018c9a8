import { z } from 'zod';

const user = z.looseObject({ id: z.string().min(1).max(500), aadObjectId: z.string().max(100).optional() });

/** What we read of an activity of the channel; the rest of it goes by unseen. */
export const activity = z.looseObject({
  type: z.string().max(100),
  id: z.string().max(500).optional(),
  channelId: z.string().max(100).optional(),
  serviceUrl: z.url({ protocol: /^https?$/ }).max(2000),
  from: user,
  conversation: z.looseObject({
    id: z.string().min(1).max(1000),
    conversationType: z.string().max(100).optional(),
    isGroup: z.boolean().optional(),
    tenantId: z.string().max(100).optional(),
  }),
  text: z.string().optional(),
  value: z.unknown().optional(),
  name: z.string().optional(),
  /** Of an installation: `add`, `add-upgrade`, `remove`. */
  action: z.string().optional(),
  recipient: z.looseObject({ id: z.string() }).optional(),
  membersAdded: z.array(z.looseObject({ id: z.string() })).optional(),
  replyToId: z.string().optional(),
  locale: z.string().max(100).optional(),
  channelData: z.looseObject({ tenant: z.looseObject({ id: z.string() }).optional() }).optional(),
});
export type Activity = z.output<typeof activity>;

/** Only a conversation with one person is served: what is said there is for nobody else's eyes. */
export const isPersonal = ({ conversation }: Activity): boolean =>
  conversation.isGroup !== true && (conversation.conversationType ?? 'personal') === 'personal';

/** Whether the bot itself has come into the conversation. */
export const isArrival = ({ type, action, membersAdded, recipient }: Activity): boolean =>
  type === 'installationUpdate'
    ? action?.startsWith('add') === true
    : type === 'conversationUpdate' && membersAdded?.some(({ id }) => id === recipient?.id) === true;

export const tenantOf = ({ conversation, channelData }: Activity): string | undefined =>
  channelData?.tenant?.id ?? conversation.tenantId;
