import {
  Button,
  makeStyles,
  mergeClasses,
  Subtitle2,
  Text,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { isDayWarning } from '@yhteistila/core/availability/offer.ts';
import type { RefObject } from 'react';
import type { DayView, Offer } from '../../../api/queries.ts';
import { ExhibitionButton } from '../../../booking-parts/exhibition/exhibition-button.tsx';
import { splitName } from '../../../booking-parts/split-name.ts';
import { useInterpreterWords } from '../../../booking-parts/use-interpreter-words.ts';
import type { Places } from '../../../booking-parts/use-places.ts';
import { ZoneBadge } from '../../../booking-parts/zone-badge.tsx';
import { useText } from '../../../i18n/use-text.tsx';
import { DayStrip } from './day-strip.tsx';
import { whereParts } from './where-text.ts';

/** Of a card with everything in it, so that all are of one height, the outlines while loading too. */
export const CARD_HEIGHT = '156px';

const useStyles = makeStyles({
  card: {
    display: 'grid',
    gridTemplateRows: 'auto auto 1fr auto',
    gap: tokens.spacingVerticalXS,
    minHeight: CARD_HEIGHT,
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  first: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorCompoundBrandStroke}`,
    boxShadow: `inset 0 0 0 ${tokens.strokeWidthThin} ${tokens.colorCompoundBrandStroke}`,
  },
  top: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, minWidth: 0 },
  name: { margin: 0, minWidth: 0, display: 'flex', whiteSpace: 'nowrap' },
  stem: { overflow: 'hidden', textOverflow: 'ellipsis', minWidth: 0 },
  time: { ...typographyStyles.subtitle2, marginLeft: 'auto', whiteSpace: 'nowrap' },
  quiet: { color: tokens.colorNeutralForeground2 },
  where: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS, minHeight: '20px' },
  strip: { alignSelf: 'center' },
  bottom: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  // Beside two buttons there may be no room for it: then they stand below.
  why: { flex: '1 1 150px' },
  buttons: {
    marginLeft: 'auto',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'flex-end',
    gap: tokens.spacingHorizontalS,
    flexShrink: 0,
  },
});

interface OfferCardProps {
  readonly offer: Offer;
  readonly places: Places;
  readonly day: string;
  readonly view: DayView | undefined;
  /** The first of the offers: Enter in the need leads to its button. */
  readonly isFirst: boolean;
  readonly button?: RefObject<HTMLButtonElement | null>;
  readonly isDisabled: boolean;
  readonly isSending: boolean;
  /** Of the interpreter who comes along. */
  readonly languages: readonly string[];
  readonly onBook: () => void;
}

/** One space at one time: which, where, how the day looks around it, and why it suits. */
export const OfferCard = (props: OfferCardProps) => {
  const { offer, places, day, view, isFirst, button, isDisabled, isSending, languages, onBook } = props;
  const styles = useStyles();
  const { t, pick, times } = useText();
  const place = places.place(offer.resourceId);
  const zone = places.timeZone(offer.siteId);
  const name = place === undefined ? '' : pick(place.resource.name);
  const { stem, number } = splitName(name) ?? { stem: name };
  const along = offer.alsoResourceIds.flatMap((id) => places.place(id)?.resource.name ?? []).map(pick);
  const interpreter = useInterpreterWords(languages);
  // A space that is not free at once is offered at its first free time.
  const first = offer.why.every(isDayWarning) ? [t('tab.book.why.firstFree')] : [];
  const approval = offer.needsApproval === true ? [t('tab.book.why.needsApproval')] : [];
  const why = [
    ...approval,
    ...offer.why.map(({ message }) => message),
    ...first,
    ...(interpreter === undefined ? [] : [interpreter]),
    ...along.map((each) => t('tab.book.along', { name: each })),
  ];
  const label = t('tab.book.book', { times: times(offer, zone) });
  return (
    <article
      className={mergeClasses(styles.card, isFirst && styles.first)}
      aria-label={`${name}, ${times(offer, zone)}`}
    >
      <div className={styles.top}>
        <Subtitle2 as="h3" className={styles.name}>
          <span className={styles.stem}>{stem}</span>
          {number === undefined ? undefined : `\u00a0${number}`}
        </Subtitle2>
        <span className={styles.time}>{times(offer, zone)}</span>
      </div>
      <div className={styles.where}>
        {place?.zone === undefined ? undefined : <ZoneBadge level={place.zone.level} />}
        <Text size={200} className={styles.quiet}>
          {place === undefined ? '' : whereParts(place.resource, t).join(' · ')}
        </Text>
      </div>
      <div className={styles.strip}>
        <DayStrip day={day} zone={zone} view={view} resourceId={offer.resourceId} offered={offer} />
      </div>
      <div className={styles.bottom}>
        <Text size={200} className={mergeClasses(styles.quiet, styles.why)}>
          {why.join(' · ')}
        </Text>
        <div className={styles.buttons}>
          {place === undefined ? undefined : (
            <ExhibitionButton
              siteId={offer.siteId}
              zone={zone}
              resource={place.resource}
              day={offer.start.slice(0, 10)}
            />
          )}
          <Button
            ref={button}
            appearance={isFirst ? 'primary' : 'secondary'}
            disabledFocusable={isDisabled}
            aria-label={`${label}, ${name}`}
            // A key that is held down since before the focus came here was pressed for something else.
            onKeyDown={(event) => {
              if (event.key === 'Enter' && event.repeat) event.preventDefault();
            }}
            onClick={onBook}
          >
            {isSending ? t('tab.book.sending') : label}
          </Button>
        </div>
      </div>
    </article>
  );
};
