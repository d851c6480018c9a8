import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { SPACE_TYPES } from '@yhteistila/core/site/resource.ts';
import { useState } from 'react';
import type { SiteDetails } from '../../../api/queries.ts';
import { useText } from '../../../i18n/use-text.tsx';
import type { SpaceNeed } from './need.ts';

const useStyles = makeStyles({
  part: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXS },
  opener: { justifySelf: 'start', marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: tokens.spacingHorizontalM,
  },
  select: { minWidth: 0 },
});

interface RoomFiltersProps {
  readonly need: SpaceNeed;
  readonly site: SiteDetails | undefined;
  readonly onChange: (need: SpaceNeed) => void;
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [id: string, name: string])[];
  readonly onChange: (id: string) => void;
}

const Choice = ({ label, value, options, onChange }: ChoiceProps) => {
  const styles = useStyles();
  const { t } = useText();
  return (
    <Field label={label}>
      <Select
        className={styles.select}
        select={{ className: styles.select }}
        value={value}
        onChange={(_, chosen) => onChange(chosen.value)}
      >
        <option value="">{t('tab.book.filters.all')}</option>
        {options.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
};

/** Only spaces of a type or in a zone, for whoever knows where to look. */
export const RoomFilters = ({ need, site, onChange }: RoomFiltersProps) => {
  const styles = useStyles();
  const { t, pick } = useText();
  const [isOpened, setIsOpened] = useState(false);
  const isOpen = isOpened || need.types.length + need.zoneIds.length > 0;
  const spaces = (site?.resources ?? []).filter(({ kind }) => kind === 'space');
  const types = SPACE_TYPES.filter((type) => spaces.some((space) => space.type === type));
  const zones = (site?.zones ?? []).filter(({ id }) => spaces.some(({ zoneId }) => zoneId === id));
  return (
    <div className={styles.part}>
      <Button
        className={styles.opener}
        appearance="subtle"
        size="small"
        aria-expanded={isOpen}
        icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
        onClick={() => {
          setIsOpened(!isOpen);
          if (isOpen) onChange({ ...need, types: [], zoneIds: [] });
        }}
      >
        {t(isOpen ? 'tab.book.filters.off' : 'tab.book.filters')}
      </Button>
      {isOpen ? (
        <div className={styles.fields}>
          <Choice
            label={t('tab.book.filters.type')}
            value={need.types[0] ?? ''}
            options={types.map((type) => [type, t(`resourceType.${type}`)])}
            onChange={(id) => onChange({ ...need, types: types.filter((type) => type === id) })}
          />
          <Choice
            label={t('tab.book.filters.zone')}
            value={need.zoneIds[0] ?? ''}
            options={zones.map(({ id, name }) => [id, pick(name)])}
            onChange={(id) => onChange({ ...need, zoneIds: id === '' ? [] : [id] })}
          />
        </div>
      ) : undefined}
    </div>
  );
};
