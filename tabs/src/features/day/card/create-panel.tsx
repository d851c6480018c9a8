import { Popover, PopoverSurface } from '@fluentui/react-components';
import { useText } from '../../../i18n/use-text.tsx';
import { CreateFields, type CreateFieldsProps } from './create-fields.tsx';

/** What a new booking still needs to say, beside the draft on the timeline. */
export const CreatePanel = ({ target, ...fields }: CreateFieldsProps & { readonly target: HTMLElement | null }) => {
  const { t } = useText();
  return (
    <Popover
      open
      trapFocus
      withArrow
      positioning={{ target, position: 'below', align: 'start', flipBoundary: document.body }}
      // Only Escape gives up: a click beside it must not lose what was drawn.
      onOpenChange={({ type }, { open }) => {
        if (!open && type === 'keydown') fields.editor.cancel();
      }}
    >
      <PopoverSurface aria-label={t('tab.day.newLabel')}>
        <CreateFields {...fields} />
      </PopoverSurface>
    </Popover>
  );
};
