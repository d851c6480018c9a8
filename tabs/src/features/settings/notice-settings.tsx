import { Checkbox, Field, makeStyles, Select, Switch, tokens, typographyStyles } from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Client } from '@yhteistila/core/contract/client.ts';
import { writeClock } from '@yhteistila/core/i18n/typed-clock.ts';
import { NOTICE_CHOICES } from '@yhteistila/core/notice/notice.ts';
import { useId } from 'react';
import { answerOf } from '../../api/client.ts';
import { useMe } from '../../api/queries.ts';
import { ProblemBar } from '../../components/problem-bar.tsx';
import { useText } from '../../i18n/use-text.tsx';
import { useSession } from '../../session/session.tsx';

const useStyles = makeStyles({
  part: { display: 'grid', gap: tokens.spacingVerticalS },
  heading: { ...typographyStyles.subtitle2, margin: 0 },
  choices: { display: 'grid', border: 'none', margin: 0, padding: 0 },
  hours: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: tokens.spacingHorizontalM },
});

type Changes = Parameters<Client['changeMe']>[0]['body'];

const HALF_HOURS = 48;
const CLOCKS = Array.from({ length: HALF_HOURS }, (_, half) => writeClock(half * 30, ':'));

/** What one gets when one first asks for quiet. */
const USUAL_QUIET = { from: '17:00', to: '07:00' };

/** What the bot tells the person, and when it keeps quiet. */
export const NoticeSettings = () => {
  const styles = useStyles();
  const { t, language } = useText();
  const { api } = useSession();
  const me = useMe();
  const queries = useQueryClient();
  const heading = useId();
  const changing = useMutation({
    mutationFn: async (body: Changes) => answerOf(await api.changeMe({ body })),
    onSuccess: (changed) => queries.setQueryData(['me'], changed),
  });
  if (me.data === undefined) return null;
  const { notices, quietHours } = me.data;
  return (
    <section className={styles.part} aria-labelledby={heading}>
      <h2 id={heading} className={styles.heading}>
        {t('tab.notices.title')}
      </h2>
      {changing.error === null ? undefined : <ProblemBar error={changing.error} />}
      <Field hint={t('tab.notices.hint')}>
        <fieldset className={styles.choices} aria-labelledby={heading}>
          {NOTICE_CHOICES.map((kind) => (
            <Checkbox
              key={kind}
              label={t(`tab.notices.kind.${kind}`)}
              checked={notices[kind] !== false}
              onChange={(_, { checked }) => changing.mutate({ notices: { [kind]: checked === true } })}
            />
          ))}
        </fieldset>
      </Field>
      <Switch
        label={t('tab.notices.quiet')}
        checked={quietHours !== undefined}
        onChange={(_, { checked }) => changing.mutate({ quietHours: checked ? USUAL_QUIET : null })}
      />
      {quietHours === undefined ? undefined : (
        <div className={styles.hours}>
          {(['from', 'to'] as const).map((end) => (
            <Field key={end} label={t(`tab.notices.quiet.${end}`)}>
              <Select
                value={quietHours[end]}
                onChange={(_, { value }) => changing.mutate({ quietHours: { ...quietHours, [end]: value } })}
              >
                {CLOCKS.map((clock) => (
                  <option key={clock} value={clock}>
                    {language === 'en' ? clock : clock.replace(':', '.')}
                  </option>
                ))}
              </Select>
            </Field>
          ))}
        </div>
      )}
    </section>
  );
};
