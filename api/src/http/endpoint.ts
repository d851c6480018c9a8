import type { Route } from '@yhteistila/core/contract/route.ts';
import type { RouteId, Routes } from '@yhteistila/core/contract/routes.ts';
import type { Language } from '@yhteistila/core/language/texts.ts';
import type { Directory } from '@yhteistila/core/site/directory.ts';
import type { z } from 'zod';
import type { GiveWay } from '../ports/give-way.ts';
import type { ExpectedVersion, Idempotency } from '../use-cases/inputs.ts';
import type { Caller, Outcome } from '../use-cases/outcome.ts';

/** One call with everything checked: params, query and body as the route's schemas make them. */
export interface Call<R extends Route = Route> {
  readonly params: z.output<R['params']>;
  readonly query: z.output<R['query']>;
  readonly body: R extends { readonly body: infer B extends z.ZodType } ? z.output<B> : undefined;
  /** Present on every route that has `auth`. */
  readonly caller: R['auth'] extends true ? Caller : undefined;
  /** Present where the route requires it. */
  readonly expectedVersion: R extends { readonly headers: { readonly ifMatch: 'required' } }
    ? ExpectedVersion
    : ExpectedVersion | undefined;
  readonly ifNoneMatch?: string;
  readonly idempotency?: Idempotency;
  readonly directory: Directory;
  /** Has people known to the directory, so that they can be named. */
  readonly know: (ids: readonly (string | undefined)[]) => Promise<void>;
  readonly language: Language;
  readonly requestId: string;
  /** Between the pieces of a long answer. */
  readonly giveWay: GiveWay;
}

/** A body that is kept ready for sending again, with its compressed form once one was asked for. */
export interface ReadyBody {
  readonly bytes: Uint8Array;
  gzip?: Uint8Array;
}

/** The answer to a call that succeeded. The status is the route's, unless `notModified`. */
export interface Reply {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Instead of `body`: bytes of JSON that are sent as they are. */
  readonly ready?: ReadyBody;
  readonly notModified?: true;
  /** It gets no tag: who sees it may not change it either. */
  readonly untagged?: true;
  /** How many resources were decided on, each date counted, where the body does not tell: what the call has cost. */
  readonly decided?: number;
}

export type Endpoint<R extends Route = Route> = (call: Call<R>) => Promise<Outcome<Reply>>;

/** One endpoint for every route: the compiler finds the gaps. */
export type Endpoints = { readonly [id in RouteId]: Endpoint<Routes[id]> };
