import type { Booking } from '@yhteistila/core/booking/booking.ts';
import type { DayDocument } from '../../ports/day-documents.ts';
import type { DayStore } from '../../ports/day-store.ts';
import type { People } from './people.ts';

const peopleOf = ({ organiserId, changedBy }: Booking): readonly (string | undefined)[] => [organiserId, changedBy];

const peopleIn = (documents: readonly DayDocument[]): readonly (string | undefined)[] =>
  documents.flatMap((document) => {
    if (document.kind === 'resource-day') return document.bookings.flatMap(peopleOf);
    return document.kind === 'ended' || document.kind === 'moved' ? peopleOf(document.booking) : [];
  });

/** The days' store, which has whoever a booking names known by the time that it is read: views tell their names. */
export const knowPeople = (store: DayStore, people: Pick<People, 'know'>): DayStore => ({
  readDay: async (partition, known) => {
    const day = await store.readDay(partition, known);
    if (day !== 'unchanged') await people.know(peopleIn(day.resourceDays));
    return day;
  },
  readDocuments: async (partition, ids) => {
    const documents = await store.readDocuments(partition, ids);
    await people.know(peopleIn(documents));
    return documents;
  },
  readEnded: async (partition) => {
    const documents = await store.readEnded(partition);
    await people.know(peopleIn(documents));
    return documents;
  },
  commit: (...input) => store.commit(...input),
  follow: (...input) => store.follow(...input),
});
