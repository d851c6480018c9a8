import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

/** Beside a long list, what one works with stays in sight. */
const STAYS = { position: 'sticky', top: tokens.spacingVerticalL } as const;

/** Three columns on a desk, two on a tablet in the hand, one on a phone. */
export const useTodayStyles = makeStyles({
  page: {
    padding: tokens.spacingHorizontalL,
    display: 'grid',
    gap: tokens.spacingVerticalM,
    maxWidth: '1600px',
    '@media (max-width: 639px)': { padding: tokens.spacingHorizontalM },
  },
  head: { display: 'grid', gap: tokens.spacingVerticalXS },
  columns: {
    display: 'grid',
    gap: tokens.spacingHorizontalXL,
    alignItems: 'start',
    gridTemplateColumns: 'minmax(320px, 380px) minmax(0, 1fr) 260px',
    gridTemplateAreas: '"agencies place rooms"',
    '@media (max-width: 1099px)': {
      gridTemplateColumns: 'minmax(280px, 2fr) minmax(0, 3fr)',
      gridTemplateRows: 'auto 1fr',
      gridTemplateAreas: '"agencies place" "agencies rooms"',
    },
    '@media (max-width: 639px)': {
      gap: tokens.spacingVerticalL,
      gridTemplateColumns: 'minmax(0, 1fr)',
      gridTemplateAreas: '"place" "agencies" "rooms"',
    },
  },
  agencies: { gridArea: 'agencies', minWidth: 0 },
  modes: { flexWrap: 'wrap' },
  place: {
    gridArea: 'place',
    ...STAYS,
    minWidth: 0,
    display: 'grid',
    gap: tokens.spacingVerticalM,
    alignContent: 'start',
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 1099px)': { position: 'static' },
    '@media (max-width: 639px)': { padding: tokens.spacingHorizontalM },
  },
  rooms: { gridArea: 'rooms', minWidth: 0, ...STAYS, '@media (max-width: 1099px)': { position: 'static' } },
  report: { marginTop: tokens.spacingVerticalL },
  heading: { ...typographyStyles.subtitle2, margin: 0 },
  hiddenOnPhone: { '@media (max-width: 639px)': { display: 'none' } },
  back: {
    display: 'none',
    '@media (max-width: 639px)': { display: 'inline-flex', justifySelf: 'start', marginLeft: '-8px' },
  },
});
