import { makeStyles, tokens } from '@fluentui/react-components';
import { atLocal } from '@yhteistila/core/time/site-time.ts';
import { type RefObject, useLayoutEffect, useMemo, useRef } from 'react';
import { useMe, useSites } from '../../../api/queries.ts';
import { GridPart } from '../../../components/grid-part.tsx';
import { scrollBarWidth } from '../../../components/scroll-bar.ts';
import { useSize } from '../../../components/use-size.ts';
import { useText } from '../../../i18n/use-text.tsx';
import type { ShownHours } from '../../settings/shown-hours.ts';
import { AXIS_HEIGHT, type Density, HEAD_WIDTH, HEADING_HEIGHT, ROW_HEIGHTS } from '../day-styles.ts';
import type { Over } from '../draft/told.ts';
import type { Editor } from '../draft/use-editor.ts';
import { HANDLES } from '../late-parts.ts';
import type { Group, TimedBooking } from '../rows.ts';
import type { DayModel } from '../use-day-model.ts';
import { axisOf, cellCount, widthOf, xOf } from './axis.ts';
import { AxisRow } from './axis-row.tsx';
import { useSpokenVerdict } from './ghost.tsx';
import { pointerPlaces } from './pointer-places.ts';
import { TimelineBody } from './timeline-body.tsx';
import { type Popups, popupEvents, TimelinePopups, usePopups } from './timeline-popups.tsx';
import { type GridFocus, useFocusOfRefused, useGridFocus } from './use-grid-focus.ts';
import { useGridKeys } from './use-grid-keys.ts';
import { usePointerDraft } from './use-pointer-draft.ts';
import { useScrollView } from './use-scroll-view.ts';

const STEP_X = 120;
const MAX_ROWS = 34;
/** Outlines of what has ended need nodes too. */
const MAX_ROWS_WITH_ENDED = 24;
const USUAL_HOUR = 9;

