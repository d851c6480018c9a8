import {
  Avatar,
  Button,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemRadio,
  MenuList,
} from '@fluentui/react-components';
import { SettingsRegular, SignOutRegular } from '@fluentui/react-icons';
import { useQueryClient } from '@tanstack/react-query';
import { LANGUAGES, type Language } from '@yhteistila/core/i18n/texts.ts';
import { useNavigate } from 'react-router';
import { useMe } from '../api/queries.ts';
import { LateMenu } from '../components/late-menu.tsx';
import { useText } from '../i18n/use-text.tsx';
import { useSession } from '../session/session.tsx';
import { initialsOf } from './initials.ts';

const isLanguage = (value: string | undefined): value is Language => LANGUAGES.some((language) => language === value);

/** The person, the language, the settings, and out. */
export const PersonMenu = () => {
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
  };
  return (
    <LateMenu
      checkedValues={{ language: [language] }}
      onCheckedValueChange={(_, { checkedItems }) => choose(checkedItems[0])}
      button={(opens) => (
        <Button {...opens} appearance="subtle" shape="circular" aria-label={t('tab.person.menu', { name })}>
          <Avatar initials={initialsOf(name)} size={28} aria-hidden />
        </Button>
      )}
    >
      <MenuList>
        <MenuGroup>
          <MenuGroupHeader>
            {name}
            {me.data === undefined ? '' : ` · ${pick(me.data.organisation.shortName)}`}
          </MenuGroupHeader>
          {LANGUAGES.map((each) => (
            <MenuItemRadio key={each} name="language" value={each} lang={each}>
              {t(`tab.language.${each}`)}
            </MenuItemRadio>
          ))}
        </MenuGroup>
        <MenuDivider />
        <MenuItem icon={<SettingsRegular />} onClick={() => void navigate('/settings')}>
          {t('tab.screen.settings')}
        </MenuItem>
        {host.kind === 'browser' ? (
          <MenuItem icon={<SignOutRegular />} onClick={leave}>
            {t('tab.signOut')}
          </MenuItem>
        ) : undefined}
      </MenuList>
    </LateMenu>
  );
};
