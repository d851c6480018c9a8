import { missedPart } from '../api/missed-part.ts';

/** A part of the program that comes when it is wanted, fetched at most once at a time. */
export interface LateCode<Part> {
  readonly load: () => Promise<Part>;
  /** The part, once it has come. */
  readonly loaded: () => Part | undefined;
  /** Fetches it for later: what fails to come now is asked for again when it is wanted. */
  readonly preload: () => void;
}

const AGAIN_AFTER_MS = 2_000;
/** Of a program that has been put away nothing comes any more, unless it is put back. */
const LONG_AFTER = 30;

/** For what nobody waits for: a part that fails to come is asked for until it does, however long there is no connection. */
export const untilItComes = async <Part>(
  fetchPart: () => Promise<Part>,
  againAfterMs = AGAIN_AFTER_MS,
): Promise<Part> => {
  for (;;) {
    try {
      return await fetchPart();
    } catch {
      const wait = (await missedPart()) ? againAfterMs * LONG_AFTER : againAfterMs;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
};

/** A part that is fetched when it is first wanted; one that failed to come, when it is wanted again. */
export const lateCode = <Part>(fetchPart: () => Promise<Part>): LateCode<Part> => {
  let coming: Promise<Part> | undefined;
  let part: Part | undefined;
  const fetchIt = async (): Promise<Part> => {
    try {
      part = await fetchPart();
      return part;
    } catch (error) {
      coming = undefined;
      void missedPart();
      throw error;
    }
  };
  const load = (): Promise<Part> => {
    coming ??= fetchIt();
    return coming;
  };
  return { load, loaded: () => part, preload: () => void load().catch(() => undefined) };
};
