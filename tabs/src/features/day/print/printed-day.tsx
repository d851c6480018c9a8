import { FluentProvider, makeStyles, teamsLightTheme, tokens } from '@fluentui/react-components';
import { atLocal } from '@yhteistila/core/time/site-time.ts';
import { useLayoutEffect } from 'react';
import { createPortal } from 'react-dom';
import { useText } from '../../../i18n/use-text.tsx';
import type { ShownHours } from '../../settings/shown-hours.ts';
import type { Row } from '../rows.ts';
import { type Filters, isFiltering } from '../tools/day-filters.ts';
import type { DayModel } from '../use-day-model.ts';
import { layPrintSheet } from './print-sheet.ts';
import { printedHours } from './printed-hours.ts';
import { PrintedPage } from './printed-page.tsx';
import { pagesOf } from './printed-pages.ts';

const useStyles = makeStyles({
  // Patterns and fills say what is closed and whose a booking is; a browser leaves them out if it may.
  paper: { '--pattern': tokens.colorNeutralStroke1, printColorAdjust: 'exact', fontVariantNumeric: 'tabular-nums' },
});

interface PrintedDayProps {
  readonly model: DayModel;
  /** Every row that the filters leave, in sight or not. */
  readonly rows: readonly Row[];
  readonly filters: Filters;
  readonly hours: ShownHours;
  readonly now: number;
}

/** The day as it comes onto paper, whatever of it is in sight: a page for each zone, light, and without the rest of the page. */
export const PrintedDay = ({ model, rows, filters, hours, now }: PrintedDayProps) => {
  const styles = useStyles();
  const { t, pick } = useText();
  useLayoutEffect(layPrintSheet, []);
  const shown = {
    start: atLocal(model.day, hours.from * 60, model.zone),
    end: atLocal(model.day, hours.to * 60, model.zone),
  };
  const words = [
    ...filters.types.map((type) => t(`resourceType.${type}`)),
    ...filters.features.map((feature) => t(`feature.${feature}`)),
    ...model.site.zones.filter(({ id }) => filters.zoneIds.includes(id)).map(({ name }) => pick(name)),
    ...(filters.freeNow ? [t('tab.day.filter.freeNow')] : []),
  ];
  const filtered = isFiltering(filters) ? t('tab.day.filteredBy', { words: words.join(', ') }) : '';
  return createPortal(
    <FluentProvider theme={teamsLightTheme} className={styles.paper} data-printed="">
      {pagesOf(rows, model.site.zones).map((page) => (
        <PrintedPage
          key={page.zone.id}
          page={page}
          model={model}
          hours={printedHours(shown, rows, model.span)}
          now={now}
          filtered={filtered}
        />
      ))}
    </FluentProvider>,
    document.body,
  );
};
