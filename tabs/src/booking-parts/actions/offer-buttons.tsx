import { Button, Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Offer } from '../../api/queries.ts';
import { useText } from '../../i18n/use-text.tsx';
import type { Places } from '../use-places.ts';

const MAX_SHOWN = 5;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', gap: tokens.spacingVerticalXS },
  button: { width: '100%', justifyContent: 'start', minHeight: '44px', textAlign: 'start' },
  lines: { display: 'grid', justifyItems: 'start' },
  why: { color: tokens.colorNeutralForeground2 },
});

interface OfferButtonsProps {
  readonly offers: readonly Offer[];
  readonly places: Places;
  readonly isPending: boolean;
  readonly onPick: (offer: Offer) => void;
}

/** Times and spaces that can be had, each taken by one press. */
export const OfferButtons = ({ offers, places, isPending, onPick }: OfferButtonsProps) => {
  const styles = useStyles();
  const { pick, times, day } = useText();
  return (
    <ul className={styles.list}>
      {offers.slice(0, MAX_SHOWN).map((offer) => {
        const place = places.place(offer.resourceId);
        return (
          <li key={`${offer.resourceId} ${offer.start}`}>
            <Button className={styles.button} disabledFocusable={isPending} onClick={() => onPick(offer)}>
              <span className={styles.lines}>
                <Text weight="semibold">
                  {day(offer.start.slice(0, 10))} {times(offer, places.timeZone(offer.siteId))}
                  {place === undefined ? '' : ` · ${pick(place.resource.name)}`}
                </Text>
                <Caption1 className={styles.why}>{offer.why.map(({ message }) => message).join(' · ')}</Caption1>
              </span>
            </Button>
          </li>
        );
      })}
    </ul>
  );
};
