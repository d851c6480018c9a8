import type { Day, ResourceDay } from '../booking/day.ts';
import { takersOf } from '../booking/taken-time.ts';
import type { Site } from '../site/site.ts';
import type { Instant, Interval } from '../time/interval.ts';
import { addRange, noSlots, ROW_WORDS, type Slots } from './bitmap.ts';
import { SLOT_MS } from './search-facts.ts';

/** Adds every slot that shares a moment with one of the times. */
export const addTimes = (slots: Slots, times: readonly Interval[], dayStart: Instant): void => {
  for (const { start, end } of times) {
    if (start >= end) continue;
    addRange(slots, Math.floor((start - dayStart) / SLOT_MS), Math.ceil((end - dayStart) / SLOT_MS));
  }
};

/** Adds every slot that begins within one of the times. */
export const addStarts = (slots: Slots, times: readonly Interval[], dayStart: Instant): void => {
  for (const { start, end } of times) {
    addRange(slots, Math.ceil((start - dayStart) / SLOT_MS), Math.ceil((end - dayStart) / SLOT_MS));
  }
};

interface Kept {
  readonly dayStart: Instant;
  readonly slots: Slots;
}

const rowsOfResources = new WeakMap<ResourceDay, Kept>();

const reckon = (resourceDay: ResourceDay, dayStart: Instant, except?: string): Slots => {
  const slots = noSlots();
  addTimes(slots, takersOf(resourceDay, except), dayStart);
  return slots;
};

/**
 * The slots in which the resource is taken, by its live and completed bookings and entering claims but not by the booking `except`.
 * Days are immutable: the row of one object is reckoned once.
 */
export const takenSlots = (resourceDay: ResourceDay, dayStart: Instant, except?: string): Slots => {
  if (except !== undefined) return reckon(resourceDay, dayStart, except);
  const known = rowsOfResources.get(resourceDay);
  if (known?.dayStart === dayStart) return known.slots;
  const slots = reckon(resourceDay, dayStart);
  rowsOfResources.set(resourceDay, { dayStart, slots });
  return slots;
};

const rowsOfDays = new WeakMap<Day, Kept & { readonly site: Site }>();

/** The same for all resources of the site: row after row in their order. */
export const takenRows = (day: Day, site: Site, dayStart: Instant, except?: string): Slots => {
  const known = except === undefined ? rowsOfDays.get(day) : undefined;
  if (known?.dayStart === dayStart && known.site === site) return known.slots;
  const slots = noSlots(site.resources.length);
  site.resources.forEach(({ id }, row) => {
    const resourceDay = day.resourceDays.get(id);
    if (resourceDay !== undefined) slots.set(takenSlots(resourceDay, dayStart, except), row * ROW_WORDS);
  });
  if (except === undefined) rowsOfDays.set(day, { dayStart, slots, site });
  return slots;
};
