import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { dayOf, minutesOfDay } from '@yhteistila/core/time/site-time.ts';
import { type KeyboardEvent, useState } from 'react';
import { useSite } from '../../api/queries.ts';
import { usePlaces } from '../../booking-parts/use-places.ts';
import { PageHeading } from '../../components/page-heading.tsx';
import { useMedia } from '../../components/use-media.ts';
import { useText } from '../../i18n/use-text.tsx';
import { useCurrentSite } from '../../session/current-site.tsx';
import { useNow } from '../../session/use-now.ts';
import { Answer } from './answer.tsx';
import { useDesk } from './desk.ts';
import type { SpaceNeed } from './need.ts';
import { NeedForm } from './need-form.tsx';
import { dayWanted, searchBody, shownOffers, windowOf } from './need-request.ts';
import { NeedSummary } from './need-summary.tsx';
import { type Found, relaxed } from './relaxations.ts';
import { forAgency, useAgencies } from './use-agencies.ts';
import { useAnswer } from './use-answer.ts';
import { useNeed } from './use-need.ts';
import { whenText } from './when-text.ts';

const useStyles = makeStyles({
  page: {
    display: 'grid',
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXXL}`,
    padding: tokens.spacingHorizontalL,
    gridTemplateColumns: 'minmax(0, 1fr)',
    alignItems: 'start',
    maxWidth: '1240px',
    '@media (min-width: 960px)': { gridTemplateColumns: '360px minmax(0, 1fr)' },
    '@media (max-width: 639px)': { padding: tokens.spacingHorizontalM },
  },
  need: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM, minWidth: 0 },
  show: { justifySelf: 'start' },
});

/** Below this width the need and the answer stand in one column. */
const ONE_COLUMN = '(max-width: 959px)';
const OTHERS_ENTER = 'button, a, select, textarea, [role="switch"], [role="button"]';

/** The need on the left, the answer on the right, before anything is said (ui.md, Book). */
export const BookScreen = () => {
  const styles = useStyles();
  const wording = useText();
  const { t } = wording;
  const now = useNow();
  const { siteId = '', chooseSite } = useCurrentSite();
  const site = useSite(siteId);
  const places = usePlaces([siteId]);
  const agencies = useAgencies(siteId);
  const isNarrow = useMedia(ONE_COLUMN);
  const [isOpen, setIsOpen] = useState(false);
  const here = site.data === undefined ? undefined : { siteId, zone: site.data.timeZone };
  const { need: said, isPurposeKnown, setNeed, when } = useNeed(here, agencies, now);
  const need = forAgency(said, agencies);
  const window = here === undefined || when === undefined ? undefined : windowOf(when, need.minutes, now, here.zone);
  const body =
    here === undefined || window === undefined || !agencies.isKnown ? undefined : searchBody(need, window, here);
  const answered = useAnswer(body);
  const desk = useDesk(need, answered.data);

  const change = (next: SpaceNeed) => {
    setNeed(next);
    if (!desk.isWaiting) desk.letGo();
  };
  const relax = ({ relaxation, offer }: Found) => {
    const next = relaxed(need, relaxation);
    const zone = places.timeZone(offer.siteId);
    if (relaxation.kind === 'site') chooseSite(relaxation.siteId);
    if (relaxation.kind === 'time') {
      const [start, end] = [Date.parse(offer.start), Date.parse(offer.end)];
      const span = { from: minutesOfDay(start, zone), to: minutesOfDay(end, zone) };
      change({ ...next, when: { mode: 'date', day: dayOf(start, zone), span } });
      return;
    }
    const people = relaxation.kind === 'people' ? places.place(offer.resourceId)?.resource.capacity : undefined;
    change(people === undefined ? next : { ...next, people });
  };
  const bookOnEnter = (event: KeyboardEvent) => {
    const { target } = event;
    if (event.key !== 'Enter' || event.defaultPrevented || !(target instanceof Element)) return;
    if (target.closest(OTHERS_ENTER) !== null) return;
    const [first] = shownOffers(desk.shown?.offers ?? [], when?.mode);
    if (first === undefined || !answered.isCurrent || desk.cardKey !== undefined) return;
    event.preventDefault();
    desk.book(first);
  };

  const text =
    window === undefined || here === undefined || when === undefined
      ? ''
      : whenText(when.mode, window, here.zone, wording);
  const isSummary = isNarrow && !isOpen;
  return (
    <div className={styles.page}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter in the fields books the first offer, as in a form */}
      <div className={styles.need} onKeyDown={bookOnEnter}>
        <PageHeading>{t('tab.screen.book')}</PageHeading>
        {isSummary ? (
          <NeedSummary need={need} when={when} whenText={text} onOpen={() => setIsOpen(true)} />
        ) : (
          <NeedForm
            need={need}
            isPurposeKnown={isPurposeKnown}
            when={when}
            site={site.data}
            agencies={agencies}
            now={now}
            onChange={change}
          />
        )}
        {isNarrow && isOpen ? (
          <Button appearance="primary" className={styles.show} onClick={() => setIsOpen(false)}>
            {t('tab.book.show')}
          </Button>
        ) : undefined}
      </div>
      <Answer
        need={need}
        window={window}
        mode={when?.mode}
        whenText={text}
        day={here === undefined || when === undefined ? dayOf(now, 'UTC') : dayWanted(when, now, here.zone)}
        here={here ?? { siteId, zone: 'UTC' }}
        places={places}
        answered={answered}
        desk={desk}
        onRelax={relax}
      />
    </div>
  );
};
