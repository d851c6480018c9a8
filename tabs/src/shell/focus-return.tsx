import { useRestoreFocusTarget } from '@fluentui/react-components';

/**
 * Starts the library by which dialogs, cards and menus give the focus back when they close: it must have seen where the
 * focus was before the first of them opens.
 */
export const FocusReturn = () => {
  useRestoreFocusTarget();
  return null;
};
