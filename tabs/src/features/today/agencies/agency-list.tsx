import {
  makeStyles,
  SearchBox,
  Skeleton,
  SkeletonItem,
  Text,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { useId } from 'react';
import { useText } from '../../../i18n/use-text.tsx';
import { type Agency, findAgencies } from './agencies.ts';
import { AgencyRow } from './agency-row.tsx';

const useStyles = makeStyles({
  part: { display: 'grid', gap: tokens.spacingVerticalM, alignContent: 'start', minWidth: 0 },
  heading: { ...typographyStyles.subtitle2, margin: 0 },
  search: { maxWidth: 'none', width: '100%' },
  list: { display: 'grid', gap: tokens.spacingVerticalS, margin: 0, padding: 0, listStyleType: 'none' },
});

const SKELETONS = ['a', 'b', 'c', 'd', 'e', 'f'];

interface AgencyListProps {
  readonly agencies: readonly Agency[] | undefined;
  readonly zone: string;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly isChosen: (agencyId: string) => boolean;
  readonly onChoose: (agencyId: string) => void;
}

/** Who serves here today, found by what the customer says. */
export const AgencyList = ({ agencies, zone, query, onQuery, isChosen, onChoose }: AgencyListProps) => {
  const styles = useStyles();
  const { t } = useText();
  const headingId = useId();
  const found = agencies && findAgencies(query, agencies);
  return (
    <section className={styles.part} aria-labelledby={headingId}>
      <h2 id={headingId} className={styles.heading}>
        {t('tab.today.agencies')}
      </h2>
      <SearchBox
        className={styles.search}
        value={query}
        aria-label={t('tab.today.search')}
        placeholder={t('tab.today.search.example')}
        dismiss={{ 'aria-label': t('tab.today.search.clear') }}
        onChange={(_, { value }) => onQuery(value)}
      />
      {found === undefined ? (
        <Skeleton aria-label={t('tab.loading')} className={styles.list}>
          {SKELETONS.map((each) => (
            <SkeletonItem key={each} style={{ height: '56px' }} />
          ))}
        </Skeleton>
      ) : (
        <ul className={styles.list}>
          {found.map((each) => (
            <li key={each.agency.id}>
              <AgencyRow found={each} zone={zone} isChosen={isChosen(each.agency.id)} onChoose={onChoose} />
            </li>
          ))}
        </ul>
      )}
      {found?.length === 0 ? (
        <Text>{t(agencies?.length === 0 ? 'tab.today.nobody' : 'tab.today.search.nothing', { query })}</Text>
      ) : undefined}
    </section>
  );
};
