import { makeStyles, typographyStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useAnnounce } from '../../../components/announcer.tsx';
import { useText } from '../../../i18n/use-text.tsx';

const useStyles = makeStyles({
  title: { ...typographyStyles.subtitle2, margin: 0, minHeight: '22px', outlineStyle: 'none' },
});

interface AnswerTitleProps {
  /** How many spaces suit; undefined while that is not known. */
  readonly count: number | undefined;
  readonly whenText: string;
  /** When the first of them begins, where that is later than what `whenText` says. */
  readonly earliest: number | undefined;
  readonly zone: string;
  readonly isCurrent: boolean;
  /** Each new round of offers gets the focus that the last booking had. */
  readonly round: number;
  /** What the search waits for. */
  readonly waitsText: string | undefined;
}

/** How many spaces suit, said aloud too. */
export const AnswerTitle = (props: AnswerTitleProps) => {
  const { count, whenText, earliest, zone, isCurrent, round, waitsText } = props;
  const styles = useStyles();
  const { t, counted, time } = useText();
  const announce = useAnnounce();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (round > 0) title.current?.focus();
  }, [round]);
  const textOf = (): string => {
    if (waitsText !== undefined) return waitsText;
    if (count === undefined) return t('tab.book.searching');
    if (count === 0) return t('tab.book.suits.none');
    if (earliest === undefined) return counted('tab.book.suits', count, { when: whenText });
    return counted('tab.book.suitsLater', count, { when: whenText, time: time(earliest, zone) });
  };
  const text = textOf();
  const said = isCurrent || waitsText !== undefined ? text : '';
  useEffect(() => {
    if (said !== '') announce(said);
  }, [said, announce]);
  return (
    <h2 id="answer" ref={title} tabIndex={-1} className={styles.title}>
      {text}
    </h2>
  );
};
