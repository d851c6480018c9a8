import { Button, Checkbox, makeStyles, Subtitle2, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { languageName } from '@yhteistila/core/i18n/language-name.ts';
import { useState } from 'react';
import type { BookingView, Resource } from '../../api/queries.ts';
import { useChangeBooking } from '../../booking-parts/actions/booking-actions.ts';
import { namesApart } from '../../booking-parts/interpreters.ts';
import type { Places } from '../../booking-parts/use-places.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { ProblemBar } from '../../components/problem-bar.tsx';
import { useText } from '../../i18n/use-text.tsx';
import { toggled } from './need/need.ts';
import { useNotFree } from './offers/use-not-free.ts';
import { resourcesToAdd, VIRTUAL_SITE } from './resources-to-add.ts';

const useStyles = makeStyles({
  panel: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  title: { margin: 0 },
  group: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  legend: { ...typographyStyles.body1Strong, padding: 0 },
  list: { display: 'grid', alignItems: 'start', gridTemplateColumns: 'repeat(auto-fill, minmax(240px, 1fr))' },
  button: { justifySelf: 'start' },
});

interface AddResourcePanelProps {
  readonly booking: BookingView;
  readonly places: Places;
  readonly onChanged: (booking: BookingView) => void;
}

/** Equipment and people who are to come along; what is taken at that time says so. */
export const AddResourcePanel = ({ booking, places, onChanged }: AddResourcePanelProps) => {
  const styles = useStyles();
  const { t, pick, language } = useText();
  const announce = useAnnounce();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const changing = useChangeBooking();
  const { siteId = '' } = booking;
  const sites = [siteId, VIRTUAL_SITE].flatMap((id) => places.site(id) ?? []);
  const addable = resourcesToAdd(sites, booking);
  const notFree = useNotFree(
    booking,
    addable.flatMap(({ resources }) => resources.map(({ id }) => id)),
  );
  const isTaken = ({ id }: Resource) => notFree.has(id);
  const wordsOf = (resource: Resource): string => {
    const spoken = (resource.languages ?? []).map((each) => languageName(each, language));
    return [pick(resource.name), ...(spoken.length === 0 ? [] : [spoken.join(', ')])].join(': ');
  };
  const names = namesApart(
    addable.flatMap(({ resources }) => resources),
    wordsOf,
    (id) => pick(places.site(id)?.name ?? { fi: '', sv: '', en: '' }),
  );
  const nameOf = (resource: Resource): string => {
    const name = names.get(resource.id) ?? wordsOf(resource);
    return isTaken(resource) ? t('tab.book.add.taken', { name }) : name;
  };
  const add = async () => {
    const changes = { resourceIds: [...booking.resourceIds, ...chosen] };
    const changed = await changing.mutateAsync({ booking, changes });
    setChosen([]);
    onChanged(changed);
    announce(t('tab.book.add.done'));
  };
  return (
    <section className={styles.panel} aria-labelledby="add">
      <Subtitle2 as="h4" id="add" className={styles.title}>
        {t('tab.book.add.title')}
      </Subtitle2>
      {addable.length === 0 ? <Text>{t('tab.book.add.none')}</Text> : undefined}
      {addable.map(({ from, resources }) => (
        <fieldset key={from} className={styles.group}>
          <legend className={styles.legend}>{t(`tab.book.add.${from}`)}</legend>
          <div className={styles.list}>
            {resources.map((resource) => (
              <Checkbox
                key={resource.id}
                label={nameOf(resource)}
                disabled={isTaken(resource)}
                checked={chosen.includes(resource.id)}
                onChange={() => setChosen(toggled(chosen, resource.id))}
              />
            ))}
          </div>
        </fieldset>
      ))}
      {changing.error === null ? undefined : <ProblemBar error={changing.error} />}
      <Button
        className={styles.button}
        appearance="primary"
        disabledFocusable={chosen.length === 0 || changing.isPending}
        onClick={() => void add().catch(() => undefined)}
      >
        {t('tab.book.add.do')}
      </Button>
    </section>
  );
};
