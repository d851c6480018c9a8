import { isIPv4 } from 'node:net';

/** Whether a host name or an address, an IPv6 one in brackets or without, is this machine's own for itself. */
export const isLoopbackName = (name: string): boolean => {
  const bare = name
    .replace(/^\[(.*)\]$/, '$1')
    .toLowerCase()
    .replace(/^::ffff:(?=127\.)/, '');
  return bare === 'localhost' || bare === '::1' || (isIPv4(bare) && bare.startsWith('127.'));
};
