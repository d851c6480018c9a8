import { useSyncExternalStore } from 'react';
import { connectionNow, onConnection } from './connection.ts';

/** The connection, followed live; apart from it, which the page is begun with before React has come. */
export const useConnection = () => useSyncExternalStore(onConnection, connectionNow);
