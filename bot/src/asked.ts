import { type Activity, isArrival, tenantOf } from './activity.ts';
import type { ChannelUser } from './bot-deps.ts';
import { type Pressed, pressedIn, submittedIn } from './pressed.ts';

/** What is asked of us; everything else (typing, reactions, members that come and go) is passed over. */
export type Asked =
  | { readonly kind: 'arrival' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'press'; readonly pressed: Pressed; readonly inPlace: boolean };

const CARD_ACTION = 'adaptiveCard/action';

/** Undefined for what is passed over. */
export const askedIn = (incoming: Activity): Asked | undefined => {
  if (isArrival(incoming)) return { kind: 'arrival' };
  if (incoming.type === 'invoke' && incoming.name === CARD_ACTION) {
    // What cannot be read is answered as a button that we do not know.
    const pressed = pressedIn(incoming.value) ?? { verb: '', data: {}, isRefresh: false };
    return { kind: 'press', pressed, inPlace: true };
  }
  if (incoming.type !== 'message') return undefined;
  const text = incoming.text ?? '';
  const pressed = text.trim() === '' ? submittedIn(incoming.value) : undefined;
  return pressed === undefined ? { kind: 'text', text } : { kind: 'press', pressed, inPlace: false };
};

/** Who sent it, as the channel says. */
export const userOf = (incoming: Activity): ChannelUser => {
  const { from, channelId } = incoming;
  const tenantId = tenantOf(incoming);
  return {
    id: from.id,
    ...(from.aadObjectId === undefined ? {} : { objectId: from.aadObjectId }),
    ...(tenantId === undefined ? {} : { tenantId }),
    ...(channelId === undefined ? {} : { channelId }),
  };
};

/** A repeat of the same activity has the same; one without an id is never taken for a repeat. */
export const keyOf = ({ conversation, id }: Activity): string =>
  id === undefined ? crypto.randomUUID() : `${conversation.id}.${id}`.replaceAll(/[^\w.-]/g, '-').slice(-100);
