import { type Answer, type Client, createClient, type Problem, type Send } from '@yhteistila/core/contract/client.ts';
import type { Language } from '@yhteistila/core/language/texts.ts';
import { connection } from './connection.ts';

/** The service did not answer: nothing is known of what it did. */
export class NoConnection extends Error {
  override readonly name = 'NoConnection';
}

/** The service answered with a problem, in the person's language. */
export class ProblemAnswer extends Error {
  override readonly name = 'ProblemAnswer';
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.title);
    this.problem = problem;
  }
}

const headersOf = (response: Response): Record<string, string> => Object.fromEntries(response.headers.entries());

const SERVER_ERROR = 500;

/** Throws NoConnection where the answer breaks off, or is none of the service's own. */
const bodyOf = async (response: Response): Promise<unknown> => {
  const isJson = response.headers.get('content-type')?.includes('json') === true;
  if (!isJson && response.status >= SERVER_ERROR) throw new NoConnection(`${response.status} without a problem`);
  if (!isJson || response.status === 304) return undefined;
  try {
    return await response.json();
  } catch (error) {
    throw new NoConnection(String(error));
  }
};

export interface CallerOfApi {
  readonly token: () => Promise<string | undefined>;
  readonly language: () => Language;
  /** Called when the token is no longer taken. */
  readonly onSignedOut: () => void;
}

const MAX_WAIT_MS = 15_000;

const fetchOrThrow = async (url: string, init: RequestInit): Promise<Response> => {
  try {
    // `no-store`: conditional requests are ours to make, the browser would answer them from its own cache.
    return await fetch(url, { ...init, cache: 'no-store', signal: AbortSignal.timeout(MAX_WAIT_MS) });
  } catch (error) {
    connection.failed();
    throw new NoConnection(String(error));
  }
};

/** The API over fetch. Throws NoConnection; problems are answers. */
export const createApi = (caller: CallerOfApi): Client => {
  const send: Send = async ({ method, path, query, headers, body }) => {
    const token = await caller.token();
    const response = await fetchOrThrow(query === '' ? path : `${path}?${query}`, {
      method,
      headers: {
        ...headers,
        'accept-language': caller.language(),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      ...(body === undefined ? {} : { body }),
    });
    connection.answered();
    if (response.status === 401) caller.onSignedOut();
    return { status: response.status, headers: headersOf(response), body: await bodyOf(response) };
  };
  return createClient(send);
};

/** The value of an answer. Throws ProblemAnswer for a problem; a 304 has no value to give here. */
export const answerOf = <T>(answer: Answer<T>): T => {
  if (!answer.ok) throw new ProblemAnswer(answer.problem);
  if (answer.value === undefined) throw new Error('an unchanged answer has no value');
  return answer.value;
};
