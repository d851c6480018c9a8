import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';

/** A channel's keys, published as the Bot Framework publishes its own. */
export interface ChannelKeys {
  /** Of the OpenID metadata. */
  readonly url: string;
  readonly sign: (claims: JWTPayload) => Promise<string>;
  /** With another key under the same name. */
  readonly forge: (claims: JWTPayload) => Promise<string>;
  readonly close: () => Promise<void>;
}

const ALGORITHM = 'RS256';
const KEY_ID = 'key-1';

export const publishKeys = async (): Promise<ChannelKeys> => {
  const own = await generateKeyPair(ALGORITHM, { extractable: true });
  const foreign = await generateKeyPair(ALGORITHM, { extractable: true });
  const jwk = { ...(await exportJWK(own.publicKey)), kid: KEY_ID, use: 'sig', endorsements: ['msteams'] };
  const server = createServer((request, response) => {
    const body = request.url === '/keys' ? { keys: [jwk] } : { jwks_uri: `http://${request.headers.host}/keys` };
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A server that listens on TCP has an address with a port.
  const { port } = server.address() as AddressInfo;
  const signWith = (key: Parameters<SignJWT['sign']>[0]) => (claims: JWTPayload) =>
    new SignJWT(claims).setProtectedHeader({ alg: ALGORITHM, kid: KEY_ID }).sign(key);
  return {
    url: `http://127.0.0.1:${port}/openid`,
    sign: signWith(own.privateKey),
    forge: signWith(foreign.privateKey),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
