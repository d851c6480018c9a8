import type { ErrorCode } from '@yhteistila/core/contract/error-codes.ts';
import { ERROR_MEANINGS } from '@yhteistila/core/contract/error-meanings.ts';
import {
  HEADERS_OF_ALL,
  HEADERS_OF_BODIES,
  HEADERS_OF_KEYED,
  HEADERS_OF_NOT_MODIFIED,
  HEADERS_OF_READINGS,
  HEADERS_OF_REFUSALS,
  REPLY_HEADERS,
  type ReplyHeader,
  type ReplyHeaders,
} from '@yhteistila/core/contract/reply-headers.ts';
import { errorsOf, type Route } from '@yhteistila/core/contract/route.ts';
import { problem } from '@yhteistila/core/contract/schemas/decision.ts';
import { translate } from '@yhteistila/core/i18n/translate.ts';
import { STATUS } from '../reply/to-problem.ts';
import type { Json, Schemas } from './schemas.ts';

const HEADERS = '#/components/headers/';
const RESPONSES = '#/components/responses/';
const NOT_MODIFIED = 'NotModified';

const sorted = (parts: ReadonlyMap<string, Json>): Json =>
  Object.fromEntries([...parts].sort(([one], [other]) => (one < other ? -1 : 1)));

/** `version-mismatch` and `conflict` as `VersionMismatchOrConflict`. */
const nameOf = (codes: readonly ErrorCode[]): string =>
  codes.map((code) => code.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase())).join('Or');

/** A problem as it might come, in English. */
const exampleOf = (code: ErrorCode): Json => ({
  type: `urn:yhteistila:problem:${code}`,
  title: translate('en', `error.${code}`),
  status: STATUS[code],
  detail: translate('en', `error.${code}.detail`, { allowed: 'GET, PATCH', requestId: 'my-request-1' }),
  code,
});

/** Answers that several operations give, told once. */
export class SharedReplies {
  readonly #schemas: Schemas;
  readonly #responses = new Map<string, Json>();
  readonly #headers = new Map<string, Json>();

  constructor(schemas: Schemas) {
    this.#schemas = schemas;
  }

  /** What the answers refer to. */
  parts(): { readonly responses: Json; readonly headers: Json } {
    return { responses: sorted(this.#responses), headers: sorted(this.#headers) };
  }

  /** Every answer that the route gives, by status. */
  of(route: Route): Json {
    const { status, body, says, headers } = route.replies;
    const isRead = route.method === 'GET';
    const all = {
      ...HEADERS_OF_BODIES,
      ...(isRead ? HEADERS_OF_READINGS : {}),
      ...(route.headers?.idempotencyKey === undefined ? {} : HEADERS_OF_KEYED),
      ...headers,
    };
    return {
      [status]: {
        description: says,
        headers: this.#headersIn(all),
        content: { 'application/json': { schema: this.#schemas.of(body, 'output') } },
      },
      ...(isRead ? { 304: this.#notModified() } : {}),
      ...this.#refusals(route),
    };
  }

  #refusals(route: Route): Json {
    const codes = [...errorsOf(route)].sort();
    return Object.fromEntries(
      [...new Set(codes.map((code) => STATUS[code]))].map((status) => [
        status,
        this.#refusal(
          status,
          codes.filter((code) => STATUS[code] === status),
        ),
      ]),
    );
  }

  #refusal(status: number, codes: readonly ErrorCode[]): Json {
    const schema = {
      allOf: [
        this.#schemas.of(problem, 'output'),
        { type: 'object', properties: { status: { const: status }, code: { enum: codes } } },
      ],
    };
    return this.#keep(nameOf(codes), {
      description: codes.map((code) => `\`${code}\`: ${ERROR_MEANINGS[code]}.`).join('\n\n'),
      headers: this.#headersIn({ ...HEADERS_OF_BODIES, ...HEADERS_OF_REFUSALS[status] }),
      content: {
        'application/problem+json': {
          schema,
          examples: Object.fromEntries(codes.map((code) => [code, { value: exampleOf(code) }])),
        },
      },
    });
  }

  #notModified(): Json {
    return this.#keep(NOT_MODIFIED, {
      description: 'What the caller has still holds. No body.',
      headers: this.#headersIn(HEADERS_OF_NOT_MODIFIED),
    });
  }

  /** A header that is promised, or one that is there where it has something to say. */
  #headersIn(headers: ReplyHeaders = {}): Json {
    const all: ReplyHeaders = { ...HEADERS_OF_ALL, ...headers };
    const used = Object.entries(REPLY_HEADERS).filter(([name]) => Object.hasOwn(all, name));
    return Object.fromEntries(
      used.map(([name, facts]) => {
        const required = all[name as ReplyHeader] === 'always';
        const part = required ? name : `${name}-sometimes`;
        this.#headers.set(part, { ...facts, required });
        return [name, { $ref: `${HEADERS}${part}` }];
      }),
    );
  }

  #keep(name: string, reply: Json): Json {
    this.#responses.set(name, reply);
    return { $ref: `${RESPONSES}${name}` };
  }
}
