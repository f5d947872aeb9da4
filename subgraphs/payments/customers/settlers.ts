import type { OpenEffect, Settlers, Verdict } from '#subgraphs/kit/effects/settle.ts';
import { wasChanged } from '../billing/settlers.ts';
import type { AccountCalls } from '../calls.ts';
import { changeAtStripe, type CustomerChange } from './update-customer.ts';

interface Parts {
  calls(effect: Pick<OpenEffect, 'account'>): AccountCalls;
  settle(
    effect: OpenEffect,
    repeat: () => Promise<object>,
    lookUp: () => Promise<object | null>,
  ): Promise<Verdict>;
}

/** How a change of a customer is settled when nobody knows its outcome. */
export function createCustomerSettlers({ calls, settle }: Parts): Settlers {
  return {
    updateCustomer: (effect: OpenEffect<CustomerChange>) =>
      settle(
        effect,
        () => changeAtStripe(calls(effect).saving, effect.request, effect.id),
        async () => {
          const { customerId } = effect.request;
          const told = await wasChanged(calls(effect).stripe, ['customer.updated'], customerId, effect.id);
          return told ? { customerId, problem: null } : null;
        },
      ),
  };
}
