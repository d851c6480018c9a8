import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Fragment } from 'react';
import { useText } from '../../../i18n/use-text.tsx';
import type { Row } from '../rows.ts';
import type { DayModel } from '../use-day-model.ts';
import { featuresInOrder } from './resource-words.ts';

const useStyles = makeStyles({
  facts: {
    ...typographyStyles.caption1,
    margin: 0,
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    rowGap: '2px',
  },
  name: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, color: tokens.colorNeutralForeground1 },
});

interface RoomFactsProps {
  readonly row: Row;
  readonly model: DayModel;
}

/** What one may want to know of a room before taking it; what it does not have has no line. */
export const RoomFacts = ({ row, model }: RoomFactsProps) => {
  const styles = useStyles();
  const { t, pick } = useText();
  const { resource } = row;
  const { capacity, areaM2, networks, earmark } = resource;
  const zone = model.site.zones.find(({ id }) => id === resource.zoneId);
  const nameOf = (id: string): string => {
    const name = model.shortNames.get(id);
    return name === undefined ? id : pick(name);
  };
  const list = (words: readonly string[]) => (words.length === 0 ? undefined : words.join(', '));
  const isSpace = resource.kind === 'space';
  const facts: readonly (readonly [key: string, value: string | undefined])[] = [
    ['type', t(`resourceType.${resource.type}`)],
    ['capacity', capacity === undefined ? undefined : String(capacity)],
    ['area', areaM2 === undefined ? undefined : t('tab.room.area', { area: areaM2 })],
    ['features', list(featuresInOrder(resource).map((feature) => t(`feature.${feature}`)))],
    ['networks', list(networks.map((network) => t(`network.${network}`)))],
    ['zone', zone && isSpace ? `${pick(zone.name)} (${t(`zoneLevel.${zone.level}`)})` : undefined],
    ['floor', isSpace ? String(resource.floor) : undefined],
    ['earmark', earmark && `${list(earmark.organisationIds.map(nameOf)) ?? ''}: ${pick(earmark.reason)}`],
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(([key, value]) =>
        value === undefined ? undefined : (
          <Fragment key={key}>
            <dt className={styles.name}>{t(`tab.room.fact.${key}`)}</dt>
            <dd className={styles.value}>{value}</dd>
          </Fragment>
        ),
      )}
    </dl>
  );
};
