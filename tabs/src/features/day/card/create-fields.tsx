import { Button, Checkbox, Field, makeStyles, Select, Subtitle2, tokens } from '@fluentui/react-components';
import { PURPOSES } from '@yhteistila/core/site/purpose.ts';
import { useText } from '../../../i18n/use-text.tsx';
import type { Editor } from '../draft/use-editor.ts';
import { PanelVerdict } from './panel-verdict.tsx';

const useStyles = makeStyles({
  panel: { display: 'grid', gap: tokens.spacingVerticalS, width: '288px', maxWidth: '100%' },
  heading: { margin: 0 },
  actions: { display: 'flex', gap: tokens.spacingHorizontalS, flexWrap: 'wrap' },
});

export interface CreateFieldsProps {
  readonly editor: Editor;
  readonly zone: string;
  readonly space: string;
}

/** What a new booking still needs to say: its purpose, whether a customer comes, whether it is confidential. */
export const CreateFields = ({ editor, zone, space }: CreateFieldsProps) => {
  const styles = useStyles();
  const { t, times } = useText();
  const { draft, wish, verdict, phase } = editor;
  if (draft === undefined || wish === undefined) return null;
  const told = times(draft, zone);
  const isSaving = phase === 'saving';
  return (
    // Not a form: Enter in a field must not book.
    <div className={styles.panel}>
      <Subtitle2 as="h2" className={styles.heading}>
        {t('tab.day.new', { space, times: told })}
      </Subtitle2>
      <Field label={t('tab.day.purpose')}>
        <Select
          value={wish.purpose}
          onChange={(_, { value }) => {
            const purpose = PURPOSES.find((each) => each === value);
            if (purpose !== undefined) editor.setWish({ ...wish, purpose });
          }}
        >
          {PURPOSES.map((purpose) => (
            <option key={purpose} value={purpose}>
              {t(`tab.book.purpose.${purpose}`)}
            </option>
          ))}
        </Select>
      </Field>
      {wish.purpose === 'customerService' ? undefined : (
        <Checkbox
          label={t('tab.day.guests')}
          checked={wish.externalParticipants}
          onChange={(_, { checked }) => editor.setWish({ ...wish, externalParticipants: checked === true })}
        />
      )}
      <Checkbox
        label={t('tab.day.confidential')}
        checked={wish.confidential}
        onChange={(_, { checked }) => editor.setWish({ ...wish, confidential: checked === true })}
      />
      <PanelVerdict verdict={verdict} outcome={editor.outcome} />
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={verdict?.allowed !== true || isSaving} onClick={editor.book}>
          {t('tab.day.book', { times: told })}
        </Button>
        <Button onClick={editor.cancel}>{t('tab.day.dontBook')}</Button>
      </div>
    </div>
  );
};
