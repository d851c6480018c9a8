import type { Configuration } from '../configuration.ts';
import { codesIn, StartFailure, said } from './start-failure.ts';

/** Why the server could not listen. */
export const whyNotListening = ({ port, host }: Pick<Configuration, 'port' | 'host'>, error: unknown): StartFailure => {
  const [code] = codesIn(error);
  const fail = (sentence: string) => new StartFailure(sentence, { cause: error });
  switch (code) {
    case 'EADDRINUSE':
      return fail(`port ${port} is in use; end the program that has it, or set PORT to another one`);
    case 'EACCES':
    case 'EPERM':
      return fail(`this user may not listen on port ${port}; set PORT to one above 1023`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EINVAL':
      return fail(
        `LISTEN_ADDRESS, ${host ?? 'localhost'}, is no address of this machine; set one that is, or leave it out`,
      );
    default:
      return fail(`nobody can be listened to on port ${port} (PORT, LISTEN_ADDRESS): ${said(error)}`);
  }
};
