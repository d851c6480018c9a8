import { makeStyles, tokens } from '@fluentui/react-components';
import { atLocal } from '@yhteistila/core/time/site-time.ts';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useMe, useSites } from '../../../api/queries.ts';
import { useAnnounce } from '../../../components/announcer.tsx';
import { GridPart } from '../../../components/grid-part.tsx';
import { scrollBarWidth } from '../../../components/scroll-bar.ts';
import { useSize } from '../../../components/use-size.ts';
import { useText } from '../../../i18n/use-text.tsx';
import type { ShownHours } from '../../settings/shown-hours.ts';
import { useCard } from '../card/use-card.ts';
import { AXIS_HEIGHT, type Density, HEAD_WIDTH, HEADING_HEIGHT, ROW_HEIGHTS } from '../day-styles.ts';
import type { Over } from '../draft/told.ts';
import type { Editor } from '../draft/use-editor.ts';
import { HANDLES } from '../late-parts.ts';
import type { Group } from '../rows.ts';
import type { DayModel } from '../use-day-model.ts';
import { axisOf, cellCount, widthOf, xOf } from './axis.ts';
import { AxisRow } from './axis-row.tsx';
import { useVerdictText } from './ghost.tsx';
import { blockOf, bookingAt, headAt, type MetBooking, roomNameOf } from './on-timeline.ts';
import { pointerPlaces } from './pointer-places.ts';
import { TimelineBody } from './timeline-body.tsx';
import { type OpenRoom, TimelinePopups } from './timeline-popups.tsx';
import { useGridFocus } from './use-grid-focus.ts';
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

/** The day as a grid: resources against hours, to look at and to draw bookings on. Only what is in sight is drawn. */
export const Timeline = ({ model, groups, density, hours, now, editor, onOver }: TimelineProps) => {
  const styles = useStyles();
  const { t, day } = useText();
  const announce = useAnnounce();
  const me = useMe().data;
  const sites = useSites().data;
  const verdictText = useVerdictText();
  const scroller = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(scroller, windowSize);
  const axis = useMemo(
    () => axisOf(model.span, hours.to - hours.from, width - HEAD_WIDTH),
    [model.span, hours.from, hours.to, width],
  );
  const heights = useMemo(() => ({ row: ROW_HEIGHTS[density], heading: HEADING_HEIGHT }), [density]);
  const shownHours = {
    start: atLocal(model.day, hours.from * 60, model.zone),
    end: atLocal(model.day, hours.to * 60, model.zone),
  };
  const firstLeft = xOf(axis, shownHours.start);
  const view = useScrollView(scroller, { x: STEP_X, y: heights.row }, firstLeft);
  useLayoutEffect(() => {
    if (scroller.current !== null) scroller.current.scrollLeft = firstLeft;
  }, [firstLeft]);

  const rows = useMemo(() => groups.flatMap((group) => group.rows), [groups]);
  const isToday = model.span.start <= now && now < model.span.end;
  const usuallyAt = isToday ? now : atLocal(model.day, USUAL_HOUR * 60, model.zone);
  const focus = useGridFocus({ scroller, groups, rows, heights, axis, usuallyAt });
  const card = useCard();
  const [room, setRoom] = useState<OpenRoom>();
  const [ghostElement, setGhostElement] = useState<HTMLElement | null>(null);
  const { draft, phase, verdict } = editor;
  useEffect(() => {
    setGhostElement(draft === undefined ? null : focus.element.current);
  }, [draft, focus.element]);

  // What was refused is put back, and the focus with it.
  const origin = useRef(draft?.from);
  if (draft !== undefined) origin.current = draft.from;
  const isRefused = draft === undefined && editor.outcome?.kind === 'refused';
  const { moveTo } = focus;
  useEffect(() => {
    if (isRefused && origin.current !== undefined) {
      moveTo({ rowId: origin.current.rowId, at: origin.current.start });
      origin.current = undefined;
    }
  }, [isRefused, moveTo]);

  const said = draft !== undefined && phase === 'moving' ? verdictText(verdict) : undefined;
  useEffect(() => {
    if (said !== undefined) announce(said);
  }, [said, announce]);

  const open = ({ of, row }: MetBooking, how: 'hover' | 'focus' | 'pin') => {
    const target = blockOf(scroller.current, row.resource.id, of.booking.id);
    if (target === null || draft !== undefined) return;
    if (how === 'pin') setRoom(undefined);
    card[how]({ of, row, target });
  };
  const openRoom = (rowId: string) => {
    const target = roomNameOf(scroller.current, rowId);
    if (target === null || draft !== undefined) return;
    card.close();
    setRoom({ rowId, target });
  };
  const closeAll = () => {
    card.close();
    setRoom(undefined);
  };

  const pointer = usePointerDraft({
    scroller,
    axis,
    editor,
    ...pointerPlaces(scroller, { groups, heights, axis }),
    handlesOf: ({ booking }) =>
      me && sites && HANDLES.loaded()?.({ siteId: model.site.id, ...booking }, { me, sites }, now),
    onBooking: (of, row) => open({ of, row }, 'pin'),
    onPress: ({ row, at }) => {
      const wasOpen = card.card?.isPinned === true || room !== undefined;
      closeAll();
      focus.moveTo({ rowId: row.resource.id, at }, false);
      return wasOpen;
    },
  });
  const onKeyDown = useGridKeys({
    editor,
    focus,
    rows,
    day: axis,
    shown: shownHours,
    onBooking: ({ of }, row) => open({ of, row }, 'pin'),
    onEscape: () => {
      pointer.onPointerCancel();
      closeAll();
      if (draft !== undefined) {
        editor.cancel();
        focus.moveTo({ rowId: draft.from.rowId, at: draft.from.start });
      }
    },
  });

  const ghost = draft && { draft, phase, verdict, isMoved: editor.isMoved, isChecked: editor.isChecked };
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
        onKeyDown={onKeyDown}
        {...pointer}
        onPointerOver={(event) => {
          const found = event.pointerType === 'mouse' ? bookingAt(rows, event.target) : undefined;
          if (found !== undefined) open(found, 'hover');
          else card.leave();
        }}
        onPointerLeave={card.leave}
        onClick={({ target }) => {
          const row = headAt(rows, target);
          if (row !== undefined) openRoom(row.resource.id);
        }}
        onFocus={(event) => {
          const found = bookingAt(rows, event.target);
          focus.onFocus(found, headAt(rows, event.target));
          if (found !== undefined && event.target.matches(':focus-visible')) open(found, 'focus');
        }}
        onBlur={(event) => {
          focus.onBlur(event);
          card.leave();
        }}
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
          ghost={ghost}
        />
      </GridPart>
      <TimelinePopups
        model={model}
        rows={rows}
        now={now}
        editor={editor}
        focus={focus}
        card={card}
        room={room}
        onRoomClose={() => setRoom(undefined)}
        ghostElement={ghostElement}
        onOver={onOver}
      />
    </>
  );
};
