import { Button, makeStyles, mergeClasses, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { AddRegular, ArrowLeftRegular } from '@fluentui/react-icons';
import { lengthMinutes } from '@yhteistila/core/time/interval.ts';
import { Suspense, useEffect, useRef } from 'react';
import { useText } from '../../../i18n/use-text.tsx';
import { HATCH } from '../day-styles.ts';
import { newDraft } from '../draft/draft.ts';
import type { Editor } from '../draft/use-editor.ts';
import { CreateFields, PlaceFields, RoomAbout } from '../late-parts.ts';
import type { Row } from '../rows.ts';
import type { DayModel } from '../use-day-model.ts';
import { lengthsFrom, type Segment, segmentsOf } from './segments.ts';
import { SpaceBooking, useSegmentStyles } from './space-booking.tsx';
import { freeFrom } from './standing-text.ts';

const PX_PER_MINUTE = 0.7;
const MIN_PX = 48;
const MINUTE_MS = 60_000;
const USUAL_MINUTES = 30;

const useStyles = makeStyles({
  screen: { flexGrow: 1, minHeight: 0, overflowY: 'auto', padding: `0 ${tokens.spacingHorizontalM} 96px` },
  title: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  heading: { ...typographyStyles.subtitle1, margin: 0, outlineStyle: 'none' },
  about: { display: 'grid', gap: tokens.spacingVerticalS, marginBottom: tokens.spacingVerticalM },
  column: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', gap: '2px' },
  free: { border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStroke1}`, display: 'flex', fontWeight: 400 },
  closure: { backgroundColor: tokens.colorNeutralBackground3, backgroundImage: HATCH },
  form: {
    border: `${tokens.strokeWidthThick} solid ${tokens.colorCompoundBrandStroke}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    padding: tokens.spacingHorizontalM,
    display: 'grid',
    gap: tokens.spacingVerticalM,
  },
});

interface SpaceDayProps {
  readonly model: DayModel;
  readonly row: Row;
  readonly now: number;
  readonly editor: Editor;
  readonly onBack: () => void;
}

/** Several bookings of one time may have ended. */
const keyOf = (segment: Segment): string =>
  segment.kind === 'ended' ? `ended ${segment.of.booking.id}` : `${segment.kind} ${segment.start}`;

/** On a phone: one space's day as one column. A tap on free time books there. */
export const SpaceDay = ({ model, row, now, editor, onBack }: SpaceDayProps) => {
  const styles = useStyles();
  const segmentStyles = useSegmentStyles();
  const { t, pick, times } = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const space = pick(row.resource.name);
  const { draft } = editor;
  const begin = ({ start, end }: Segment) => {
    const longest = Math.min(USUAL_MINUTES, lengthsFrom(start, { start, end }).at(-1) ?? USUAL_MINUTES);
    const begun = newDraft(row.resource.id, { start, end: start + longest * MINUTE_MS });
    editor.begin(begun);
    editor.drop(begun);
  };
  const content = (segment: Segment) => {
    const told = times(segment, model.zone);
    // What has ended takes no time: it is told, and does not stand for its length.
    const minutes = segment.kind === 'ended' ? 0 : lengthMinutes(segment);
    const minHeight = Math.max(MIN_PX, minutes * PX_PER_MINUTE);
    if (segment.kind === 'free') {
      if (draft !== undefined && segment.start <= draft.start && draft.end <= segment.end) {
        return (
          <div className={styles.form}>
            <Suspense fallback={null}>
              <PlaceFields draft={draft} free={segment} zone={model.zone} onChange={editor.change} />
              <CreateFields editor={editor} zone={model.zone} space={space} />
            </Suspense>
          </div>
        );
      }
      return (
        <Button
          className={mergeClasses(segmentStyles.segment, styles.free)}
          style={{ minHeight }}
          icon={<AddRegular />}
          onClick={() => begin(segment)}
        >
          {t('tab.day.freeSegment', { times: told })}
        </Button>
      );
    }
    if (segment.kind === 'closure') {
      return (
        <div className={mergeClasses(segmentStyles.segment, styles.closure)} style={{ minHeight }}>
          <Text weight="semibold">{told}</Text>
          <Text>{pick(segment.of.reason)}</Text>
        </div>
      );
    }
    return <SpaceBooking of={segment.of} hasEnded={segment.kind === 'ended'} minHeight={minHeight} model={model} />;
  };
  return (
    <div className={styles.screen}>
      <div className={styles.title}>
        <Button appearance="subtle" icon={<ArrowLeftRegular />} aria-label={t('tab.day.back')} onClick={onBack} />
        <h2 ref={heading} tabIndex={-1} className={styles.heading}>
          {space}
        </h2>
      </div>
      <div className={styles.about}>
        <Suspense fallback={null}>
          <RoomAbout row={row} model={model} now={now} />
        </Suspense>
      </div>
      <ol className={styles.column}>
        {segmentsOf(row, model.span, freeFrom(now, model.span)).map((segment) => (
          <li key={keyOf(segment)}>{content(segment)}</li>
        ))}
      </ol>
    </div>
  );
};
