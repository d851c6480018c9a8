import type { ROUTES } from '@yhteistila/core/contract/routes.ts';
import { isShortEnough } from '@yhteistila/core/contract/schemas/fields.ts';
import type { LocalDay } from '@yhteistila/core/time/site-time.ts';
import type { z } from 'zod';
import type {
  AvailabilityInput,
  BookingChanges,
  ChainInput,
  ChangeToCheck,
  NewBooking,
  NewChain,
  NewSeries,
  SeriesScope,
  SettingsChanges,
} from '../../use-cases/inputs.ts';
import { done, type Outcome, refused } from '../../use-cases/outcome.ts';

type SettingsBody = Body<typeof ROUTES.changeMe>;
type Body<R extends { readonly body: z.ZodType }> = z.output<R['body']>;
type BookingBody = Body<typeof ROUTES.book>;
type ChangesBody = Body<typeof ROUTES.changeBooking>;
type SeriesBody = Body<typeof ROUTES.checkSeries>;
type ScopeFields = z.output<typeof ROUTES.series.query>;

/** What was left out of a request, as the domain has it. */
const wishOf = ({ needs = [], externalParticipants = false, confidential = false }: Partial<BookingBody>) => ({
  needs,
  externalParticipants,
  confidential,
});

const minutesOf = (clock: string): number => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
};

/** Clock texts of quiet hours as minutes of the day; `null` takes them away. */
export const toSettingsChanges = ({ quietHours, ...rest }: SettingsBody): SettingsChanges => {
  if (quietHours === undefined) return rest;
  if (quietHours === null) return { ...rest, quietHours: null };
  return { ...rest, quietHours: { from: minutesOf(quietHours.from), to: minutesOf(quietHours.to) } };
};

/** A title of nothing but blanks is none. */
const isBlank = (title: string | null | undefined): boolean => title?.trim() === '';

export const toNewBooking = (body: BookingBody): NewBooking => {
  const { title, ...rest } = body;
  return { ...rest, ...wishOf(body), ...(title === undefined || isBlank(title) ? {} : { title }) };
};

export const toChanges = (body: Omit<ChangesBody, 'reason' | 'findRoom'>): BookingChanges =>
  isBlank(body.title) ? { ...body, title: null } : body;

/** A new booking has every field that it needs: the schema asks for them where nothing is replaced. */
export const toCheck = ({
  replaces,
  findRoom,
  ...body
}: Body<typeof ROUTES.checkBooking>): NewBooking | ChangeToCheck => {
  const { siteId, organisationId, resourceIds, start, end, purpose } = body;
  if (replaces !== undefined) return { ...toChanges(body), siteId, organisationId, replaces, findRoom };
  if (!siteId || !resourceIds || start === undefined || end === undefined || !purpose)
    throw new Error('unchecked body');
  return toNewBooking({ ...body, siteId, resourceIds, start, end, purpose });
};

export const toNewSeries = (body: SeriesBody): NewSeries => {
  const { recurrence, except = [], onConflict, startsWith, instead, ...first } = body;
  return {
    booking: toNewBooking(first),
    recurrence,
    except,
    onConflict,
    ...(instead !== undefined && { instead }),
    ...(startsWith !== undefined && { startsWith }),
  };
};

export const toAvailabilityInput = (body: Body<typeof ROUTES.availability>): AvailabilityInput => {
  const { from, to, also = [], ...rest } = body;
  return { ...rest, ...wishOf(body), start: from, end: to, also };
};

/** What the customer needs at every step, and what one step needs besides. */
const union = <T>(all: readonly T[] = [], own: readonly T[] = []): readonly T[] => [...new Set([...all, ...own])];

export const toChainInput = (body: Body<typeof ROUTES.planChain>): ChainInput => {
  const { from, to, steps, needs, languages, confidential = false, ...rest } = body;
  return {
    ...rest,
    start: from,
    end: to,
    steps: steps.map((step) => {
      const spoken = union(languages, step.languages);
      return {
        ...step,
        needs: union(needs, step.needs),
        confidential: step.confidential ?? confidential,
        ...(spoken.length === 0 ? {} : { languages: spoken }),
      };
    }),
  };
};

export const toNewChain = ({ siteId, steps }: Body<typeof ROUTES.bookChain>): NewChain => ({
  siteId,
  steps: steps.map(({ alsoResourceIds, ...step }) => ({
    ...step,
    resourceIds: union(step.resourceIds, alsoResourceIds),
    needs: step.needs ?? [],
    confidential: step.confidential ?? false,
  })),
});

const malformed = (path: string, key: string) => refused('malformed', { errors: [{ path, key }] });
const required = (path: string) => malformed(path, 'required');

const rangeOf = (from: LocalDay, to: LocalDay): Outcome<SeriesScope> => {
  if (to < from) return malformed('to', 'end-before-start');
  return isShortEnough(from, to) ? done({ scope: 'range', from, to }) : malformed('to', 'range');
};

/**
 * The dates that are meant, by the query and, where there is one, the body: what the body says goes first. `usual` is
 * the scope of a call that names none; without it, one must be named.
 */
export const toScope = (query: ScopeFields, body: ScopeFields = {}, usual?: 'all'): Outcome<SeriesScope> => {
  const scope = body.scope ?? query.scope ?? usual;
  const occurrence = body.occurrence ?? query.occurrence;
  const from = body.from ?? query.from;
  const to = body.to ?? query.to;
  if (scope === undefined) return required('scope');
  if (scope === 'all') return done({ scope });
  if (scope === 'range') {
    if (from === undefined) return required('from');
    return to === undefined ? required('to') : rangeOf(from, to);
  }
  return occurrence === undefined ? required('occurrence') : done({ scope, occurrence });
};

/** The dates that the query means; undefined where it names none. */
export const toScopeIfAny = (query: ScopeFields): Outcome<SeriesScope | undefined> =>
  Object.values(query).every((field) => field === undefined) ? done(undefined) : toScope(query);
