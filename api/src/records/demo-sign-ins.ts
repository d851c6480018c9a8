import { z } from 'zod';
import type { RecordKind } from './record-kind.ts';

const ID = 'signed-in-as';

const shape = z.object({ personId: z.string() });

/** Whom a user of the chat has chosen to be, by the name that the chat has for the user. */
export const DEMO_SIGN_INS: RecordKind<z.infer<typeof shape>, string> = {
  name: 'demo-sign-ins',
  schemaVersion: 2,
  shape,
  upgrades: {},
  placeOf: (user) => ({ partition: `chat-user|${user}`, id: ID }),
  isAt: ({ partition }) => partition.startsWith('chat-user|'),
};
