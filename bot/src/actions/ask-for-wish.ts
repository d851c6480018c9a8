import { dayOf } from '@yhteistila/core/time/site-time.ts';
import { type FormFields, type FormParts, type KeptBeside, wishForm } from '../cards/forms/wish-form.ts';
import { roomsOf } from '../cards/place-and-time.ts';
import type { Answer, Turn } from '../turn.ts';
import { bookableSites } from './offers/bookable-sites.ts';
import { fieldsOf } from './read-form.ts';
import { readSite } from './read-placed.ts';
import type { PartWish } from './wish.ts';

/** The name of the room that was named, for the form to say. */
const roomNameOf = async (turn: Turn, room: string | undefined, siteId: string): Promise<string | undefined> => {
  const site = room === undefined ? undefined : await readSite(turn, siteId);
  return room !== undefined && site?.ok === true ? roomsOf(site.value, [room], turn) : undefined;
};

export interface FormToShow {
  readonly notes: readonly string[];
  readonly fields: FormFields;
  readonly kept: KeptBeside;
  readonly open?: FormParts['open'];
}

/** The form with these fields. */
export const showForm = async (turn: Turn, { notes, fields, kept, open }: FormToShow): Promise<Answer> => {
  const sites = await bookableSites(turn);
  const site = sites.find(({ id }) => id === fields.siteId) ?? sites[0];
  const today = dayOf(turn.now, site?.timeZone ?? 'Europe/Helsinki');
  const roomName = await roomNameOf(turn, kept.room, fields.siteId);
  return { card: wishForm({ notes, fields, kept, roomName, sites, today, open }, turn) };
};

/** The form, with what is known filled in; the fields that are `open` have no value, so that somebody fills them in. */
export const askForWish = (
  turn: Turn,
  wish: PartWish,
  notes: readonly string[] = [],
  open: FormParts['open'] = [],
): Promise<Answer> => showForm(turn, { notes, fields: fieldsOf(wish), kept: wish, open });
