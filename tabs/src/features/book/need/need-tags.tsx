import { Button, Label, makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import { useText } from '../../../i18n/use-text.tsx';
import { COMMON_NEEDS, COMPANIONS, NEEDS_BY_USE, type SpaceNeed, toggled } from './need.ts';

const useStyles = makeStyles({
  group: { display: 'grid', gap: tokens.spacingVerticalXS },
  tags: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface TagsProps<T extends string> {
  readonly label: string;
  readonly items: readonly T[];
  readonly chosen: readonly T[];
  readonly textOf: (item: T) => string;
  readonly onToggle: (item: T) => void;
  readonly more?: { readonly label: string; readonly onClick: () => void };
}

const Tags = <T extends string>({ label, items, chosen, textOf, onToggle, more }: TagsProps<T>) => {
  const styles = useStyles();
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot stand in a grid
    <div role="group" aria-labelledby={id} className={styles.group}>
      <Label id={id}>{label}</Label>
      <div className={styles.tags}>
        {items.map((item) => (
          <ToggleButton
            key={item}
            size="small"
            shape="circular"
            checked={chosen.includes(item)}
            {...(chosen.includes(item) ? { icon: <CheckmarkRegular /> } : {})}
            onClick={() => onToggle(item)}
          >
            {textOf(item)}
          </ToggleButton>
        ))}
        {more === undefined ? undefined : (
          <Button size="small" shape="circular" appearance="subtle" onClick={more.onClick}>
            {more.label}
          </Button>
        )}
      </div>
    </div>
  );
};

interface NeedTagsProps {
  readonly need: SpaceNeed;
  readonly onChange: (need: SpaceNeed) => void;
}

/** What the space must have, and what is to come along with it. */
export const NeedTags = ({ need, onChange }: NeedTagsProps) => {
  const { t } = useText();
  const [isAll, setIsAll] = useState(false);
  const shown = NEEDS_BY_USE.filter((each, at) => isAll || at < COMMON_NEEDS || need.needs.includes(each));
  const rest = NEEDS_BY_USE.length - shown.length;
  return (
    <>
      <Tags
        label={t('tab.book.needs')}
        items={shown}
        chosen={need.needs}
        textOf={(each) => t(`feature.${each}`)}
        onToggle={(each) => onChange({ ...need, needs: toggled(need.needs, each) })}
        {...(rest === 0
          ? {}
          : { more: { label: t('tab.book.needs.more', { count: rest }), onClick: () => setIsAll(true) } })}
      />
      <Tags
        label={t('tab.book.also')}
        items={COMPANIONS.filter((each) => each !== 'interpreter')}
        chosen={need.also}
        textOf={(each) => t(`resourceType.${each}`)}
        onToggle={(each) => onChange({ ...need, also: toggled(need.also, each) })}
      />
    </>
  );
};
