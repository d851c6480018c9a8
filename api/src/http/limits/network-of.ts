import { isIPv6 } from 'node:net';

const GROUPS = 8;
/** Of an IPv6 address, the half that a provider gives to one household or office: the rest it chooses itself. */
const NETWORK_GROUPS = 4;

const groupsOf = (part: string): readonly string[] => (part === '' ? [] : part.split(':'));

const networkOfIpv6 = (address: string): string => {
  const [head = '', tail = ''] = address.split('::');
  const left = groupsOf(head);
  const right = groupsOf(tail);
  const zeros = Array.from({ length: Math.max(0, GROUPS - left.length - right.length) }, () => '0');
  return [...left, ...zeros, ...right].slice(0, NETWORK_GROUPS).join(':');
};

/** Whose calls count together before anybody has signed in: those of an IPv4 address, or of an IPv6 network. */
export const networkOf = (address: string | undefined): string => {
  if (address === undefined) return 'unknown';
  const ipv4 = /^::ffff:([\d.]+)$/i.exec(address)?.[1];
  if (ipv4 !== undefined) return ipv4;
  return isIPv6(address) ? networkOfIpv6(address) : address;
};
