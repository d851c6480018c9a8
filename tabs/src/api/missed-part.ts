import { connection } from './connection.ts';

const NOT_FOUND = 404;

/**
 * To be told of every part of the program that did not come. Finds out why: there is no connection, or the service has a newer
 * program, which has put this one's files away. Answers whether the latter.
 */
export const missedPart = async (): Promise<boolean> => {
  try {
    const { status } = await fetch(import.meta.url, { method: 'HEAD', cache: 'no-store' });
    if (status !== NOT_FOUND) return false;
    connection.outdated();
    return true;
  } catch {
    connection.failed();
    return false;
  }
};
