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
  makeStyles,
  Select,
  tokens,
} from '@fluentui/react-components';
import { FAULT_CATEGORIES, type FaultCategory } from '@yhteistila/core/site/fault.ts';
import { useState } from 'react';
import { useAnnounce } from '../../components/announcer.tsx';
import { ProblemBar } from '../../components/problem-bar.tsx';
import { useText } from '../../i18n/use-text.tsx';
import { FAULT_PLACE_KINDS, type FaultPlace } from './fault-places.ts';
import { useReportFault } from './use-faults.ts';

const useStyles = makeStyles({
  fields: { display: 'grid', gap: tokens.spacingVerticalM },
});

const MAX_TEXT_LENGTH = 200;

interface PlaceGroupProps {
  readonly kind: FaultPlace['kind'];
  readonly places: readonly FaultPlace[];
}

const PlaceGroup = ({ kind, places }: PlaceGroupProps) => {
  const { t, pick } = useText();
  const ofKind = places.filter((place) => place.kind === kind);
  return ofKind.length === 0 ? null : (
    <optgroup label={t(`tab.faults.where.${kind}`)}>
      {ofKind.map(({ id, name }) => (
        <option key={id} value={id}>
          {pick(name)}
        </option>
      ))}
    </optgroup>
  );
};

interface FaultDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly siteId: string;
  readonly places: readonly FaultPlace[];
  /** The room that it is about, where that is known already. */
  readonly resourceId?: string;
}

/** "Something is broken": where, what, and in a few words. The site's hosts are told (M16). */
export const FaultDialog = ({ isOpen, onClose, siteId, places, resourceId }: FaultDialogProps) => {
  const styles = useStyles();
  const { t } = useText();
  const announce = useAnnounce();
  const [place, setPlace] = useState(resourceId ?? '');
  const [category, setCategory] = useState<FaultCategory>('equipment');
  const [text, setText] = useState('');
  const report = useReportFault(siteId);
  const send = () =>
    report.mutate(
      { resourceId: place, category, ...(text.trim() === '' ? {} : { text: text.trim() }) },
      {
        onSuccess: () => {
          setText('');
          onClose();
          announce(t('tab.faults.sent'));
        },
      },
    );
  return (
    <Dialog open={isOpen} onOpenChange={(_, { open }) => (open ? undefined : onClose())}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('tab.faults.report')}</DialogTitle>
          <DialogContent className={styles.fields}>
            <Field label={t('tab.faults.where')} required>
              <Select value={place} onChange={(_, { value }) => setPlace(value)}>
                <option value="">{t('tab.faults.where.choose')}</option>
                {FAULT_PLACE_KINDS.map((kind) => (
                  <PlaceGroup key={kind} kind={kind} places={places} />
                ))}
              </Select>
            </Field>
            <Field label={t('tab.faults.what')}>
              <Select
                value={category}
                onChange={(_, { value }) => setCategory(FAULT_CATEGORIES.find((each) => each === value) ?? 'other')}
              >
                {FAULT_CATEGORIES.map((each) => (
                  <option key={each} value={each}>
                    {t(`fault.category.${each}`)}
                  </option>
                ))}
              </Select>
            </Field>
            <Field label={t('tab.faults.text')} hint={t('tab.faults.text.hint')}>
              <Input value={text} maxLength={MAX_TEXT_LENGTH} onChange={(_, { value }) => setText(value)} />
            </Field>
            {report.error === null ? undefined : <ProblemBar error={report.error} />}
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{t('tab.faults.leave')}</Button>
            <Button appearance="primary" disabledFocusable={place === '' || report.isPending} onClick={send}>
              {t('tab.faults.send')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};
