/** Where the links of remote and hybrid bookings come from. */
export interface Meetings {
  /** The link of the booking's meeting: for one id always the same. */
  linkOf(bookingId: string): Promise<string>;
}
