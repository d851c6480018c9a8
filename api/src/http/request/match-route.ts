import { METHODS, type Method, type Route } from '@yhteistila/core/contract/route.ts';
import { ROUTES, type RouteId } from '@yhteistila/core/contract/routes.ts';

export interface Matched {
  readonly id: RouteId;
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

/** No such path; or the path is known, but not with this method. */
export type Match =
  | ({ readonly found: true } & Matched)
  | { readonly found: false; readonly allowed: readonly Method[] };

interface Candidate {
  readonly id: RouteId;
  readonly route: Route;
  readonly segments: readonly string[];
  /** Fewer parameters come first: `bookings/check` before `bookings/{bookingId}`. */
  readonly parameters: number;
}

const isParameter = (segment: string): boolean => segment.startsWith('{');

const isRouteId = (id: string): id is RouteId => Object.hasOwn(ROUTES, id);

/** By number of segments, the more exact first. */
const candidates = new Map<number, Candidate[]>();
for (const [id, route] of Object.entries(ROUTES)) {
  if (!isRouteId(id)) continue;
  const segments = route.path.split('/');
  const same = candidates.get(segments.length) ?? [];
  same.push({ id, route, segments, parameters: segments.filter(isParameter).length });
  same.sort((a, b) => a.parameters - b.parameters);
  candidates.set(segments.length, same);
}

const fits = (candidate: Candidate, segments: readonly string[]): boolean =>
  candidate.segments.every((segment, index) => isParameter(segment) || segment === segments[index]);

const decode = (segment: string): string => {
  try {
    return decodeURIComponent(segment);
  } catch {
    // Not decodable, so no id is like it: it will not be found.
    return segment;
  }
};

const paramsOf = (candidate: Candidate, segments: readonly string[]): Record<string, string> => {
  const params: Record<string, string> = {};
  for (const [index, segment] of candidate.segments.entries()) {
    if (isParameter(segment)) params[segment.slice(1, -1)] = decode(segments[index] ?? '');
  }
  return params;
};

/** The route of a method and a path without its query. HEAD is GET without the body. */
export const matchRoute = (method: string, path: string): Match => {
  const segments = path.split('/');
  if (segments.at(-1) === '' && segments.length > 2) segments.pop();
  const fitting = (candidates.get(segments.length) ?? []).filter((candidate) => fits(candidate, segments));
  const wanted = method === 'HEAD' ? 'GET' : method;
  const best = fitting.find(({ route }) => route.method === wanted);
  if (best === undefined) {
    const allowed = METHODS.filter((each) => fitting.some(({ route }) => route.method === each));
    return { found: false, allowed };
  }
  return { found: true, id: best.id, route: best.route, params: paramsOf(best, segments) };
};
