/** Why a start cannot go on, in a sentence that names the file or the setting, and what to do. */
export class StartFailure extends Error {
  override readonly name: string = 'StartFailure';
}

const DEEPEST = 8;

/** The error and what has caused it, outermost first. */
export const withCauses = (error: unknown): readonly unknown[] => {
  const found: unknown[] = [];
  for (let each = error; each !== undefined && found.length < DEEPEST; ) {
    found.push(each);
    each = each instanceof Error ? each.cause : undefined;
  }
  return found;
};

/** The codes that the error and its causes carry, innermost first: the system's, a driver's, an HTTP status. */
export const codesIn = (error: unknown): readonly string[] =>
  withCauses(error)
    .flatMap((each) => (typeof each === 'object' && each !== null && 'code' in each ? [String(each.code)] : []))
    .reverse();

/** What the error says, on one line and without an address of code. */
export const said = (error: unknown): string => {
  const text = error instanceof Error ? error.message : typeof error === 'string' ? error : JSON.stringify(error);
  return (text ?? '').split('\n')[0]?.trim() || 'nothing is known of the reason';
};
