import {
  Button,
  Caption1,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Subtitle2,
  Text,
  Title2,
  tokens,
} from '@fluentui/react-components';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { Problem } from '@yhteistila/core/contract/client.ts';
import type { Language, Texts } from '@yhteistila/core/language/texts.ts';
import { NoConnection, ProblemAnswer } from '../../api/client.ts';
import { ProblemBar } from '../../components/problem-bar.tsx';
import { useText } from '../../i18n/use-text.tsx';
import { useSession } from '../../session/session.tsx';
import { LanguageChoice } from './language-choice.tsx';

const useStyles = makeStyles({
  page: { height: '100%', overflow: 'auto', backgroundColor: tokens.colorNeutralBackground2 },
  content: {
    padding: tokens.spacingHorizontalXXL,
    display: 'grid',
    gap: tokens.spacingVerticalL,
    alignContent: 'start',
    maxWidth: '960px',
    margin: '0 auto',
  },
  top: { display: 'flex', justifyContent: 'space-between', alignItems: 'start', flexWrap: 'wrap' },
  heading: { margin: 0, display: 'block', ':first-letter': { textTransform: 'uppercase' } },
  groups: {
    display: 'grid',
    gap: tokens.spacingHorizontalL,
    gridTemplateColumns: 'repeat(auto-fill, minmax(260px, 1fr))',
  },
  group: { display: 'grid', gap: tokens.spacingVerticalS, alignContent: 'start' },
  person: { justifyContent: 'start', minHeight: '52px' },
  lines: { display: 'grid', justifyItems: 'start', textAlign: 'start' },
});

interface DemoPerson {
  readonly id: string;
  readonly name: string;
  readonly organisation: { readonly id: string; readonly name: Texts };
  readonly roles: readonly { readonly role: string }[];
}

const ROLE_ORDER = ['staff', 'expert', 'adviser', 'host', 'guard', 'coordinator', 'steering', 'administrator'];

const byRole = (people: readonly DemoPerson[]): [string, DemoPerson[]][] => {
  const groups = new Map<string, DemoPerson[]>(ROLE_ORDER.map((role) => [role, []]));
  for (const person of people) groups.get(person.roles[0]?.role ?? 'staff')?.push(person);
  return [...groups].filter(([, members]) => members.length > 0);
};

const unreachable = (error: unknown): never => {
  throw new NoConnection(String(error));
};

/**
 * Throws ProblemAnswer for a problem: the service says itself why nobody can sign in here. Throws NoConnection where no
 * answer comes, or one that is none of the service's own.
 */
const fetchAnswer = async (path: string, init: RequestInit): Promise<unknown> => {
  const response = await fetch(path, init).catch(unreachable);
  const isProblem = response.headers.get('content-type')?.includes('problem+json') === true;
  if (!response.ok && !isProblem) return unreachable(response.status);
  const answer: unknown = await response.json().catch(unreachable);
  if (isProblem) throw new ProblemAnswer(answer as Problem);
  return answer;
};

const fetchPeople = async (language: Language): Promise<readonly DemoPerson[]> => {
  const answer = await fetchAnswer('/api/dev/people', { headers: { 'accept-language': language } });
  return answer as readonly DemoPerson[];
};

const fetchToken = async (personId: string, language: Language): Promise<string> => {
  const answer = await fetchAnswer('/api/dev/sign-in', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': language },
    body: JSON.stringify({ personId }),
  });
  return (answer as { readonly token: string }).token;
};

/** The one-machine host's sign-in page: the demo people by role and agency (docs/api.md §9). */
export const SignInScreen = () => {
  const styles = useStyles();
  const { t, pick, language } = useText();
  const { signIn, hasEnded } = useSession();
  const people = useQuery({ queryKey: ['demo-people'], queryFn: () => fetchPeople(language) });
  const entering = useMutation({
    mutationFn: (personId: string) => fetchToken(personId, language),
    onSuccess: signIn,
  });
  return (
    <main className={styles.page}>
      <div className={styles.content}>
        <div className={styles.top}>
          <div>
            <Title2 as="h1" className={styles.heading}>
              {t('tab.signIn.title')}
            </Title2>
            <Text as="p">{t('tab.signIn.lead')}</Text>
          </div>
          <LanguageChoice />
        </div>
        {hasEnded && entering.error === null ? (
          <MessageBar intent="info" layout="multiline">
            <MessageBarBody>{t('tab.signIn.ended')}</MessageBarBody>
          </MessageBar>
        ) : undefined}
        {people.error === null ? undefined : <ProblemBar error={people.error} onRetry={() => people.refetch()} />}
        {entering.error === null ? undefined : <ProblemBar error={entering.error} />}
        <div className={styles.groups}>
          {byRole(people.data ?? []).map(([role, members]) => (
            <section key={role} className={styles.group} aria-labelledby={`role-${role}`}>
              <Subtitle2 as="h2" id={`role-${role}`} className={styles.heading}>
                {t(`role.${role}`)}
              </Subtitle2>
              {members.map(({ id, name, organisation }) => (
                <Button
                  key={id}
                  data-person-id={id}
                  className={styles.person}
                  disabled={entering.isPending}
                  onClick={() => entering.mutate(id)}
                >
                  <span className={styles.lines}>
                    <span>{name}</span>
                    <Caption1>{pick(organisation.name)}</Caption1>
                  </span>
                </Button>
              ))}
            </section>
          ))}
        </div>
      </div>
    </main>
  );
};
