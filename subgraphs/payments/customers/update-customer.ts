import type Stripe from 'stripe';
import { badInput, PlazaError } from '#schema/errors.ts';
import type { CustomerAddressInput, UpdateCustomerInput } from '#schema/generated/payments.ts';
import { hasRole } from '#subgraphs/kit/access.ts';
import { outcomePending } from '#subgraphs/kit/effects/once.ts';
import type { Context } from '../context.ts';
import { readCountry, readCustomerId } from '../input.ts';
import type { SavingCalls } from '../saving/stripe-saving.ts';
import { readCustomer, toCustomer } from './customer.ts';

/** What is asked of Stripe. */
export interface CustomerChange {
  customerId: string;
  params: Stripe.CustomerUpdateParams;
}

/** What the record of it keeps. */
export interface CustomerOutcome {
  customerId: string;
  problem: null;
}

const changeable = ['name', 'email', 'phone', 'address'] as const;

/** Changes what Stripe knows of a customer, once. */
export async function updateCustomer(context: Context, input: UpdateCustomerInput) {
  const { accounts, at, claims, deadlineMs, once } = context;
  const customerId = readCustomerId('input.customerId', input.customerId);
  const params = readParams(input);
  const account = await accountOf(context, customerId);
  let made: Stripe.Customer | undefined;
  const settled = await once<CustomerChange, CustomerOutcome>({
    claims,
    field: 'updateCustomer',
    idempotencyKey: input.idempotencyKey,
    input,
    deadlineMs,
    prepare: async () => ({ request: { customerId, params }, account }),
    perform: async (recordId, request) => {
      made = await at(account).saving.updateCustomer(customerId, request.params, recordId);
      return { customerId, problem: null };
    },
  });
  if ('pending' in settled) return { customer: null, problem: outcomePending('The customer') };
  if (made) return { customer: toCustomer(made, { account, asOf: new Date() }), problem: null };
  return {
    customer: accounts.has(account) ? await readCustomer(context, account, customerId) : null,
    problem: null,
  };
}

/** Asks Stripe under the record's id: however often, it happens once. */
export async function changeAtStripe(
  saving: SavingCalls,
  { customerId, params }: CustomerChange,
  recordId: string,
): Promise<CustomerOutcome> {
  await saving.updateCustomer(customerId, params, recordId);
  return { customerId, problem: null };
}

/** Where the customer is: the person's own, or by the links, for an operator. @throws PlazaError NOT_FOUND, also for somebody else's */
async function accountOf({ claims, links }: Context, id: string): Promise<string> {
  const own = claims.person === null ? [] : await links.customersOf(claims.person);
  const found = own.find((customer) => customer.id === id)?.account;
  if (found !== undefined) return found;
  if (hasRole(claims, 'operator')) {
    const held = await links.accountOf(id);
    if (held !== null) return held;
  }
  throw new PlazaError('NOT_FOUND', 'There is no such customer.', {
    details: { argument: 'input.customerId' },
  });
}

function readParams(input: UpdateCustomerInput): Stripe.CustomerUpdateParams {
  if (changeable.every((name) => input[name] === undefined)) {
    throw badInput('input', 'Say what is to change: `name`, `email`, `phone` or `address`.');
  }
  const { name, email, phone, address } = input;
  if (email != null && !(email.length <= 512 && /^[^\s@]+@[^\s@]+$/.test(email))) {
    throw badInput('input.email', 'This is no e-mail address.');
  }
  if (phone != null && !/^\+[1-9]\d{1,14}$/.test(phone)) {
    throw badInput('input.phone', 'A number is written as E.164, e.g. +12025550143.');
  }
  return {
    ...(name !== undefined && { name: name === null ? '' : readText('input.name', name, 256) }),
    ...(email !== undefined && { email: email ?? '' }),
    ...(phone !== undefined && { phone: phone ?? '' }),
    ...(address !== undefined && { address: address === null ? '' : readAddress(address) }),
  };
}

function readAddress(address: CustomerAddressInput): Stripe.AddressParam {
  const part = (name: 'line1' | 'line2' | 'city' | 'state') =>
    readText(`input.address.${name}`, address[name] ?? '', 200);
  return {
    line1: part('line1'),
    line2: part('line2'),
    city: part('city'),
    state: part('state'),
    postal_code: readText('input.address.postalCode', address.postalCode ?? '', 20),
    country: address.country ? readCountry('input.address.country', address.country) : '',
  };
}

function readText(argument: string, text: string, most: number): string {
  if (text.length <= most) return text;
  throw badInput(argument, `At most ${most} characters.`);
}
