import type { DayAnswer, DayPart } from '../../use-cases/answers.ts';
import { presentDayItself, presentResourceDay } from '../present/day.ts';
import type { Presenting } from '../present/presenting.ts';

/** A day view as JSON, resource by resource, each with the object that it was made of. */
interface Kept {
  /** `{"siteId":…,"hours":…` with its end still open. */
  readonly opening: string;
  readonly parts: ReadonlyMap<string, { readonly of: DayPart['of']; readonly text: string }>;
  readonly characters: number;
}

const keyOf = ({ siteId, day, seenBy }: DayAnswer, { directory, language }: Presenting): string =>
  JSON.stringify([siteId, day, seenBy, directory.versionAt([siteId]), language]);

/**
 * Day views as JSON in pieces, so that a commit costs telling the resources again that it touched and no others. What
 * one viewer was told is told to another only where the use case says that both see the same. Bounded by size: the
 * views unused for longest go first.
 */
export class DayTexts {
  readonly #kept = new Map<string, Kept>();
  readonly #most: number;
  #characters = 0;

  constructor(mostCharacters: number) {
    this.#most = mostCharacters;
  }

  /** The whole view, as the contract's schema `dayView` has it. */
  textOf(answer: DayAnswer, presenting: Presenting): string {
    const key = keyOf(answer, presenting);
    const before = this.#kept.get(key);
    const tell = ({ resourceId, of, view }: DayPart) => {
      const known = before?.parts.get(resourceId);
      if (known !== undefined && known.of === of) return known;
      return { of, text: JSON.stringify(presentResourceDay(view(), answer, presenting)) };
    };
    const parts = new Map(answer.parts.map((part) => [part.resourceId, tell(part)]));
    const opening = before?.opening ?? JSON.stringify(presentDayItself(answer, presenting)).slice(0, -1);
    const text = `${opening},"resources":[${[...parts.values()].map((part) => part.text).join(',')}]}`;
    this.#keep(key, { opening, parts, characters: text.length });
    return text;
  }

  #keep(key: string, kept: Kept): void {
    this.#forget(key);
    this.#kept.set(key, kept);
    this.#characters += kept.characters;
    for (const oldest of this.#kept.keys()) {
      if (this.#characters <= this.#most || oldest === key) break;
      this.#forget(oldest);
    }
  }

  #forget(key: string): void {
    this.#characters -= this.#kept.get(key)?.characters ?? 0;
    this.#kept.delete(key);
  }
}
