import type { ConnectionGone } from '#schema/generated/banking.ts';

export function gone(): ConnectionGone {
  return {
    __typename: 'ConnectionGone',
    message: 'Plaid knows this connection no more: disconnect it and connect the bank anew.',
    retryable: false,
  };
}
