import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef } from 'react';

const useStyles = makeStyles({
  heading: { ...typographyStyles.subtitle1, margin: 0, outlineStyle: 'none', color: tokens.colorNeutralForeground1 },
});

/** The page's one heading. It gets the focus on navigation, so that a screen reader says where one is. */
export const PageHeading = ({ children }: { readonly children: ReactNode }) => {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <h1 ref={heading} tabIndex={-1} className={styles.heading}>
      {children}
    </h1>
  );
};
