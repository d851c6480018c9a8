import type { Configuration } from './configuration.ts';

/** What whoever starts it must know of a configuration that is allowed: who may sign in as anybody. */
export const warningsOf = ({ identity, devHosts, bot }: Configuration): readonly string[] => {
  if (identity.kind !== 'dev') return [];
  const any = 'can sign in as anybody of the demo, without a password';
  return [
    ...(devHosts === undefined ? [] : [`whoever reaches this server as ${devHosts.join(', ')} ${any}`]),
    ...(bot === undefined ? [] : [`whoever writes to the bot ${any}`]),
  ];
};
