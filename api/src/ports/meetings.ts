/** Where the links of remote and hybrid bookings come from. */
export interface Meetings {
  /** The link of the booking's meeting: for one id always the same. Rejects while whoever makes it does not answer. */
  linkOf(bookingId: string): Promise<string>;
  /** The same link where nobody has to be asked for it; absent where somebody has to. */
  linkAtOnce?(bookingId: string): string;
}

/** Links that are made of the booking's id alone. */
export const meetingsWithLinks = (linkAtOnce: (bookingId: string) => string): Meetings => ({
  linkOf: async (bookingId) => linkAtOnce(bookingId),
  linkAtOnce,
});
