import createClient from 'openapi-fetch';

// `ApiPaths` is made of the served document when the test runs, which then checks the types of this file; the project's
// own check leaves it out.

export interface Visit {
  readonly url: string;
  /** A token of one who books, and one of somebody of another organisation. */
  readonly token: string;
  readonly otherToken: string;
  /** The hours in which space is looked for, and another time at which the same space is free. */
  readonly from: string;
  readonly to: string;
  readonly later: { readonly start: string; readonly end: string };
}

const clientOf = (baseUrl: string, token: string) =>
  createClient<ApiPaths>({ baseUrl, headers: { authorization: `Bearer ${token}`, 'accept-language': 'en' } });
type Client = ReturnType<typeof clientOf>;

const search = async (client: Client, { from, to }: Visit) => {
  const { data, error } = await client.POST('/api/availability', {
    body: { siteIds: ['pori'], from, to, minutes: 30, purpose: 'customerService', limit: 3 },
  });
  const [offer] = data?.offers ?? [];
  if (offer === undefined) throw new Error(error?.detail ?? 'nothing is free');
  return offer;
};

type Offer = Awaited<ReturnType<typeof search>>;

const wishOf = ({ siteId, resourceId, start, end }: Offer) => ({
  siteId,
  resourceIds: [resourceId],
  start,
  end,
  purpose: 'customerService' as const,
});

const book = async (client: Client, offer: Offer) => {
  const { data, error, response } = await client.POST('/api/bookings', {
    params: { header: { 'Idempotency-Key': `story-${offer.start}` } },
    body: wishOf(offer),
  });
  if (data === undefined) throw new Error(error.detail);
  return { bookingId: data.id, etag: response.headers.get('etag') ?? '' };
};

/** Somebody else wants the same: the refusal says why, and what is free instead. */
const meet = async (client: Client, offer: Offer) => {
  const { error } = await client.POST('/api/bookings', { body: wishOf(offer) });
  if (error?.code !== 'conflict') throw new Error(`no conflict but ${error?.code}`);
  const [reason] = error.reasons ?? [];
  return { conflict: reason?.code, alternatives: error.alternatives?.length ?? 0 };
};

const move = async (client: Client, bookingId: string, etag: string, { later }: Visit) => {
  const { data, error, response } = await client.PATCH('/api/bookings/{bookingId}', {
    params: { path: { bookingId }, header: { 'If-Match': etag } },
    body: { start: later.start, end: later.end },
  });
  if (data === undefined) throw new Error(error.detail);
  // Only a full view has a version that is always there: the types tell the three views apart.
  const version = data.visibility === 'full' ? data.version : undefined;
  return { start: data.start, version, etag: response.headers.get('etag') ?? '' };
};

const cancel = async (client: Client, bookingId: string, etag: string) => {
  const { data, error } = await client.DELETE('/api/bookings/{bookingId}', {
    params: { path: { bookingId }, header: { 'If-Match': etag } },
    body: { reason: 'other' },
  });
  if (data === undefined) throw new Error(error.detail);
  return data.status;
};

/** What the types refuse before anything is sent; never called. */
export const refusedByTypes = async (client: Client) => {
  // @ts-expect-error If-Match is needed
  await client.PATCH('/api/bookings/{bookingId}', { params: { path: { bookingId: 'a' } }, body: { title: 'a' } });
  // @ts-expect-error a purpose that there is not
  await client.POST('/api/bookings', { body: { ...wishOf({} as Offer), purpose: 'party' } });
  // @ts-expect-error a path that there is not
  await client.GET('/api/nowhere', {});
};

/** Search, book, conflict, move, cancel, by a client that knows nothing but the document. */
export const tellStory = async (visit: Visit) => {
  const client = clientOf(visit.url, visit.token);
  const offer = await search(client, visit);
  const { bookingId, etag } = await book(client, offer);
  const met = await meet(clientOf(visit.url, visit.otherToken), offer);
  const moved = await move(client, bookingId, etag, visit);
  const status = await cancel(client, bookingId, moved.etag);
  return { ...met, movedTo: moved.start, version: moved.version, status };
};
