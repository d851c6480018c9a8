import { clockTime } from '@yhteistila/core/i18n/format-time.ts';
import { inWords } from '../actions/outcome-card.ts';
import { readOf } from '../actions/read-placed.ts';
import { instantOf } from '../cards/place-and-time.ts';
import type { Command } from '../command.ts';
import { readHomeSite } from '../home-site.ts';
import type { Answer, Turn } from '../turn.ts';

const change = async (turn: Turn, onDuty: boolean): Promise<Answer> => {
  const { api, language, t } = turn;
  const duty = readOf(await api.changeDuty({ body: { onDuty } }));
  if (!duty.ok) return inWords(duty.problem);
  const { onDuty: isOn, until } = duty.value;
  if (!isOn) return { text: t('bot.duty.off') };
  const site = until === undefined ? undefined : await readHomeSite(turn);
  if (until === undefined || site?.ok !== true) return { text: t('bot.duty.on') };
  return { text: t('bot.duty.onUntil', { time: clockTime(instantOf(until), site.value.timeZone, language) }) };
};

/** From now on the person is rung for calls of the own agency (M15). */
export const onDutyCommand: Command = {
  id: 'onDuty',
  words: {
    fi: ['päivystän', 'päivystän nyt', 'aloita päivystys', 'aloitan päivystyksen'],
    sv: ['jag har jour', 'jour på', 'börja jour'],
    en: ['on duty', 'i am on duty', "i'm on duty", 'start duty'],
  },
  helpKey: 'bot.help.onDuty',
  alone: true,
  run: (turn) => change(turn, true),
};

export const offDutyCommand: Command = {
  id: 'offDuty',
  words: {
    fi: [
      'en päivystä',
      'en päivystä enää',
      'en päivystä nyt',
      'lopeta päivystys',
      'lopetan päivystyksen',
      'päivystys pois',
    ],
    sv: ['jag har inte jour', 'jag har inte jour längre', 'inte jour', 'jour av', 'sluta jour'],
    en: [
      'off duty',
      'i am off duty',
      "i'm off duty",
      'not on duty',
      'i am not on duty',
      "i'm not on duty",
      'no longer on duty',
      'end duty',
    ],
  },
  helpKey: 'bot.help.offDuty',
  alone: true,
  run: (turn) => change(turn, false),
};
