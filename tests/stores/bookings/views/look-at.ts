import { readBooking } from '@yhteistila/api/src/use-cases/bookings/read-booking.ts';
import type { Deps } from '@yhteistila/api/src/use-cases/deps.ts';
import { listMyBookings } from '@yhteistila/api/src/use-cases/lists/list-my-bookings.ts';
import { listRequests } from '@yhteistila/api/src/use-cases/lists/list-requests.ts';
import { readDay } from '@yhteistila/api/src/use-cases/lists/read-day.ts';
import type { BookingView } from '@yhteistila/core/booking/booking-view.ts';
import type { Status } from '@yhteistila/core/booking/status.ts';
import { OWNER } from '../crash-scenarios.ts';
import { CONTEXT, callerOf } from '../process.ts';
import { answered, partitionsOfScene, type Scene } from '../scene.ts';

const COORDINATOR = 'pori-koordinaattori';

/** A booking as a view shows it. */
export interface Standing {
  readonly id: string;
  readonly version: number | undefined;
  readonly status: Status;
  readonly start: number;
  readonly end: number;
}

/** What all views show of a scene. */
export interface Shown {
  readonly days: readonly (Standing & { readonly place: string })[];
  readonly mine: readonly Standing[];
  readonly read: readonly Standing[];
  readonly requests: readonly Standing[];
}

const toStanding = (view: BookingView): Standing => {
  const { id, status, start, end } = view;
  return { id, version: 'version' in view ? view.version : undefined, status, start, end };
};

const dayOf = async (deps: Deps, partition: string) => {
  const [siteId = '', day = ''] = partition.split('|');
  const answer = answered(await readDay(deps)(callerOf(OWNER), { siteId, day }, CONTEXT));
  const views = answer.parts.map(({ view }) => view());
  const standing = views.flatMap(({ resourceId, bookings }) =>
    bookings.map((booking) => ({ place: `${partition} ${resourceId}`, ...toStanding(booking) })),
  );
  return { tag: `${partition} ${answer.tag}`, body: JSON.stringify(views), standing };
};

/** Looks at every view of the scene, as its organiser; at the requests as the coordinator. */
export const lookAt = async (
  deps: Deps,
  scene: Scene,
  known: readonly Pick<Standing, 'id'>[],
): Promise<{ shown: Shown; tagged: ReadonlyMap<string, string> }> => {
  const days = await Promise.all(partitionsOfScene(scene).map((partition) => dayOf(deps, partition)));
  const owner = callerOf(OWNER);
  const { first: from, third: to } = scene;
  const mine = answered(await listMyBookings(deps)(owner, { from, to }, CONTEXT));
  const requests = answered(await listRequests(deps)(callerOf(COORDINATOR), { siteId: 'pori' }, CONTEXT));
  const read = await Promise.all(
    known.map(async ({ id: bookingId }) => answered(await readBooking(deps)(owner, { bookingId }, CONTEXT))),
  );
  const standing = days.flatMap((day) => day.standing);
  return {
    shown: {
      days: standing.sort((one, other) => (one.place < other.place ? -1 : 1)),
      mine: mine.map(toStanding),
      read: read.map(toStanding),
      requests: requests.filter(({ start }) => start < Date.parse(`${to}T23:59Z`)).map(toStanding),
    },
    tagged: new Map(days.map(({ tag, body }) => [tag, body])),
  };
};
