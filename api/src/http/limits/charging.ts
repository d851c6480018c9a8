import type { RouteId } from '@yhteistila/core/contract/routes.ts';
import { createTurns } from '../../commit/in-turn.ts';
import type { Outcome } from '../../use-cases/outcome.ts';
import type { Call, Reply } from '../endpoint.ts';
import { type AnyCost, COSTS, costOfRefusal } from './costs.ts';
import type { RateLimit } from './limits.ts';
import { type Note, refusalOfCount } from './strangers.ts';

/** A call that costs as much as so many others waits until the last such call of its person is done. */
const LONG = 50;

interface Charged {
  readonly personId: string;
  readonly id: RouteId;
  readonly call: Call;
  readonly note: Note;
}

type Charging = (charged: Charged, answer: () => Promise<Outcome<Reply>>) => Promise<Outcome<Reply>>;

/**
 * Lets a call that was counted be answered, and counts what it costs besides (docs/decisions/0035): what is known before,
 * before it begins; the rest when it is answered. Of a person's long calls one is under way at a time; one that waited is
 * asked again whether it is welcome, now that the others are counted.
 */
export const createCharging = (limit: RateLimit): Charging => {
  const inTurn = createTurns();

  const charge = async ({ personId, note }: Charged, calls: number): Promise<void> => {
    if (calls > 0) note(await limit.charge(personId, calls));
  };

  return (charged, answer) => {
    const { personId, id, call, note } = charged;
    // Each cost is that of its own route, of which this is a call.
    const cost = COSTS[id] as AnyCost | undefined;
    if (cost === undefined) return answer();
    const known = cost.before?.(call) ?? 0;

    const perform = async (): Promise<Outcome<Reply>> => {
      await charge(charged, known);
      const outcome = await answer();
      await charge(charged, outcome.ok ? (cost.after?.(outcome.value, call) ?? 0) : costOfRefusal(outcome.refusal));
      return outcome;
    };

    if (cost.isLong !== true && known < LONG) return perform();
    return inTurn(personId, async () => {
      const allowance = await limit.count(personId, 0);
      note(allowance);
      return refusalOfCount(allowance) ?? perform();
    });
  };
};
