import type { Instant } from '@yhteistila/core/time/interval.ts';

export interface Clock {
  now(): Instant;
}
