import { PHONE, useMedia } from '../../../components/use-media.ts';
import { DayTools, type DayToolsProps } from './day-tools.tsx';
import { EndedToggle, type EndedToggleProps } from './ended-toggle.tsx';
import { FilterBar, type FilterBarProps } from './filter-bar.tsx';

interface ScreenToolsProps extends Omit<FilterBarProps, 'site'>, DayToolsProps {
  readonly site: FilterBarProps['site'] | undefined;
  readonly ended: EndedToggleProps;
}

/** What stands beside the date: the filters, and how the day is shown. It comes after the day itself. */
export const ScreenTools = ({ site, filters, onFilters, isToday, ended, density, onDensity }: ScreenToolsProps) => {
  const isPhone = useMedia(PHONE);
  return (
    <>
      {site === undefined ? undefined : (
        <FilterBar site={site} filters={filters} onFilters={onFilters} isToday={isToday} />
      )}
      <EndedToggle {...ended} />
      {isPhone ? undefined : <DayTools density={density} onDensity={onDensity} />}
    </>
  );
};
