import { Field, makeStyles, Radio, RadioGroup, Select, tokens } from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { LANGUAGES } from '@yhteistila/core/language/texts.ts';
import { answerOf } from '../../api/client.ts';
import { useMe, useSites } from '../../api/queries.ts';
import { PageHeading } from '../../components/page-heading.tsx';
import { ProblemBar } from '../../components/problem-bar.tsx';
import { useText } from '../../i18n/use-text.tsx';
import { useCurrentSite } from '../../session/current-site.tsx';
import { useSession } from '../../session/session.tsx';
import { DutySwitch } from '../calls/duty-switch.tsx';
import { NoticeSettings } from './notice-settings.tsx';
import { HOUR_CHOICES, useShownHours } from './shown-hours.ts';

const useStyles = makeStyles({
  page: { padding: tokens.spacingHorizontalL, display: 'grid', gap: tokens.spacingVerticalXL, maxWidth: '480px' },
  hours: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: tokens.spacingHorizontalM },
});

/** Language, home site, and the hours that the day view shows at first. */
export const SettingsScreen = () => {
  const styles = useStyles();
  const { t, pick, language, setLanguage } = useText();
  const { api } = useSession();
  const me = useMe();
  // An expert has the switch above every screen.
  const isExpert = me.data?.roles.some(({ role }) => role === 'expert') === true;
  const sites = useSites();
  const { chooseSite } = useCurrentSite();
  const [hours, setHours] = useShownHours();
  const queries = useQueryClient();
  const changing = useMutation({
    mutationFn: async (body: { homeSiteId?: string; locale?: 'fi' | 'sv' | 'en' }) =>
      answerOf(await api.changeMe({ body })),
    onSuccess: (changed) => queries.setQueryData(['me'], changed),
  });
  const hourText = (hour: number) => `${hour}${language === 'en' ? ':' : '.'}00`;
  return (
    <div className={styles.page}>
      <PageHeading>{t('tab.screen.settings')}</PageHeading>
      {changing.error === null ? undefined : <ProblemBar error={changing.error} />}
      <Field label={t('tab.language.choose')}>
        <RadioGroup
          value={language}
          onChange={(_, { value }) => {
            const chosen = LANGUAGES.find((each) => each === value);
            if (chosen === undefined) return;
            setLanguage(chosen);
            changing.mutate({ locale: chosen });
          }}
        >
          {LANGUAGES.map((each) => (
            <Radio key={each} value={each} label={t(`tab.language.${each}`)} lang={each} />
          ))}
        </RadioGroup>
      </Field>
      <Field label={t('tab.homeSite.label')} hint={t('tab.homeSite.hint')}>
        <Select
          value={me.data?.homeSiteId ?? ''}
          onChange={(_, { value }) => {
            chooseSite(value);
            changing.mutate({ homeSiteId: value });
          }}
        >
          {(sites.data ?? [])
            .filter(({ size }) => size !== 'virtual')
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {pick(name)}
              </option>
            ))}
        </Select>
      </Field>
      <div className={styles.hours}>
        <Field label={t('tab.hours.from')}>
          <Select value={String(hours.from)} onChange={(_, { value }) => setHours({ ...hours, from: Number(value) })}>
            {HOUR_CHOICES.filter((hour) => hour < hours.to).map((hour) => (
              <option key={hour} value={hour}>
                {hourText(hour)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t('tab.hours.to')}>
          <Select value={String(hours.to)} onChange={(_, { value }) => setHours({ ...hours, to: Number(value) })}>
            {HOUR_CHOICES.filter((hour) => hour > hours.from).map((hour) => (
              <option key={hour} value={hour}>
                {hourText(hour)}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      {isExpert ? undefined : <DutySwitch />}
      <NoticeSettings />
    </div>
  );
};
