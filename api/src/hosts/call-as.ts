import type { ClientRequest, ClientResponse } from '@yhteistila/core/contract/client.ts';
import type { Person } from '@yhteistila/core/site/person.ts';
import type { HandleAs } from '../http/handle.ts';

const ENCODER = new TextEncoder();
const DECODER = new TextDecoder();

const lowerCased = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

/** Our own API within the process, for somebody whom the channel has vouched for: JSON in and out. */
export const callAs =
  (handleAs: HandleAs) =>
  async (person: Person, call: ClientRequest): Promise<ClientResponse> => {
    const reply = await handleAs(person, {
      method: call.method,
      path: call.path,
      query: call.query,
      headers: lowerCased(call.headers),
      body: call.body === undefined ? undefined : ENCODER.encode(call.body),
    });
    const body: unknown = reply.body === undefined ? undefined : JSON.parse(DECODER.decode(reply.body));
    return { status: reply.status, headers: lowerCased(reply.headers), body };
  };
