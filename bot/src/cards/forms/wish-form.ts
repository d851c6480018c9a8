import { NEEDS } from '@yhteistila/core/booking/need.ts';
import { PURPOSES } from '@yhteistila/core/site/purpose.ts';
import type { SpaceType } from '@yhteistila/core/site/resource.ts';
import type { LocalDay } from '@yhteistila/core/time/site-time.ts';
import type { PartOfDay } from '../../understanding/words/part-words.ts';
import { type Card, type CardElement, card, heading, line, press } from '../card.ts';
import type { Viewer } from '../viewer.ts';

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
  readonly onlyRoom?: string | undefined;
  readonly again?: string | undefined;
}

export interface FormParts {
  /** What is to be said first: what was not understood, or what is wrong. */
  readonly notes: readonly string[];
  readonly fields: FormFields;
  /** What was said and has no field: kinds of space, which go with the purpose, a room, a window, how it comes again. */
  readonly kept?: KeptBeside | undefined;
  /** The name of the room that is kept. */
  readonly roomName?: string | undefined;
  /** Fields that somebody has to fill in: they have no usual value. */
  readonly open?: readonly ('day' | 'length')[] | undefined;
  readonly sites: readonly {
    readonly id: string;
    readonly name: { readonly [language in Viewer['language']]: string };
  }[];
  readonly today: LocalDay;
}

/** What a form carries along beside its fields: nothing but space and time, as it stays in the chat for good. */
export interface KeptBeside {
  readonly types?: readonly SpaceType[] | undefined;
  readonly room?: string | undefined;
  readonly recurrence?: string | undefined;
  readonly except?: readonly LocalDay[] | undefined;
  readonly from?: number | undefined;
  readonly end?: number | undefined;
  readonly start?: number | undefined;
  readonly part?: PartOfDay | undefined;
}

const LENGTHS: readonly number[] = [15, 30, 45, 60, 90, 120, 180, 240];
const USUAL_LENGTH = '60';

const valued = (value: string | undefined): { readonly value?: string } => (value === undefined ? {} : { value });

const choice = (title: string, value: string) => ({ title, value });

const lengthInput = ({ fields, open = [] }: FormParts, { t }: Viewer): CardElement => {
  const usual = open.includes('length') ? undefined : USUAL_LENGTH;
  const own = Number(fields.length ?? USUAL_LENGTH);
  const lengths = Number.isInteger(own) && own > 0 && !LENGTHS.includes(own) ? [...LENGTHS, own] : LENGTHS;
  return {
    type: 'Input.ChoiceSet',
    id: 'length',
    label: t('bot.book.form.length'),
    isRequired: true,
    errorMessage: t('bot.book.form.length.wrong'),
    ...valued(fields.length ?? usual),
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
  const { fields, today, open = [] } = parts;
  const { t } = viewer;
  const usual = open.includes('day') ? undefined : today;
  return [
    {
      type: 'Input.Date',
      id: 'day',
      label: t('bot.book.form.day'),
      isRequired: true,
      errorMessage: t('bot.book.form.day.wrong'),
      ...valued(fields.day ?? usual),
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

/** What was said and can be given up: the one room, and that it comes again. */
const keptToggles = ({ kept = {}, fields, roomName }: FormParts, { t }: Viewer): readonly CardElement[] => {
  const kind = (id: 'onlyRoom' | 'again', title: string) => ({
    type: 'Input.Toggle',
    id,
    label: t(`bot.book.form.${id}.label`),
    title,
    value: fields[id] ?? 'true',
    wrap: true,
  });
  return [
    ...(kept.room === undefined || roomName === undefined
      ? []
      : [kind('onlyRoom', t('bot.book.form.onlyRoom', { room: roomName }))]),
    ...(kept.recurrence === undefined ? [] : [kind('again', t('bot.book.form.again'))]),
  ];
};

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

/** A window holds as long as the field of the start stays empty. */
const keptData = ({ kept = {}, fields }: FormParts) => ({
  ...(kept.types === undefined ? {} : { types: [...kept.types], typesFor: fields.purpose }),
  ...(kept.room === undefined ? {} : { room: kept.room, roomFor: fields.siteId }),
  ...(kept.recurrence === undefined ? {} : { recurrence: kept.recurrence }),
  ...(kept.except === undefined ? {} : { except: [...kept.except] }),
  ...(kept.from === undefined ? {} : { from: kept.from }),
  ...(kept.end === undefined || kept.start !== undefined ? {} : { until: kept.end }),
  ...(kept.part === undefined ? {} : { part: kept.part }),
});

/** Asks what is to be booked; what is known stands in the fields already. */
export const wishForm = (parts: FormParts, viewer: Viewer): Card => {
  const { t, language } = viewer;
  const { notes } = parts;
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
      ...keptToggles(parts, viewer),
    ],
    actions: [press(t('bot.book.form.search'), 'book.search', keptData(parts), 'positive')],
  });
};
