import type Stripe from 'stripe';
import { PlazaError } from '#schema/errors.ts';
import type {
  AttachPaymentMethodInput,
  DetachPaymentMethodInput,
  SetDefaultPaymentMethodInput,
} from '#schema/generated/payments.ts';
import { actOn, hasRole } from '#subgraphs/kit/access.ts';
import { outcomePending } from '#subgraphs/kit/effects/once.ts';
import type { Context } from '../context.ts';
import { customerFor, type CustomerParts } from '../customer-for.ts';
import { readPaymentMethodId } from '../input.ts';
import { toPaymentMethod } from '../map.ts';
import { methodsOf } from '../method-list.ts';
import { cardDeclined } from '../outcomes.ts';
import { CardRefused } from '../stripe.ts';
import { unusable, type SavingOutcome } from './outcomes.ts';
import type { SavingCalls } from './stripe-saving.ts';

/** What is asked of Stripe. */
export interface MethodToSave {
  personId: string;
  customer: string | null;
  methodId: string;
  makeDefault: boolean;
}

/** A saved method, and whose it is at Stripe. */
export interface SavedMethod {
  methodId: string;
  customer: string;
}

/** Saves a method for a person, once. */
export async function attachPaymentMethod(context: Context, input: AttachPaymentMethodInput) {
  const { accounts, at, claims, deadlineMs, links, once, loaders } = context;
  const personId = actOn(claims, input.personId, 'input.personId');
  const { name: account } = accounts.named('input.account', input.account);
  const methodId = readPaymentMethodId('input.paymentMethodId', input.paymentMethodId);
  const settled = await once<MethodToSave, SavingOutcome>({
    claims,
    field: 'attachPaymentMethod',
    idempotencyKey: input.idempotencyKey,
    input,
    deadlineMs,
    prepare: async () => {
      const own = await loaders.customersOf.load(personId);
      const customer = own.find((each) => each.account === account)?.id ?? null;
      const makeDefault = input.makeDefault ?? false;
      return { request: { personId, customer, methodId, makeDefault }, account };
    },
    perform: (recordId, request) => {
      const { stripe, saving } = at(account);
      return attachAtStripe({ account, stripe, saving, links }, request, recordId);
    },
  });
  if ('pending' in settled) return { paymentMethod: null, problem: outcomePending('The method') };
  const { outcome, account: where } = settled;
  return { paymentMethod: await shown(context, outcome, where ?? account), problem: outcome.problem };
}

/** Asks Stripe under the record's id: however often, it happens once. */
export async function attachAtStripe(
  parts: CustomerParts & { saving: SavingCalls },
  request: MethodToSave,
  recordId: string,
): Promise<SavingOutcome> {
  const customer = await customerFor(parts, request, recordId);
  try {
    const { id } = await parts.saving.attach(request.methodId, customer, recordId);
    if (request.makeDefault)
      await makeDefault(parts.saving, { customer, methodId: id }, `${recordId}-default`);
    return { methodId: id, problem: null };
  } catch (error) {
    const problem = error instanceof CardRefused ? cardDeclined(error.refusal) : unusable(error);
    if (!problem) throw error;
    return { methodId: null, problem };
  }
}

/** Takes a saved method away, once. */
export async function detachPaymentMethod(context: Context, input: DetachPaymentMethodInput) {
  const settled = await change(context, 'detachPaymentMethod', input, (saving, { methodId }, recordId) =>
    detachAtStripe(saving, methodId, recordId),
  );
  if ('pending' in settled) return { detachedId: null, problem: outcomePending('The method') };
  const { methodId, problem } = settled.outcome;
  return { detachedId: problem ? null : (methodId ?? null), problem: only(problem) };
}

export async function detachAtStripe(
  saving: SavingCalls,
  methodId: string,
  recordId: string,
): Promise<SavingOutcome> {
  try {
    await saving.detach(methodId, recordId);
    return { methodId, problem: null };
  } catch (error) {
    const problem = unusable(error);
    if (!problem) throw error;
    return { methodId, problem };
  }
}

/** Makes a saved method the usual one, once. */
export async function setDefaultPaymentMethod(context: Context, input: SetDefaultPaymentMethodInput) {
  const settled = await change(context, 'setDefaultPaymentMethod', input, makeDefault);
  if ('pending' in settled) return { paymentMethod: null, problem: outcomePending('The method') };
  const { outcome, account } = settled;
  return {
    paymentMethod: account === null ? null : await shown(context, outcome, account),
    problem: only(outcome.problem),
  };
}

export async function makeDefault(
  saving: SavingCalls,
  { customer, methodId }: SavedMethod,
  recordId: string,
): Promise<SavingOutcome> {
  const params: Stripe.CustomerUpdateParams = { invoice_settings: { default_payment_method: methodId } };
  await saving.updateCustomer(customer, params, recordId);
  return { methodId, problem: null };
}

/** One change of one saved method, once; whose it is is looked at before anything leaves. */
function change(
  context: Context,
  field: 'detachPaymentMethod' | 'setDefaultPaymentMethod',
  input: { paymentMethodId: string; idempotencyKey: string },
  perform: (saving: SavingCalls, method: SavedMethod, recordId: string) => Promise<SavingOutcome>,
) {
  const { at, claims, deadlineMs, once } = context;
  const id = readPaymentMethodId('input.paymentMethodId', input.paymentMethodId);
  let account = context.accounts.first.name;
  return once<SavedMethod, SavingOutcome>({
    claims,
    field,
    idempotencyKey: input.idempotencyKey,
    input,
    deadlineMs,
    prepare: async () => {
      const own = await ownMethod(context, id);
      account = own.account;
      return { request: { methodId: id, customer: own.customer }, account };
    },
    perform: (recordId, request) => perform(at(account).saving, request, recordId),
  });
}

/** A saved method of the caller's. Their lists are read where it is not known. @throws PlazaError NOT_FOUND, also for somebody else's */
async function ownMethod(context: Context, id: string): Promise<{ account: string; customer: string }> {
  const { claims, links, objects } = context;
  const own = claims.person === null ? [] : await links.customersOf(claims.person);
  const known = async () => {
    const [method] = await objects.byIds('payment_method', [id]);
    if (!method?.owner) return null;
    const theirs = own.some((each) => each.account === method.account && each.id === method.owner);
    return theirs || hasRole(claims, 'operator') ? { account: method.account, customer: method.owner } : null;
  };
  const found = await known();
  if (found) return found;
  await Promise.all(own.map((customer) => methodsOf(context, customer)));
  const now = await known();
  if (now) return now;
  throw new PlazaError('NOT_FOUND', 'There is no such saved method.', {
    details: { argument: 'input.paymentMethodId' },
  });
}

/** The method as it is kept, or as Stripe says. */
export async function shown(
  { accounts, at, objects }: Pick<Context, 'accounts' | 'at' | 'objects'>,
  { methodId, problem }: SavingOutcome,
  account: string,
) {
  if (!methodId || problem || !accounts.has(account)) return null;
  const [kept] = await objects.byIds<Stripe.PaymentMethod>('payment_method', [methodId]);
  const method = kept ?? (await at(account).saving.method(methodId));
  return 'body' in method
    ? toPaymentMethod(method.body, { account, asOf: method.asOf })
    : toPaymentMethod(method, { account, asOf: method.asOf });
}

function only(problem: SavingOutcome['problem']) {
  return problem?.__typename === 'PaymentMethodUnusable' ? problem : null;
}
