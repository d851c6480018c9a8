import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { addDays, type LocalDay, type TimeZone } from '@yhteistila/core/time/site-time.ts';
import { useState } from 'react';
import type { Resource } from '../../api/queries.ts';
import { DateField } from '../../components/date-field.tsx';
import { ProblemBar } from '../../components/problem-bar.tsx';
import { UnreadFieldsProvider, useUnreadFields } from '../../components/unread-fields.ts';
import { useText } from '../../i18n/use-text.tsx';
import { todayHere } from '../../session/today-here.ts';
import { actMark } from '../inert-place.ts';
import { dayCount, type Exhibition, firstPossible, lostDays } from './exhibition-request.ts';
import { ExhibitionVerdict } from './exhibition-verdict.tsx';
import { useExhibition } from './use-exhibition.ts';

const MAX_TITLE = 200;
const USUAL_DAYS = 5;

const useStyles = makeStyles({
  content: { display: 'grid', gap: tokens.spacingVerticalM },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: tokens.spacingHorizontalM,
    '@media (max-width: 479px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
});

interface ExhibitionDialogProps {
  readonly siteId: string;
  readonly zone: TimeZone;
  readonly resource: Pick<Resource, 'id' | 'name'>;
  /** On which it begins, where that can be and nothing else is said. */
  readonly day: LocalDay;
  readonly onClose: () => void;
}

interface FormProps {
  readonly asked: Exhibition;
  readonly least: string;
  readonly join: ReturnType<typeof useUnreadFields>['join'];
  readonly onChange: (changes: Partial<Exhibition>) => void;
}

/** From which day to which, and what it is called. */
const ExhibitionForm = ({ asked, least, join, onChange }: FormProps) => {
  const styles = useStyles();
  const { t } = useText();
  return (
    <>
      <UnreadFieldsProvider value={join}>
        <div className={styles.fields}>
          <DateField
            label={t('tab.series.range.from')}
            value={asked.from}
            least={least}
            onChange={(from) => onChange({ from })}
          />
          <DateField
            label={t('tab.series.range.to')}
            value={asked.to}
            least={asked.from}
            onChange={(to) => onChange({ to })}
          />
        </div>
      </UnreadFieldsProvider>
      <Field label={t('tab.exhibition.name')} hint={t('tab.exhibition.hint')}>
        <Input value={asked.title} maxLength={MAX_TITLE} onChange={(_, { value: title }) => onChange({ title })} />
      </Field>
    </>
  );
};

/** The last day never lies before the first. */
const changed = (before: Exhibition, changes: Partial<Exhibition>): Exhibition => {
  const after = { ...before, ...changes };
  return after.to < after.from ? { ...after, to: after.from } : after;
};

/** Asks for a showroom for whole days: from which to which, whether they are free, and books all of them or none. */
export const ExhibitionDialog = ({ siteId, zone, resource, day: shown, onClose }: ExhibitionDialogProps) => {
  const styles = useStyles();
  const { t, counted, pick, day } = useText();
  const least = firstPossible(todayHere());
  const [asked, setAsked] = useState<Exhibition>(() => {
    const from = shown > least ? shown : least;
    return { siteId, resourceId: resource.id, title: '', from, to: addDays(from, USUAL_DAYS - 1) };
  });
  const unread = useUnreadFields();
  const { preview, book, undo, isCurrent } = useExhibition(asked, zone, unread.first === undefined);
  const count = dayCount(asked);
  const lost = preview.data === undefined ? [] : lostDays(preview.data);
  const made = book.data;
  const days = count === 1 ? day(asked.from) : `${day(asked.from)}–${day(asked.to)}`;
  const errors = [preview.error, book.error, undo.error].filter((error) => error !== null);
  return (
    <Dialog open onOpenChange={(_, { open }) => (open ? undefined : onClose())}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('tab.exhibition.title', { space: pick(resource.name) })}</DialogTitle>
          <DialogContent className={styles.content}>
            {made === undefined ? (
              <ExhibitionForm
                {...{ asked, least }}
                join={unread.join}
                onChange={(changes) => setAsked((before) => changed(before, changes))}
              />
            ) : (
              <MessageBar intent="success" layout="multiline" politeness="polite">
                <MessageBarBody>{t(`tab.exhibition.${count === 1 ? 'booked' : 'asked'}`, { days })}</MessageBarBody>
              </MessageBar>
            )}
            {made === undefined && isCurrent ? <ExhibitionVerdict {...{ count, lost }} /> : undefined}
            {errors.map((error) => (
              <ProblemBar key={error.message} error={error} />
            ))}
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{t(made === undefined ? 'tab.exhibition.back' : 'tab.exhibition.close')}</Button>
            {made === undefined ? (
              <Button
                appearance="primary"
                disabledFocusable={!isCurrent || lost.length > 0 || book.isPending}
                onClick={() => (unread.first === undefined ? book.mutate() : unread.first.tell())}
                {...actMark('exhibition', resource.id)}
              >
                {counted('tab.exhibition.do', count)}
              </Button>
            ) : (
              <Button
                disabledFocusable={undo.isPending}
                onClick={() => undo.mutate(made)}
                {...actMark('undoExhibition', resource.id)}
              >
                {t('tab.booking.undo')}
              </Button>
            )}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};
