import { Button, MenuButton, makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { FEATURES, RESOURCE_TYPES } from '@yhteistila/core/site/resource.ts';
import type { SiteDetails } from '../../api/queries.ts';
import { LateMenu } from '../../components/late-menu.tsx';
import { useText } from '../../i18n/use-text.tsx';
import { type Filters, isFiltering, NO_FILTERS } from './day-filters.ts';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, alignItems: 'center' },
  menu: { minWidth: 0 },
});

interface FilterMenuProps<V extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly chosen: readonly V[];
  readonly onChange: (chosen: V[]) => void;
}

const FilterMenu = <V extends string>({ label, options, chosen, onChange }: FilterMenuProps<V>) => {
  const styles = useStyles();
  return (
    <LateMenu
      checkedValues={{ chosen: [...chosen] }}
      onCheckedValueChange={(_, { checkedItems }) =>
        onChange(options.flatMap(({ value }) => (checkedItems.includes(value) ? [value] : [])))
      }
      entries={options.map((option) => ({ kind: 'checkbox', name: 'chosen', ...option }))}
      button={(opens) => (
        <MenuButton
          {...opens}
          size="small"
          className={styles.menu}
          appearance={chosen.length > 0 ? 'primary' : 'secondary'}
        >
          {chosen.length > 0 ? `${label} (${chosen.length})` : label}
        </MenuButton>
      )}
    />
  );
};

interface FilterBarProps {
  readonly site: SiteDetails;
  readonly filters: Filters;
  readonly onFilters: (filters: Filters) => void;
  /** Only a day that is today has a now. */
  readonly isToday: boolean;
}

/** What of the site is shown: by type, by what is needed, by zone, and what is free at the moment. */
export const FilterBar = ({ site, filters, onFilters, isToday }: FilterBarProps) => {
  const styles = useStyles();
  const { t, pick } = useText();
  const types = RESOURCE_TYPES.filter((type) => site.resources.some((each) => each.type === type));
  const features = FEATURES.filter((feature) => site.resources.some((each) => each.features.includes(feature)));
  return (
    <section className={styles.bar} aria-label={t('tab.day.filters')}>
      <FilterMenu
        label={t('tab.day.filter.type')}
        options={types.map((type) => ({ value: type, label: t(`resourceType.${type}`) }))}
        chosen={filters.types}
        onChange={(chosen) => onFilters({ ...filters, types: chosen })}
      />
      <FilterMenu
        label={t('tab.day.filter.features')}
        options={features.map((feature) => ({ value: feature, label: t(`feature.${feature}`) }))}
        chosen={filters.features}
        onChange={(chosen) => onFilters({ ...filters, features: chosen })}
      />
      <FilterMenu
        label={t('tab.day.filter.zone')}
        options={site.zones.map(({ id, name }) => ({ value: id, label: pick(name) }))}
        chosen={filters.zoneIds}
        onChange={(chosen) => onFilters({ ...filters, zoneIds: chosen })}
      />
      {isToday ? (
        <ToggleButton
          size="small"
          checked={filters.freeNow}
          onClick={() => onFilters({ ...filters, freeNow: !filters.freeNow })}
        >
          {t('tab.day.filter.freeNow')}
        </ToggleButton>
      ) : undefined}
      {isFiltering(filters) ? (
        <Button size="small" appearance="subtle" onClick={() => onFilters(NO_FILTERS)}>
          {t('tab.day.filter.clear')}
        </Button>
      ) : undefined}
    </section>
  );
};
