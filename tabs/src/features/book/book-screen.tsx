import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { usePlaces } from '../../booking-parts/use-places.ts';
import { PageHeading } from '../../components/page-heading.tsx';
import { TypedDraftsProvider } from '../../components/typed-drafts.ts';
import { UnreadFieldsProvider, useUnreadFields } from '../../components/unread-fields.ts';
import { useMedia } from '../../components/use-media.ts';
import { useText } from '../../i18n/use-text.tsx';
import { useCurrentSite } from '../../session/current-site.tsx';
import { useLateParts } from './late-parts.ts';
import { useDesk } from './need/desk.ts';
import type { SpaceNeed } from './need/need.ts';
import { NeedForm } from './need/need-form.tsx';
import { offerKey } from './need/need-request.ts';
import { NeedSummary } from './need/need-summary.tsx';
import { UnreadAddress } from './need/unread-address.tsx';
import { useKeptDrafts } from './need/use-kept-drafts.ts';
import { Answer } from './offers/answer.tsx';
import { type Found, needOfFound } from './offers/relaxations.ts';
import { useAsked } from './offers/use-asked.ts';
import { useOfferOrder } from './offers/use-offer-order.ts';
import { useOfferText } from './offers/use-offer-text.ts';
import { useWayToFirst } from './offers/use-way-to-first.ts';
import { whenText } from './offers/when-text.ts';

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

/** The need on the left, the answer on the right, before anything is said. */
export const BookScreen = () => {
  const styles = useStyles();
  const wording = useText();
  const { t } = wording;
  const { siteId = '', chooseSite } = useCurrentSite();
  const places = usePlaces([siteId]);
  const isNarrow = useMedia(ONE_COLUMN);
  const { drafts, hasAny } = useKeptDrafts();
  // Where something waits to be corrected, the form does not make room for an answer that there is not.
  const [isOpen, setIsOpen] = useState(hasAny);
  const isSummary = isNarrow && !isOpen;
  const unread = useUnreadFields();
  const asked = useAsked(siteId, unread.first !== undefined, places);
  const { need, when, window, here, answered } = asked;
  useLateParts(answered.data !== undefined);
  const desk = useDesk(need, answered.data, asked.kept);
  const offerText = useOfferText(places);
  const { offers, order, choose } = useOfferOrder(desk.shown, places);
  const first = offers.find((offer) => desk.madeIn(offerKey(offer)) === undefined);
  const way = useWayToFirst({
    isReady: answered.isCurrent || desk.isHolding,
    unread: unread.first,
    firstText: first && offerText(first),
  });

  const change = (next: SpaceNeed) => {
    asked.setNeed(next);
    if (!desk.isWaiting) desk.letGo();
  };
  const relax = (found: Found) => {
    if (found.relaxation.kind === 'site') chooseSite(found.relaxation.siteId);
    change(needOfFound(need, found, places));
  };
  const waits = () => {
    if (unread.first?.isTold) {
      return { text: t('tab.book.waits', { field: unread.first.label }), onCorrect: unread.first.tell };
    }
    // Where the form has made room for the answer, its field says nothing.
    if (asked.timeProblem === undefined || !isSummary) return undefined;
    return { text: asked.timeProblem, onCorrect: () => setIsOpen(true) };
  };
  const text = window && when ? whenText(when.mode, window, here.zone, wording) : '';
  return (
    <div className={styles.page}>
      <div className={styles.need} {...way.inNeed}>
        <PageHeading>{t('tab.screen.book')}</PageHeading>
        {asked.unread.length === 0 ? undefined : <UnreadAddress parts={asked.unread} />}
        {isSummary ? (
          <NeedSummary need={need} when={when} whenText={text} site={asked.site} onOpen={() => setIsOpen(true)} />
        ) : (
          <UnreadFieldsProvider value={unread.join}>
            <TypedDraftsProvider value={drafts}>
              <NeedForm {...asked} onChange={change} />
            </TypedDraftsProvider>
          </UnreadFieldsProvider>
        )}
        {isNarrow && isOpen ? (
          <Button appearance="primary" className={styles.show} onClick={unread.first?.tell ?? (() => setIsOpen(false))}>
            {t('tab.book.show')}
          </Button>
        ) : undefined}
      </div>
      <Answer
        {...{ need, window, here, places, answered, desk, offers, first }}
        day={asked.day}
        whenText={text}
        firstButton={way.button}
        waits={waits()}
        order={order}
        onOrder={choose}
        onRelax={relax}
      />
    </div>
  );
};
