import { type CustomerNeed, FIRST_NEED } from './need.ts';
import type { ChainStep } from './visit/use-chain.ts';

/** The customer who stands at the desk: what has been said so far, kept whichever way one goes back. */
export interface Customer {
  readonly number: number;
  readonly mode: 'one' | 'chain';
  readonly query: string;
  readonly agencyId: string | undefined;
  readonly steps: readonly ChainStep[];
  readonly need: CustomerNeed;
}

export const nextCustomer = (last: Pick<Customer, 'number'> = { number: 0 }): Customer => ({
  number: last.number + 1,
  mode: 'one',
  query: '',
  agencyId: undefined,
  steps: [],
  need: FIRST_NEED,
});

const isIn = ({ steps }: Customer, organisationId: string): boolean =>
  steps.some((step) => step.organisationId === organisationId);

/** The agency joins the visit with the usual length, once. */
export const withStep = (customer: Customer, organisationId: string): Customer =>
  isIn(customer, organisationId)
    ? customer
    : { ...customer, steps: [...customer.steps, { organisationId, minutes: customer.need.minutes }] };

/** Going over to a chain takes the chosen agency along. */
export const inMode = (customer: Customer, mode: Customer['mode']): Customer => {
  const changed = { ...customer, mode };
  return mode === 'chain' && customer.agencyId !== undefined && customer.steps.length === 0
    ? withStep(changed, customer.agencyId)
    : changed;
};

export const isChosen = (customer: Customer, agencyId: string): boolean =>
  customer.mode === 'chain' ? isIn(customer, agencyId) : customer.agencyId === agencyId;