const useStyles = makeStyles({
  scroller: {
    overflow: 'auto',
    position: 'relative',
    minHeight: 0,
    flexGrow: 1,
    userSelect: 'none',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});

export interface TimelineProps {
  readonly model: DayModel;
  readonly groups: readonly Group[];
  readonly density: Density;
  readonly hours: ShownHours;
  readonly now: number;
  readonly editor: Editor;
  readonly onOver: Over;
}

/** What the bars above the timeline take, in pixels: with more, its lowest row comes a moment after the others. */
const ABOVE = 150;

/** The timeline is as wide as the window and goes down to its end. */
const windowSize = () => ({ width: window.innerWidth - scrollBarWidth(), height: window.innerHeight - ABOVE });

/** How the day lies on the timeline: its hours and its rows, and what of them is in sight. */
const useTimelineLayout = (
  scroller: RefObject<HTMLDivElement | null>,
  { model, groups, density, hours, now }: TimelineProps,
) => {
  const { width, height } = useSize(scroller, windowSize);
  const axis = useMemo(
    () => axisOf(model.span, hours.to - hours.from, width - HEAD_WIDTH),
    [model.span, hours.from, hours.to, width],
  );
  const heights = useMemo(() => ({ row: ROW_HEIGHTS[density], heading: HEADING_HEIGHT }), [density]);
  const shown = {
    start: atLocal(model.day, hours.from * 60, model.zone),
    end: atLocal(model.day, hours.to * 60, model.zone),
  };
  const firstLeft = xOf(axis, shown.start);
  const view = useScrollView(scroller, { x: STEP_X, y: heights.row }, firstLeft);
  useLayoutEffect(() => {
    if (scroller.current !== null) scroller.current.scrollLeft = firstLeft;
  }, [scroller, firstLeft]);
  const rows = useMemo(() => groups.flatMap((group) => group.rows), [groups]);
  const isToday = model.span.start <= now && now < model.span.end;
  const usuallyAt = isToday ? now : atLocal(model.day, USUAL_HOUR * 60, model.zone);
  return { width, height, axis, heights, shown, view, rows, usuallyAt };
};

/** What the person may take hold of; undefined while the person's powers or the code that reads them have not come. */
const useHandlesOf = ({ site }: DayModel, now: number) => {
  const me = useMe().data;
  const sites = useSites().data;
  return ({ booking }: TimedBooking) =>
    me && sites && HANDLES.loaded()?.({ siteId: site.id, ...booking }, { me, sites }, now);
};

interface GridInput extends Omit<ReturnType<typeof useTimelineLayout>, 'width' | 'height' | 'view' | 'usuallyAt'> {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly groups: readonly Group[];
  readonly editor: Editor;
  readonly focus: GridFocus;
  readonly popups: Popups;
  readonly handlesOf: ReturnType<typeof useHandlesOf>;
}

/** The events of the grid that draw bookings and open them: drags, presses and keys. */
const useGridInput = (input: GridInput) => {
  const { scroller, groups, axis, heights, shown, rows, editor, focus, popups, handlesOf } = input;
  const pointer = usePointerDraft({
    scroller,
    axis,
    editor,
    ...pointerPlaces(scroller, { groups, heights, axis }),
    handlesOf,
    onBooking: (of, row) => popups.open({ of, row }, 'pin'),
    onPress: ({ row, at }) => {
      const wasOpen = popups.card.card?.isPinned === true || popups.room !== undefined;
      popups.closeAll();
      focus.moveTo({ rowId: row.resource.id, at }, false);
      return wasOpen;
    },
  });
  const onKeyDown = useGridKeys({
    editor,
    focus,
    rows,
    day: axis,
    shown,
    onBooking: ({ of }, row) => popups.open({ of, row }, 'pin'),
    onEscape: () => {
      pointer.onPointerCancel();
      popups.closeAll();
      const { draft } = editor;
      if (draft !== undefined) {
        editor.cancel();
        focus.moveTo({ rowId: draft.from.rowId, at: draft.from.start });
      }
    },
  });
  return { onKeyDown, ...pointer };
};

/** The day as a grid: resources against hours, to look at and to draw bookings on. Only what is in sight is drawn. */
export const Timeline = (props: TimelineProps) => {
  const { model, groups, density, now, editor, onOver } = props;
  const { draft, phase, verdict, isMoved, isChecked } = editor;
  const styles = useStyles();
  const { t, day } = useText();
  const handlesOf = useHandlesOf(model, now);
  const scroller = useRef<HTMLDivElement>(null);
  const { width, height, view, usuallyAt, ...layout } = useTimelineLayout(scroller, props);
  const { axis, heights, rows } = layout;
  const focus = useGridFocus({ scroller, groups, rows, heights, axis, usuallyAt });
  const popups = usePopups(scroller, draft, focus.element);
  useFocusOfRefused(editor, focus);
  useSpokenVerdict(editor);
  const input = useGridInput({ scroller, groups, ...layout, editor, focus, popups, handlesOf });
  return (
    <>
      <GridPart
        ref={scroller}
        role="grid"
        aria-label={t('tab.day.grid', { day: day(model.day) })}
        aria-rowcount={1 + rows.length + groups.length}
        aria-colcount={1 + cellCount(axis)}
        className={styles.scroller}
        // However tall the window: more rows than this would be more nodes than a page should have.
        style={{ maxHeight: AXIS_HEIGHT + (model.hasEnded ? MAX_ROWS_WITH_ENDED : MAX_ROWS) * heights.row }}
        {...input}
        {...popupEvents(rows, focus, popups)}
      >
        <AxisRow model={model} axis={axis} view={view} width={width} now={now} />
        <TimelineBody
          model={model}
          groups={groups}
          axis={axis}
          heights={heights}
          density={density}
          view={view}
          seen={{ width, height: height - AXIS_HEIGHT }}
          fullWidth={HEAD_WIDTH + widthOf(axis)}
          now={now}
          focus={focus.cursor}
          focusRef={focus.focusRef}
          ghost={draft && { draft, phase, verdict, isMoved, isChecked }}
        />
      </GridPart>
      <TimelinePopups
        model={model}
        rows={rows}
        now={now}
        editor={editor}
        focus={focus}
        popups={popups}
        onOver={onOver}
      />
    </>
  );
};
