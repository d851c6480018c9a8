import type { IncomingMessage } from 'node:http';
import type { Sender } from '../../http/request/raw.ts';
import { isLoopbackName } from '../../loopback-name.ts';

const HOST = /^(\[[\da-f:.]+\]|[^:[\]]+)(:\d+)?$/i;
/** What a proxy or a tunnel says of whom it asks for. */
const PROXY_HEADER =
  /^(x-forwarded(-.*)?|forwarded|via|cdn-loop|(.*-)?(real|client|cluster-client|connecting)-ip|x-original-.*|x-proxyuser-ip|x-envoy-.*)$/;
/** `GET http://…/path`: so is a proxy asked, and `Host` may then say anything. */
const ABSOLUTE = /^[^/?*]/;

type Asked = Pick<IncomingMessage, 'headers' | 'socket'> & { readonly url?: string | undefined };

/** Who stands behind a request, by the socket and not by what the request says of itself. */
export const senderOf = ({ socket, headers, url = '' }: Asked): Sender => ({
  address: socket.remoteAddress,
  host: headers.host,
  isForwarded: ABSOLUTE.test(url) || Object.keys(headers).some((name) => PROXY_HEADER.test(name)),
});

/**
 * Whether a program of this machine asks by itself. The socket's address decides. A header never makes a request more
 * trusted, only less: behind a proxy or a tunnel of this machine stands somebody else, and so may behind a foreign name
 * that was made to point here.
 */
export const isLoopback = ({ address = '', host = '', isForwarded }: Sender): boolean =>
  !isForwarded && isLoopbackName(address) && isLoopbackName(HOST.exec(host)?.[1] ?? '');

/**
 * Whether who asks may be anybody of the demo: a program of this machine, or whoever asks under a name that the settings
 * give, with its port or without. A page in a browser cannot choose the name: it is the one that the page came from.
 */
export const mayBeAnybody = (sender: Sender | undefined, devHosts: readonly string[] = []): boolean => {
  if (sender === undefined) return false;
  if (isLoopback(sender)) return true;
  const host = sender.host?.toLowerCase() ?? '';
  const name = HOST.exec(host)?.[1];
  return !sender.isForwarded && name !== undefined && (devHosts.includes(host) || devHosts.includes(name));
};
