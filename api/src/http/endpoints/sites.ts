import { mapInPieces } from '../../use-cases/in-pieces.ts';
import { done, refused } from '../../use-cases/outcome.ts';
import type { UseCases } from '../../use-cases/use-cases.ts';
import type { Endpoints } from '../endpoint.ts';
import { presentBooking } from '../present/booking.ts';
import { presentDay, presentToday } from '../present/day.ts';
import { aboutWindow, presentFinding, presentOffer } from '../present/finding.ts';
import { presentSite, presentSiteSummary } from '../present/site.ts';
import type { DayTexts } from '../reply/day-texts.ts';
import { matchesTag, opaqueTag } from '../reply/etag.ts';
import { IN_ALL_LANGUAGES } from '../reply/in-all-languages.ts';
import type { ReadyBodies } from '../reply/ready-bodies.ts';
import { toAvailabilityInput } from '../request/to-domain.ts';
import { answer } from './answer.ts';

const UTF8 = new TextEncoder();

/** The answer differs by caller and language, and may be kept only by the one who asked. */
const PRIVATE = { 'Cache-Control': 'private, no-cache', Vary: 'Authorization, Accept-Language, Accept-Encoding' };

/** The same for everybody; it differs by the state of the directory alone. */
const TAGGED = { ...IN_ALL_LANGUAGES, Vary: 'Accept-Language, Accept-Encoding' };

type Ids = 'sites' | 'site' | 'today' | 'day' | 'requests' | 'availability';

/** What is kept of day views: whole ones as bytes, and the pieces that new ones are made of. */
export interface KeptDays {
  readonly ready: ReadyBodies;
  readonly texts: DayTexts;
}

/** Sites, their days, and the search for space. */
export const siteEndpoints = (useCases: UseCases, { ready, texts }: KeptDays): Pick<Endpoints, Ids> => ({
  sites: async ({ directory, query, ifNoneMatch }) => {
    const headers = { ...TAGGED, ETag: opaqueTag('sites', directory.versionAt([]), JSON.stringify(query)) };
    if (matchesTag(ifNoneMatch, headers.ETag)) return done({ headers, notModified: true });
    return done({ headers, body: directory.cards.map(presentSiteSummary) });
  },
  site: async ({ directory, params: { siteId }, ifNoneMatch }) => {
    const site = directory.siteById.get(siteId);
    if (site === undefined) return refused('not-found');
    const headers = { ...TAGGED, ETag: opaqueTag('site', siteId, directory.versionAt([siteId])) };
    if (matchesTag(ifNoneMatch, headers.ETag)) return done({ headers, notModified: true });
    const make = () => UTF8.encode(JSON.stringify(presentSite(site, directory)));
    return done({ headers, ready: ready.get(headers.ETag) ?? ready.keep(headers.ETag, make()) });
  },
  today: (call) =>
    answer(useCases.readToday(call.caller, { siteId: call.params.siteId, day: call.query.date }, call), (view) => ({
      body: presentToday(view, call),
    })),
  day: (call) =>
    answer(
      useCases.readDay(call.caller, { ...call.params, withEnded: call.query.ended === 'true' }, call),
      async (found) => {
        const etag = opaqueTag(found.siteId, found.day, found.tag, call.language);
        const headers = { ...PRIVATE, ETag: etag };
        if (matchesTag(call.ifNoneMatch, etag)) return { headers, notModified: true };
        if (found.ended !== undefined) return { headers, body: presentDay(found, await found.ended(), call) };
        const body = ready.get(etag) ?? ready.keep(etag, UTF8.encode(texts.textOf(found, call)));
        return { headers, ready: body };
      },
    ),
  requests: (call) =>
    answer(useCases.listRequests(call.caller, call.params, call), async (views) => ({
      body: await mapInPieces(call.giveWay, views, (view) => presentBooking(view, call, call.params.siteId)),
    })),
  availability: (call) =>
    answer(
      useCases.findAvailability(call.caller, toAvailabilityInput(call.body), call),
      ({ offers, refused: groups }) => ({
        body: {
          offers: offers.map((offer) => presentOffer(offer, call)),
          refused: groups.map(({ finding, siteId, resourceIds, decides, otherUse }) => {
            const said = presentFinding(finding, siteId, aboutWindow(call.body, siteId, call));
            const { kind, code, message, params } = said;
            return { kind, code, message, params, resourceIds: [...resourceIds], decides, otherUse };
          }),
        },
      }),
    ),
});
