import type { OpenEffect, Settlers } from '#subgraphs/kit/effects/settle.ts';
import { wasChanged } from '../billing/settlers.ts';
import { changeAtStripe, type CustomerChange } from './update-customer.ts';
import type { SettlerParts } from '../settler-parts.ts';

/** How a change of a customer is settled when nobody knows its outcome. */
export function createCustomerSettlers({ calls, settle }: Pick<SettlerParts, 'calls' | 'settle'>): Settlers {
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
