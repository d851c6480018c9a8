import type { Language, Texts } from '../language/texts.ts';
import type { Role } from '../site/person.ts';
import type { TextParams } from './text-of.ts';

/** Somebody of the staff, as far as the reader may know. */
interface Who {
  readonly name: string;
  readonly role?: Role | undefined;
  readonly organisation?: { readonly name: Texts } | undefined;
}

interface Wording {
  readonly language: Language;
  readonly t: (key: string, params?: TextParams) => string;
}

const lastWord = (text: string): string => text.split(' ').at(-1)?.toLowerCase() ?? '';

/** "Maija Meikäläinen, asiakaspalvelukoordinaattori (Porin kaupunki)"; a name that ends in the role says it once. */
export const whoText = ({ name, role, organisation }: Who, { language, t }: Wording): string => {
  const agency = organisation?.name[language];
  if (name === '' || agency === undefined) return name === '' ? t('who.unknown') : name;
  const roleText = role === undefined ? '' : t(`role.${role}`);
  const saysRole = roleText.toLowerCase().endsWith(lastWord(name));
  return saysRole || roleText === ''
    ? t('who.named', { name, agency })
    : t('who.withRole', { name, role: roleText, agency });
};
