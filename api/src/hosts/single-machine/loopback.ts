import type { IncomingMessage } from 'node:http';

const ADDRESS = /^(127(\.\d{1,3}){3}|::1|::ffff:127(\.\d{1,3}){3})$/;
const NAME = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i;
/** What a proxy says of whom it asks for. */
const PROXY_HEADERS = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'];

/**
 * Whether a program of this machine asks by itself. The socket's address decides. A header never makes a request more
 * trusted, only less: behind a proxy or a tunnel of this machine stands somebody else, and so may behind a foreign name
 * that was made to point here.
 */
export const isLoopback = ({ socket, headers }: Pick<IncomingMessage, 'headers' | 'socket'>): boolean =>
  ADDRESS.test(socket.remoteAddress ?? '') &&
  NAME.test(headers.host ?? '') &&
  PROXY_HEADERS.every((name) => headers[name] === undefined);
