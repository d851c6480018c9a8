import { Divider, Field, makeStyles, Select, Switch, tokens } from '@fluentui/react-components';
import type { Typed } from '@yhteistila/core/i18n/typed.ts';
import { readTypedCount } from '@yhteistila/core/i18n/typed-count.ts';
import { Suspense } from 'react';
import type { Resource, SiteDetails } from '../../../api/queries.ts';
import { NumberField } from '../../../components/number-field.tsx';
import { useText } from '../../../i18n/use-text.tsx';
import { LanguageTags } from '../late-parts.ts';
import { LengthChoice } from './length-choice.tsx';
import { bringsCustomer, PEOPLE_LIMITS, type SpaceNeed, type When } from './need.ts';
import { withPurpose } from './need-defaults.ts';
import { NeedTags } from './need-tags.tsx';
import { PurposeTiles } from './purpose-tiles.tsx';
import { RoomFilters } from './room-filters.tsx';
import type { Agencies } from './use-agencies.ts';
import { WhenChoice } from './when-choice.tsx';

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalL, minWidth: 0 },
  switches: { display: 'grid', gap: tokens.spacingVerticalS },
  // A long name is cut off rather than pushing the column apart.
  agency: { gridTemplateColumns: 'minmax(0, 1fr)' },
  select: { minWidth: 0 },
  people: { maxWidth: '200px' },
});

/** Nothing written: any number. */
const readPeople = (text: string): Typed<number | undefined> =>
  text.trim() === '' ? { value: undefined } : readTypedCount(text, PEOPLE_LIMITS);

interface NeedFormProps {
  readonly need: SpaceNeed;
  readonly isPurposeKnown: boolean;
  readonly when: When | undefined;
  readonly site: SiteDetails | undefined;
  /** Who can come along, interpreters among them. */
  readonly people: readonly Resource[];
  readonly agencies: Agencies;
  readonly now: number;
  /** What is wrong with the times. */
  readonly timeProblem: string | undefined;
  readonly onChange: (need: SpaceNeed) => void;
}

/** What is needed. Every change brings its answer; there is nothing to send. */
export const NeedForm = (props: NeedFormProps) => {
  const { need, isPurposeKnown, when, site, people, agencies, now, timeProblem, onChange } = props;
  const styles = useStyles();
  const { t, pick } = useText();
  const setPeople = (people: number | undefined) => {
    const { people: _, ...rest } = need;
    onChange(people === undefined ? rest : { ...rest, people });
  };
  const setAgency = (id: string) => {
    const { organisationId: _, ...rest } = need;
    onChange(id === '' ? rest : { ...rest, organisationId: id });
  };
  return (
    <div className={styles.form}>
      <PurposeTiles
        value={isPurposeKnown ? need.purpose : undefined}
        onChange={(purpose) => onChange(withPurpose(need, purpose))}
      />
      {agencies.others.length === 0 ? undefined : (
        <Field label={t('tab.book.agency')} className={styles.agency}>
          <Select
            className={styles.select}
            select={{ className: styles.select }}
            value={need.organisationId ?? ''}
            onChange={(_, { value }) => setAgency(value)}
          >
            {agencies.own ? <option value="">{t('tab.book.agency.own')}</option> : undefined}
            {agencies.others.map(({ id, name }) => (
              <option key={id} value={id}>
                {pick(name)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <WhenChoice
        purpose={need.purpose}
        when={when}
        site={site}
        now={now}
        problem={timeProblem}
        onChange={(chosen) => onChange({ ...need, when: chosen })}
      />
      <LengthChoice minutes={need.minutes} onChange={(minutes) => onChange({ ...need, minutes })} />
      <NumberField
        label={t('tab.book.people')}
        keptAs="people"
        className={styles.people}
        placeholder={t('tab.book.people.any')}
        value={need.people}
        read={readPeople}
        step={(by) => Math.min(Math.max((need.people ?? 0) + by, PEOPLE_LIMITS.least), PEOPLE_LIMITS.most)}
        onChange={setPeople}
      />
      <NeedTags need={need} onChange={onChange} />
      {need.needs.includes('interpreter') ? (
        <Suspense>
          <LanguageTags
            chosen={need.languages}
            resources={people}
            onChange={(languages) => onChange({ ...need, languages })}
          />
        </Suspense>
      ) : undefined}
      <RoomFilters need={need} site={site} onChange={onChange} />
      <Divider />
      <div className={styles.switches}>
        <Field hint={t(need.purpose === 'customerService' ? 'tab.book.customer.always' : 'tab.book.customer.hint')}>
          <Switch
            label={t('tab.book.customer')}
            checked={bringsCustomer(need)}
            disabled={need.purpose === 'customerService'}
            onChange={(_, { checked }) => onChange({ ...need, customer: checked })}
          />
        </Field>
        <Field hint={t('tab.book.confidential.hint')}>
          <Switch
            label={t('tab.book.confidential')}
            checked={need.confidential}
            onChange={(_, { checked }) => onChange({ ...need, confidential: checked })}
          />
        </Field>
      </div>
    </div>
  );
};
