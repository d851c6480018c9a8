import * as fluent from '@fluentui/react-components';
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { createElement as h } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';

/** What the tab takes of Fluent until its day stands there: loaded here too, so that only the painting differs. */
const LOADED = [
  ...[fluent.Avatar, fluent.Badge, fluent.Button, fluent.Checkbox, fluent.Dialog, fluent.DialogSurface, fluent.Field],
  ...[fluent.Input, fluent.Menu, fluent.MenuItemRadio, fluent.MenuList, fluent.MenuPopover, fluent.MessageBar],
  ...[fluent.Popover, fluent.PopoverSurface, fluent.Select, fluent.Skeleton, fluent.SkeletonItem, fluent.Switch],
  ...[fluent.Tab, fluent.TabList, fluent.ToggleButton, fluent.Tooltip, fluent.teamsDarkTheme],
  fluent.teamsHighContrastTheme,
];

interface Named {
  readonly id: string;
  readonly name: { readonly fi: string };
}
interface Row {
  readonly id: string;
  readonly bookings: readonly { readonly id: string; readonly start: string; readonly end: string }[];
}

const get = async <T>(path: string): Promise<T> => (await fetch(path)).json() as Promise<T>;

const useAnswer = <T>(path: string) => useQuery({ queryKey: [path], queryFn: () => get<T>(path) }).data;

/** Every space with every booking, each a plain button. */
const PlainDay = () => {
  const site = useAnswer<{ readonly resources: readonly Named[] }>('/site.json');
  const day = useAnswer<{ readonly resources: readonly Row[] }>('/day.json');
  if (site === undefined || day === undefined) return null;
  const names = new Map(site.resources.map(({ id, name }) => [id, name.fi]));
  return day.resources.map(({ id, bookings }) =>
    h(
      'div',
      { key: id },
      names.get(id),
      bookings.map((booking) =>
        h(
          'button',
          { key: booking.id, type: 'button', 'data-booking-id': booking.id },
          `${booking.start}–${booking.end}`,
        ),
      ),
    ),
  );
};

/** This program alone is for a browser; the types around it are those of Node. */
interface BrowserPage {
  readonly document: { readonly getElementById: (id: string) => Parameters<typeof createRoot>[0] };
}
const page = globalThis as unknown as BrowserPage;
Object.assign(page, { loaded: LOADED });
createRoot(page.document.getElementById('root')).render(
  h(
    fluent.FluentProvider,
    { theme: fluent.teamsLightTheme },
    h(BrowserRouter, null, h(QueryClientProvider, { client: new QueryClient() }, h(PlainDay))),
  ),
);
