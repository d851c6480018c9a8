import { lateCode, untilItComes } from '../../components/late-code.ts';
import { lateView } from '../../components/late-view.tsx';

const partOf = <Part>(fetchPart: () => Promise<Part>) => lateCode(() => untilItComes(fetchPart));

const CODE = {
  card: partOf(async () => (await import('./timeline-card.tsx')).TimelineCard),
  roomCard: partOf(async () => (await import('./room-card.tsx')).RoomCard),
  roomAbout: partOf(async () => (await import('./room-about.tsx')).RoomAbout),
  createPanel: partOf(async () => (await import('./create-panel.tsx')).CreatePanel),
  createFields: partOf(async () => (await import('./create-fields.tsx')).CreateFields),
  placeFields: partOf(async () => (await import('./place-fields.tsx')).PlaceFields),
  outcome: partOf(async () => (await import('./outcome-bar.tsx')).OutcomeBar),
  legend: partOf(async () => (await import('./opened-legend.tsx')).OpenedLegend),
  printedDay: partOf(async () => (await import('./printed-day.tsx')).PrintedDay),
  tooltip: partOf(async () => (await import('./row-tooltip.tsx')).RowTooltip),
};

/** What may be taken hold of: asked at a press, which nobody makes before it has come. */
export const HANDLES = partOf(async () => (await import('./handles.ts')).handlesOf);

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

/** Fetches all of it, so that it is there when it is asked for. */
export const preloadParts = (): void => {
  for (const { preload } of [HANDLES, ...Object.values(CODE)]) preload();
};
