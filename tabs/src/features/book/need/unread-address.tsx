import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useText } from '../../../i18n/use-text.tsx';
import type { UnreadPart } from './need-address.ts';

const MAX_TEXT_LENGTH = 40;

/** The parts of the address that mean nothing, and why: nothing was put in their place in silence. */
export const UnreadAddress = ({ parts }: { readonly parts: readonly UnreadPart[] }) => {
  const { t } = useText();
  return (
    <MessageBar intent="warning" layout="multiline" politeness="polite">
      <MessageBarBody>
        {parts.map(({ name, text, why }) => (
          <div key={`${name} ${text}`}>
            {t('tab.book.address.unread', { part: `${name}=${text.slice(0, MAX_TEXT_LENGTH)}` })}{' '}
            {why === undefined ? '' : t(`typed.${why.problem}`, why.params)}
          </div>
        ))}
      </MessageBarBody>
    </MessageBar>
  );
};
