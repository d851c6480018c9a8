import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef } from 'react';
import { afterPaint } from './after-paint.ts';

const useStyles = makeStyles({
  heading: { ...typographyStyles.subtitle1, margin: 0, outlineStyle: 'none', color: tokens.colorNeutralForeground1 },
});

/** The page's one heading. It gets the focus on navigation, so that a screen reader says where one is. */
export const PageHeading = ({ children }: { readonly children: ReactNode }) => {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const focus = () => heading.current?.focus({ preventScroll: true });
    const isNowhere = () => document.activeElement === document.body;
    if (!isNowhere()) return focus();
    // A focus makes the browser measure the page: where it leaves nothing behind, what is seen comes first.
    const callOff = afterPaint(() => {
      if (isNowhere()) focus();
    });
    // Whoever has begun to work meanwhile is not called back, also not while the focus is on its way.
    document.addEventListener('focusin', callOff, { once: true });
    return () => {
      document.removeEventListener('focusin', callOff);
      callOff();
    };
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1} className={styles.heading}>
      {children}
    </h1>
  );
};
