import { NoConnection, ProblemAnswer } from '../../../api/client.ts';
import { NotDone } from '../../../api/find-out.ts';

/** Why the service did not do it, in sentences for people; never empty. */
export const refusalsOf = (error: Error, t: (key: string) => string): string[] => {
  if (error instanceof NotDone) return [t('tab.problem.notDone'), t('tab.problem.notDone.detail')];
  if (error instanceof NoConnection) return [t('tab.problem.offline'), t('tab.problem.nothingChanged')];
  if (!(error instanceof ProblemAnswer)) return [t('tab.problem.unknown')];
  const { title, detail, reasons = [] } = error.problem;
  const refused = reasons.filter(({ severity }) => severity === 'refuse').map(({ message }) => message);
  return refused.length > 0 ? refused : [`${title}.`, detail];
};
