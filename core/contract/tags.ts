/** THE groups in which the document tells the calls, in its order, each with what it is about. */
export const TAGS = {
  search: 'Find free space that the rules allow.',
  bookings: 'One booking and its life: book, change, check in, extend, end, take back.',
  series: 'Bookings that recur, changed date by date, from a date on, or as a whole.',
  visits: 'A customer’s visit to several organisations, planned and booked as one.',
  sites: 'Sites with their spaces, who serves there, and the day as the caller may see it.',
  me: 'The caller, with the settings and bookings of the caller.',
  calls: 'Calls that ring an agency’s experts, and who is on duty for them.',
  faults: 'What is broken, and spaces that are taken out of service.',
  service: 'The service itself: its health, its document, and the organisations that it knows.',
} as const;

export type Tag = keyof typeof TAGS;
