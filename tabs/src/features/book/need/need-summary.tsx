import { Button, Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { SiteDetails } from '../../../api/queries.ts';
import { useInterpreterWords } from '../../../booking-parts/use-interpreter-words.ts';
import { useText } from '../../../i18n/use-text.tsx';
import type { SpaceNeed, When } from './need.ts';
import { languagesOf } from './need-request.ts';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  words: { display: 'grid', minWidth: 0 },
});

interface NeedSummaryProps {
  readonly need: SpaceNeed;
  readonly when: When | undefined;
  readonly whenText: string;
  readonly site: SiteDetails | undefined;
  readonly onOpen: () => void;
}

/** The need in two lines, where there is no room for the form beside the answer. */
export const NeedSummary = ({ need, when, whenText, site, onOpen }: NeedSummaryProps) => {
  const styles = useStyles();
  const { t, pick } = useText();
  const spoken = useInterpreterWords(languagesOf(need));
  const parts = [
    when === undefined ? '' : whenText,
    t('tab.book.minutes', { minutes: need.minutes }),
    need.people === undefined ? '' : t('tab.book.forPeople', { people: need.people }),
    ...need.needs.map((each) => (each === 'interpreter' && spoken !== undefined ? spoken : t(`feature.${each}`))),
    ...need.also.map((each) => t(`resourceType.${each}`)),
    ...need.types.map((each) => t(`resourceType.${each}`)),
    ...(site?.zones ?? []).filter(({ id }) => need.zoneIds.includes(id)).map(({ name }) => pick(name)),
    need.confidential ? t('tab.book.confidential').toLowerCase() : '',
  ];
  return (
    <div className={styles.line}>
      <div className={styles.words}>
        <Text weight="semibold">{t(`tab.book.purpose.${need.purpose}`)}</Text>
        <Caption1>{parts.filter((part) => part !== '').join(' · ')}</Caption1>
      </div>
      <Button onClick={onOpen} aria-expanded={false}>
        {t('tab.book.change')}
      </Button>
    </div>
  );
};
