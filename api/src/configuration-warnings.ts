import type { Configuration } from './configuration.ts';
import { isLoopbackName } from './loopback-name.ts';

/** What whoever starts it must know of a configuration that is allowed: who may sign in as anybody. */
export const warningsOf = ({ identity, host, devHosts, bot }: Configuration): readonly string[] => {
  if (identity.kind !== 'dev') return [];
  const isOpen = devHosts !== undefined || (host !== undefined && !isLoopbackName(host));
  return [
    ...(isOpen
      ? [
          `whoever reaches this server as ${devHosts?.join(', ')} can sign in as anybody of the demo, without a password`,
        ]
      : []),
    ...(bot === undefined ? [] : ['whoever writes to the bot can sign in as anybody of the demo, without a password']),
  ];
};
