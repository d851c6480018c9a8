import { Button, MenuButton, makeStyles, mergeClasses, ToggleButton, tokens } from '@fluentui/react-components';
import { FilterDismissRegular } from '@fluentui/react-icons';
import { FEATURES, RESOURCE_TYPES } from '@yhteistila/core/site/resource.ts';
import type { SiteDetails } from '../../../api/queries.ts';
import { LateMenu } from '../../../components/late-menu.tsx';
import { useText } from '../../../i18n/use-text.tsx';
import { type Filters, isFiltering, NO_FILTERS } from './day-filters.ts';

const useStyles = makeStyles({
  // On a phone it is one line that can be pushed aside: a filter that is set never makes another.
  bar: {
    display: 'flex',
    gap: tokens.spacingHorizontalXS,
    alignItems: 'center',
    minWidth: 0,
    overflowX: 'auto',
    padding: '3px',
    margin: '-3px',
    scrollbarWidth: 'none',
    '@media (max-width: 639px)': { flexGrow: 1, flexBasis: '240px' },
  },
  button: { minWidth: 0, flexShrink: 0, whiteSpace: 'nowrap' },
  // In place of the arrow, and as wide as that: the bar keeps its width.
  count: {
    display: 'flex',
    width: '12px',
    height: '12px',
    alignItems: 'center',
    justifyContent: 'center',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightBold,
  },
  hidden: { visibility: 'hidden' },
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
          className={styles.button}
          {...(chosen.length > 0 && {
            appearance: 'primary',
            'aria-label': `${label} (${chosen.length})`,
            menuIcon: <span className={styles.count}>{chosen.length}</span>,
          })}
        >
          {label}
        </MenuButton>
      )}
    />
  );
};

export interface FilterBarProps {
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
  const isAnySet = isFiltering({ ...filters, freeNow: filters.freeNow && isToday });
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
          className={styles.button}
          // Filled, as a menu is in which something is chosen: what is only hovered looks otherwise.
          appearance={filters.freeNow ? 'primary' : 'secondary'}
          checked={filters.freeNow}
          onClick={() => onFilters({ ...filters, freeNow: !filters.freeNow })}
        >
          {t('tab.day.filter.freeNow')}
        </ToggleButton>
      ) : undefined}
      <Button
        size="small"
        appearance="subtle"
        icon={<FilterDismissRegular />}
        aria-label={t('tab.day.filter.clear')}
        title={t('tab.day.filter.clear')}
        className={mergeClasses(styles.button, !isAnySet && styles.hidden)}
        onClick={({ currentTarget }) => {
          onFilters(NO_FILTERS);
          // It goes with the filters; the focus goes to the first of those that can be set.
          currentTarget.parentElement?.querySelector('button')?.focus();
        }}
      />
    </section>
  );
};
