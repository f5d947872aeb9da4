import { PlazaError } from '#schema/errors.ts';
import type { CustomerLink, LinkCustomerInput, UnlinkCustomerInput } from '#schema/generated/payments.ts';
import { linkByHand, unlinkByHand } from '#subgraphs/kit/links/by-hand.ts';
import type { Holding } from '#subgraphs/kit/links/holdings.ts';
import { readEnding, readPeriod, readPersonId } from '#subgraphs/kit/links/input.ts';
import { readReason } from '#subgraphs/kit/reason.ts';
import type { Context } from './context.ts';
import { readCustomerId } from './input.ts';

/** Makes a customer at Stripe a person's, once Stripe has said that there is one. */
export async function linkCustomer(context: Context, input: LinkCustomerInput) {
  const { at, claims, holdings } = context;
  const hand = { claims, reason: readReason(input.reason) };
  const wish = { ...(await readHeld(context, input)), ...readPeriod(input.validFrom, input.validTo) };
  const { holding, heldBy } = await linkByHand(
    holdings,
    wish,
    async () => {
      if ((await at(wish.account).stripe.customer(wish.owner)).deleted) throw noCustomer();
    },
    hand,
  );
  if (holding) return { link: toCustomerLink(holding), person: person(wish.personId), problem: null };
  return {
    link: null,
    person: person(wish.personId),
    problem: {
      __typename: 'CustomerOfSomebodyElse' as const,
      message: 'In that time the customer is somebody else’s: end that link first, or take it back.',
      retryable: false,
      person: person(heldBy),
    },
  };
}

/** Ends the link of a customer to a person, or takes it back. */
export async function unlinkCustomer(context: Context, input: UnlinkCustomerInput) {
  const { claims, holdings } = context;
  const hand = { claims, reason: readReason(input.reason) };
  const ending = readEnding(input.validTo, input.mistaken);
  const held = await readHeld(context, input);
  const left = await unlinkByHand(holdings, held, ending, hand);
  return { link: left && toCustomerLink(left), person: person(held.personId) };
}

export function toCustomerLink({ account, owner, from, to }: Holding): Omit<CustomerLink, 'customer'> {
  return {
    customerId: owner,
    account,
    validFrom: from?.toISOString() ?? null,
    validTo: to?.toISOString() ?? null,
  };
}

async function readHeld(
  { accounts, survivors }: Context,
  { personId, customerId, account }: Pick<LinkCustomerInput, 'personId' | 'customerId' | 'account'>,
) {
  return {
    personId: await survivors.of(readPersonId(personId)),
    account: accounts.named('input.account', account).name,
    owner: readCustomerId('input.customerId', customerId),
  };
}

function person(id: string) {
  return { __typename: 'Person' as const, id };
}

function noCustomer(): PlazaError {
  return new PlazaError('NOT_FOUND', 'Stripe has no such customer any more.', {
    details: { argument: 'input.customerId' },
  });
}
