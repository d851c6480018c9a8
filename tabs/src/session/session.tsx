import type { Client } from '@yhteistila/core/contract/client.ts';
import type { Language } from '@yhteistila/core/language/texts.ts';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react';
import { createApi } from '../api/client.ts';
import { findingOut, rememberingLost } from '../api/find-out.ts';
import { lookups } from '../api/lookups.ts';
import type { Host } from '../host/host.ts';
import { forgetLocalToken, keepLocalToken, localToken as keptToken } from './local-token.ts';

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Who is signed in, and the API in that person's name. */
export interface Session {
  /** Of a call that got no answer it finds out what became of it (api/find-out.ts). */
  readonly api: Client;
  /** Each call is sent once: for what waits for the connection by itself, in sight. */
  readonly onceSent: Client;
  readonly host: Host;
  readonly isSignedIn: boolean;
  /** The service took the token no longer: nobody signed out by hand. */
  readonly hasEnded: boolean;
  /** Takes a token of the one-machine host's own issuer. */
  readonly signIn: (token: string) => void;
  readonly signOut: () => void;
}

const SessionContext = createContext<Session | undefined>(undefined);

interface SessionProviderProps {
  readonly host: Host;
  /** Whether Teams gave a token at the start. */
  readonly hasHostToken: boolean;
  readonly language: Language;
  readonly children: ReactNode;
}

export const SessionProvider = ({ host, hasHostToken, language, children }: SessionProviderProps) => {
  const [localToken, setLocalToken] = useState(keptToken);
  const [hasEnded, setHasEnded] = useState(false);
  const current = useRef({ language, localToken });
  current.current = { language, localToken };
  /** Also over a new sign-in: what was sent before it may have arrived. */
  const lost = useRef(new Set<string>());

  const signOut = useCallback(() => {
    forgetLocalToken();
    setLocalToken(undefined);
  }, []);
  const end = useCallback(() => {
    setHasEnded(true);
    signOut();
  }, [signOut]);
  const signIn = useCallback((token: string) => {
    setHasEnded(false);
    keepLocalToken(token);
    setLocalToken(token);
  }, []);

  const session = useMemo<Session>(() => {
    const sent = createApi({
      token: async () => (hasHostToken ? host.getToken() : current.current.localToken),
      language: () => current.current.language,
      onSignedOut: end,
    });
    return {
      host,
      isSignedIn: hasHostToken || localToken !== undefined,
      hasEnded,
      signIn,
      signOut,
      onceSent: rememberingLost(sent, lost.current),
      api: findingOut(sent, { wait, onLooking: lookups.set }),
    };
  }, [host, hasHostToken, localToken, hasEnded, signIn, signOut, end]);
  return <SessionContext value={session}>{children}</SessionContext>;
};

export const useSession = (): Session => {
  const session = useContext(SessionContext);
  if (session === undefined) throw new Error('useSession outside of SessionProvider');
  return session;
};
