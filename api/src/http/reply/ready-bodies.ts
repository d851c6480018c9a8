import type { ReadyBody } from '../endpoint.ts';

/**
 * Answers kept ready as bytes, by ETag. Bounded by size: the ones unused for longest go first. A compressed form that
 * is added later is counted as the half of its body at most, so the bound is about right, which is enough.
 */
export class ReadyBodies {
  readonly #kept = new Map<string, ReadyBody>();
  readonly #most: number;
  #size = 0;

  constructor(mostBytes: number) {
    this.#most = mostBytes;
  }

  get(tag: string): ReadyBody | undefined {
    const ready = this.#kept.get(tag);
    if (ready === undefined) return undefined;
    this.#kept.delete(tag);
    this.#kept.set(tag, ready);
    return ready;
  }

  keep(tag: string, bytes: Uint8Array): ReadyBody {
    const ready: ReadyBody = { bytes };
    this.#forget(tag);
    this.#kept.set(tag, ready);
    this.#size += bytes.length;
    for (const oldest of this.#kept.keys()) {
      if (this.#size <= this.#most || oldest === tag) break;
      this.#forget(oldest);
    }
    return ready;
  }

  #forget(tag: string): void {
    this.#size -= this.#kept.get(tag)?.bytes.length ?? 0;
    this.#kept.delete(tag);
  }
}
