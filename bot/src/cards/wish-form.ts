import { NEEDS } from '@yhteistila/core/booking/need.ts';
import { PURPOSES } from '@yhteistila/core/booking/purpose.ts';
import type { SpaceType } from '@yhteistila/core/site/resource.ts';
import type { LocalDay } from '@yhteistila/core/time/site-time.ts';
import { type Card, type CardElement, card, heading, line, press } from './card.ts';
import type { Viewer } from './viewer.ts';

/** What stands in the fields, as an Adaptive Card has it: text, also where it is a number or a choice. */
export interface FormFields {
  readonly siteId: string;
  readonly purpose?: string | undefined;
  readonly day?: string | undefined;
  readonly start?: string | undefined;
  readonly length?: string | undefined;
  readonly people?: string | undefined;
  readonly needs?: string | undefined;
  readonly customer?: string | undefined;
  readonly confidential?: string | undefined;
}

export interface FormParts {
  /** What is to be said first: what was not understood, or what is wrong. */
  readonly notes: readonly string[];
  readonly fields: FormFields;
  /** Kinds of space that were asked for; they go with the purpose. */
  readonly types?: readonly SpaceType[] | undefined;
  readonly sites: readonly {
    readonly id: string;
    readonly name: { readonly [language in Viewer['language']]: string };
  }[];
  readonly today: LocalDay;
}

const LENGTHS: readonly number[] = [15, 30, 45, 60, 90, 120, 180, 240];
const USUAL_LENGTH = '60';

const valued = (value: string | undefined): { readonly value?: string } => (value === undefined ? {} : { value });

const choice = (title: string, value: string) => ({ title, value });

const lengthInput = ({ fields }: FormParts, { t }: Viewer): CardElement => {
  const own = Number(fields.length ?? USUAL_LENGTH);
  const lengths = Number.isInteger(own) && own > 0 && !LENGTHS.includes(own) ? [...LENGTHS, own] : LENGTHS;
  return {
    type: 'Input.ChoiceSet',
    id: 'length',
    label: t('bot.book.form.length'),
    isRequired: true,
    errorMessage: t('bot.book.form.length.wrong'),
    value: fields.length ?? USUAL_LENGTH,
    choices: [...lengths]
      .sort((one, other) => one - other)
      .map((minutes) => choice(t('bot.book.form.minutes', { minutes }), String(minutes))),
  };
};

const whatInputs = ({ fields, sites }: FormParts, { t, language }: Viewer): readonly CardElement[] => [
  {
    type: 'Input.ChoiceSet',
    id: 'purpose',
    label: t('bot.book.form.purpose'),
    isRequired: true,
    errorMessage: t('bot.book.form.purpose.wrong'),
    ...valued(fields.purpose),
    choices: PURPOSES.map((purpose) => choice(t(`purpose.${purpose}`), purpose)),
  },
  {
    type: 'Input.ChoiceSet',
    id: 'siteId',
    label: t('bot.book.form.site'),
    isRequired: true,
    errorMessage: t('bot.book.form.site.wrong'),
    value: fields.siteId,
    choices: sites.map(({ id, name }) => choice(name[language], id)),
  },
];

const whenInputs = (parts: FormParts, viewer: Viewer): readonly CardElement[] => {
  const { fields, today } = parts;
  const { t } = viewer;
  return [
    {
      type: 'Input.Date',
      id: 'day',
      label: t('bot.book.form.day'),
      isRequired: true,
      errorMessage: t('bot.book.form.day.wrong'),
      value: fields.day ?? today,
      min: today,
    },
    {
      type: 'Input.Time',
      id: 'start',
      label: t('bot.book.form.start'),
      errorMessage: t('bot.book.form.start.wrong'),
      ...valued(fields.start),
    },
    lengthInput(parts, viewer),
  ];
};

const toggle = (id: 'customer' | 'confidential', { fields }: FormParts, { t }: Viewer): CardElement => ({
  type: 'Input.Toggle',
  id,
  label: t(`bot.book.form.${id}.label`),
  title: t(`bot.book.form.${id}`),
  value: fields[id] ?? 'false',
  wrap: true,
});

const whoInputs = (parts: FormParts, viewer: Viewer): readonly CardElement[] => [
  {
    type: 'Input.Number',
    id: 'people',
    label: viewer.t('bot.book.form.people'),
    min: 1,
    max: 1000,
    errorMessage: viewer.t('bot.book.form.people.wrong'),
    ...(parts.fields.people === undefined ? {} : { value: Number(parts.fields.people) }),
  },
  {
    type: 'Input.ChoiceSet',
    id: 'needs',
    label: viewer.t('bot.book.form.needs'),
    isMultiSelect: true,
    ...valued(parts.fields.needs),
    choices: NEEDS.map((need) => choice(viewer.t(`feature.${need}`), need)),
  },
  toggle('customer', parts, viewer),
  toggle('confidential', parts, viewer),
];

/** Asks what is to be booked; what is known stands in the fields already. */
export const wishForm = (parts: FormParts, viewer: Viewer): Card => {
  const { t, language } = viewer;
  const { notes, fields, types } = parts;
  const kept = types === undefined ? {} : { types: [...types], typesFor: fields.purpose };
  const lead = notes.length > 0 ? notes : [t('bot.book.form.lead')];
  return card({
    lang: language,
    summary: [`${t('bot.book.form.title')}.`, ...lead].join(' '),
    body: [
      heading(t('bot.book.form.title')),
      ...lead.map((note) => line(note)),
      ...whatInputs(parts, viewer),
      ...whenInputs(parts, viewer),
      ...whoInputs(parts, viewer),
    ],
    actions: [press(t('bot.book.form.search'), 'book.search', kept, 'positive')],
  });
};
