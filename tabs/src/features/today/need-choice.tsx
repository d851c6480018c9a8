import { Field, makeStyles, Select, ToggleButton, tokens, typographyStyles } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons';
import { useId } from 'react';
import { LanguageTags } from '../../booking-parts/language-tags.tsx';
import { usePlaces, VIRTUAL_SITE } from '../../booking-parts/use-places.ts';
import { useText } from '../../i18n/use-text.tsx';
import { useCurrentSite } from '../../session/current-site.tsx';
import { ASKED_NEEDS, type CustomerNeed, LENGTHS } from './need.ts';

const useStyles = makeStyles({
  part: { display: 'grid', gap: tokens.spacingVerticalS, minWidth: 0 },
  label: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  tags: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  tag: { minWidth: 'auto', fontWeight: tokens.fontWeightRegular },
  length: { maxWidth: '160px' },
});

interface NeedChoiceProps {
  readonly need: CustomerNeed;
  readonly onChange: (need: CustomerNeed) => void;
  /** A chain has a length for each of its steps instead. */
  readonly withLength?: boolean;
}

/** What the customer needs, all of it optional. */
export const NeedChoice = ({ need, onChange, withLength = true }: NeedChoiceProps) => {
  const styles = useStyles();
  const { t } = useText();
  const labelId = useId();
  const { siteId = '' } = useCurrentSite();
  const places = usePlaces([siteId]);
  const people = [siteId, VIRTUAL_SITE].flatMap((id) => places.site(id)?.resources ?? []);
  const toggle = (each: (typeof ASKED_NEEDS)[number]) => {
    const needs = need.needs.includes(each) ? need.needs.filter((other) => other !== each) : [...need.needs, each];
    onChange({ ...need, needs });
  };
  const tag = (key: string, text: string, checked: boolean, onClick: () => void) => (
    <ToggleButton
      key={key}
      size="small"
      shape="circular"
      className={styles.tag}
      checked={checked}
      icon={checked ? <CheckmarkRegular /> : undefined}
      onClick={onClick}
    >
      {text}
    </ToggleButton>
  );
  return (
    <div className={styles.part}>
      <p id={labelId} className={styles.label}>
        {t('tab.today.needs')}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a wrapping row everywhere */}
      <div role="group" aria-labelledby={labelId} className={styles.tags}>
        {ASKED_NEEDS.map((each) => tag(each, t(`feature.${each}`), need.needs.includes(each), () => toggle(each)))}
        {tag('confidential', t('tab.today.confidential'), need.confidential, () =>
          onChange({ ...need, confidential: !need.confidential }),
        )}
      </div>
      {need.needs.includes('interpreter') ? (
        <LanguageTags
          chosen={need.languages}
          resources={people}
          onChange={(languages) => onChange({ ...need, languages })}
        />
      ) : undefined}
      {withLength ? (
        <Field label={t('tab.today.length')} className={styles.length}>
          <Select
            value={String(need.minutes)}
            onChange={(_, { value }) => onChange({ ...need, minutes: Number(value) })}
          >
            {LENGTHS.map((minutes) => (
              <option key={minutes} value={minutes}>
                {t('tab.today.minutes', { minutes })}
              </option>
            ))}
          </Select>
        </Field>
      ) : undefined}
    </div>
  );
};
