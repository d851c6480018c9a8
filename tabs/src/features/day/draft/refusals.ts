import { NoConnection, ProblemAnswer } from '../../../api/client.ts';

/** Why the service did not do it, in sentences for people; never empty. */
export const refusalsOf = (error: Error, t: (key: string) => string): string[] => {
  if (error instanceof NoConnection) return [t('tab.problem.offline'), t('tab.problem.nothingChanged')];
  if (!(error instanceof ProblemAnswer)) return [t('tab.problem.unknown'), t('tab.problem.nothingChanged')];
  const { title, detail, reasons = [] } = error.problem;
  const refused = reasons.filter(({ severity }) => severity === 'refuse').map(({ message }) => message);
  return refused.length > 0 ? refused : [`${title}.`, detail];
};
