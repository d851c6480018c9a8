import { lateCode, untilItComes } from '../../components/late-code.ts';
import { lateView } from '../../components/late-view.tsx';

const partOf = <Part>(fetchPart: () => Promise<Part>) => lateCode(() => untilItComes(fetchPart));

const CODE = {
  // First, as a browser that prints does not wait.
  printedDay: partOf(async () => (await import('./print/printed-day.tsx')).PrintedDay),
  card: partOf(async () => (await import('./card/timeline-card.tsx')).TimelineCard),
  roomCard: partOf(async () => (await import('./room/room-card.tsx')).RoomCard),
  roomAbout: partOf(async () => (await import('./room/room-about.tsx')).RoomAbout),
  createPanel: partOf(async () => (await import('./card/create-panel.tsx')).CreatePanel),
  createFields: partOf(async () => (await import('./card/create-fields.tsx')).CreateFields),
  placeFields: partOf(async () => (await import('./card/place-fields.tsx')).PlaceFields),
  outcome: partOf(async () => (await import('./draft/outcome-bar.tsx')).OutcomeBar),
  legend: partOf(async () => (await import('./tools/opened-legend.tsx')).OpenedLegend),
  tooltip: partOf(async () => (await import('./timeline/row-tooltip.tsx')).RowTooltip),
};

/** What may be taken hold of: asked at a press, and while it is held. */
export const HANDLES = partOf(async () => (await import('./draft/handles.ts')).handlesOf);

/** What the day shows only when somebody asks for it. */
export const TimelineCard = lateView(CODE.card);
export const RoomCard = lateView(CODE.roomCard);
export const RoomAbout = lateView(CODE.roomAbout);
export const CreatePanel = lateView(CODE.createPanel);
export const CreateFields = lateView(CODE.createFields);
export const PlaceFields = lateView(CODE.placeFields);
export const OutcomeBar = lateView(CODE.outcome);
export const OpenedLegend = lateView(CODE.legend);
export const PrintedDay = lateView(CODE.printedDay);
export const RowTooltip = lateView(CODE.tooltip);

/** Prints the day, once what is printed is there. */
export const printDay = (): void => {
  void CODE.printedDay.load().then(() => window.print());
};

/** Fetches all of it, so that it is there when it is asked for. */
export const preloadParts = (): void => {
  for (const { preload } of [HANDLES, ...Object.values(CODE)]) preload();
};
