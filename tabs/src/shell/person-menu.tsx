import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { SettingsRegular, SignOutRegular } from '@fluentui/react-icons';
import { useQueryClient } from '@tanstack/react-query';
import { LANGUAGES, type Language } from '@yhteistila/core/language/texts.ts';
import { useNavigate } from 'react-router';
import { useMe } from '../api/queries.ts';
import { LateMenu } from '../components/late-menu.tsx';
import type { MenuEntry } from '../components/menu-entry.ts';
import { useText } from '../i18n/use-text.tsx';
import { keptForPerson } from '../session/kept-for-person.ts';
import { useSession } from '../session/session.tsx';
import { initialsOf } from './initials.ts';

const SIZE_PX = 28;

const useStyles = makeStyles({
  // As round as what it holds.
  button: { minWidth: 0, padding: '1px' },
  initials: {
    ...typographyStyles.caption1Strong,
    width: `${SIZE_PX}px`,
    lineHeight: `${SIZE_PX}px`,
    borderRadius: tokens.borderRadiusCircular,
    color: tokens.colorNeutralForeground3,
    backgroundColor: tokens.colorNeutralBackground6,
    // Seen in contrast, where a background says nothing.
    outline: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
  },
});

const isLanguage = (value: string | undefined): value is Language => LANGUAGES.some((language) => language === value);

/** The person, the language, the settings, and out. */
export const PersonMenu = () => {
  const styles = useStyles();
  const { t, pick, language, setLanguage } = useText();
  const { api, host, signOut } = useSession();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const me = useMe();
  const name = me.data?.person.name ?? '';
  const choose = (chosen: string | undefined) => {
    if (!isLanguage(chosen)) return;
    setLanguage(chosen);
    void api.changeMe({ body: { locale: chosen } });
  };
  const leave = () => {
    signOut();
    queries.clear();
    // Nothing of what was asked for is left to whoever comes next.
    keptForPerson.forgetAll();
    void navigate(location.pathname, { replace: true });
  };
  const heading = me.data === undefined ? name : `${name} · ${pick(me.data.organisation.shortName)}`;
  const entries: MenuEntry[] = [
    {
      kind: 'group',
      label: heading,
      entries: LANGUAGES.map((each) => ({
        kind: 'radio',
        name: 'language',
        value: each,
        lang: each,
        label: t(`tab.language.${each}`),
      })),
    },
    { kind: 'line' },
    {
      kind: 'act',
      label: t('tab.screen.settings'),
      icon: SettingsRegular,
      onAct: () => void navigate('/settings'),
    },
    ...(host.kind === 'browser'
      ? [{ kind: 'act', label: t('tab.signOut'), icon: SignOutRegular, onAct: leave } as const]
      : []),
  ];
  return (
    <LateMenu
      entries={entries}
      checkedValues={{ language: [language] }}
      onCheckedValueChange={(_, { checkedItems }) => choose(checkedItems[0])}
      button={(opens) => (
        <Button
          {...opens}
          className={styles.button}
          appearance="subtle"
          shape="circular"
          aria-label={t('tab.person.menu', { name })}
        >
          <span aria-hidden className={styles.initials}>
            {initialsOf(name)}
          </span>
        </Button>
      )}
    />
  );
};
