import type Stripe from 'stripe';
import { badInput } from '#schema/errors.ts';
import type {
  CreateSetupIntentInput,
  ResolversTypes,
  SetupIntentStatus,
} from '#schema/generated/payments.ts';
import { inTurn } from '#subgraphs/kit/accounts/in-turn.ts';
import { actOn, hasRole, maySee } from '#subgraphs/kit/access.ts';
import { outcomePending } from '#subgraphs/kit/effects/once.ts';
import { idOf } from '../billing/kept.ts';
import type { Context } from '../context.ts';
import { customerFor, type CustomerParts } from '../customer-for.ts';
import { readPaymentMethodId, readReturnUrl } from '../input.ts';
import { isNotFound } from '../loaders.ts';
import { toNextAction } from '../map.ts';
import { cardDeclined } from '../outcomes.ts';
import { CardRefused } from '../stripe.ts';
import type { SavingOutcome } from './outcomes.ts';
import type { SavingCalls } from './stripe-saving.ts';

export type SetupIntentRow = Awaited<ResolversTypes['SetupIntent']>;

/** What is asked of Stripe. */
export interface NewSetupIntent {
  personId: string;
  customer: string | null;
  params: Omit<Stripe.SetupIntentCreateParams, 'customer' | 'metadata'>;
}

const statusOf: Record<string, SetupIntentStatus> = {
  requires_payment_method: 'REQUIRES_PAYMENT_METHOD',
  requires_confirmation: 'REQUIRES_CONFIRMATION',
  requires_action: 'REQUIRES_ACTION',
  processing: 'PROCESSING',
  succeeded: 'SUCCEEDED',
  canceled: 'CANCELED',
};

/** Begins to save something, and returns what its payer's device finishes it with. */
export async function createSetupIntent(context: Context, input: CreateSetupIntentInput) {
  const { accounts, at, claims, deadlineMs, links, once, loaders } = context;
  const personId = actOn(claims, input.personId, 'input.personId');
  const { name: account } = accounts.named('input.account', input.account);
  const params = readParams(input);
  const settled = await once<NewSetupIntent, SavingOutcome>({
    claims,
    field: 'createSetupIntent',
    idempotencyKey: input.idempotencyKey,
    input,
    deadlineMs,
    prepare: async () => {
      const own = await loaders.customersOf.load(personId);
      const customer = own.find((each) => each.account === account)?.id ?? null;
      return { request: { personId, customer, params }, account };
    },
    perform: (recordId, request) => {
      const { stripe, saving } = at(account);
      return beginSetup({ account, stripe, saving, links }, request, recordId);
    },
  });
  const nothing = { setupIntent: null, clientSecret: null };
  if ('pending' in settled) return { ...nothing, problem: outcomePending('What is to be saved') };
  const { setupIntentId, problem } = settled.outcome;
  const where = settled.account ?? account;
  const declined = problem?.__typename === 'CardDeclined' ? problem : null;
  if (!setupIntentId || !accounts.has(where)) return { ...nothing, problem: declined };
  const { saving } = at(where);
  const intent = saving.seen.get(setupIntentId) ?? (await saving.setupIntent(setupIntentId));
  return {
    setupIntent: toSetupIntent(intent, { account: where, personId, asOf: new Date() }),
    clientSecret: declined || personId !== claims.person ? null : intent.client_secret,
    problem: declined,
  };
}

/** Asks Stripe under the record's id: however often, it happens once. */
export async function beginSetup(
  parts: CustomerParts & { saving: SavingCalls },
  request: NewSetupIntent,
  recordId: string,
): Promise<SavingOutcome> {
  const customer = await customerFor(parts, request, recordId);
  const metadata = { plaza_effect: recordId };
  try {
    const { id } = await parts.saving.createSetupIntent({ ...request.params, customer, metadata }, recordId);
    return { setupIntentId: id, problem: null };
  } catch (error) {
    if (!(error instanceof CardRefused)) throw error;
    return { setupIntentId: error.refusal.setupIntentId, problem: cardDeclined(error.refusal) };
  }
}

/** By its id, as it was a short while ago where it does not change any more, else as Stripe says. */
export async function setupIntentById(context: Context, id: string): Promise<SetupIntentRow | null> {
  const { accounts, at, claims, objects } = context;
  const [kept] = await objects.byIds<Stripe.SetupIntent>('setup_intent', [id]);
  if (!kept && !hasRole(claims, 'operator')) return null;
  const personOf = (persons: readonly string[]) =>
    persons.find((person) => person === claims.person) ?? persons[0] ?? null;
  if (kept && !maySee(claims, personOf(kept.personIds))) return null;
  const final = kept && ['succeeded', 'canceled'].includes(kept.body.status);
  if (final) {
    return toSetupIntent(kept.body, {
      account: kept.account,
      asOf: kept.asOf,
      personId: personOf(kept.personIds),
    });
  }
  return inTurn(kept ? [kept.account] : accounts.names, async (account) => {
    try {
      const { saving } = at(account);
      const intent = saving.seen.get(id) ?? (await saving.setupIntent(id));
      const [now] = await objects.byIds('setup_intent', [id]);
      return toSetupIntent(intent, {
        account,
        asOf: now?.asOf ?? new Date(),
        personId: personOf(now?.personIds ?? []),
      });
    } catch (error) {
      if (!isNotFound(error)) throw error;
      await objects.forget(account, 'setup_intent', id);
      return null;
    }
  });
}

function toSetupIntent(
  intent: Stripe.SetupIntent,
  { account, asOf, personId }: { account: string; asOf: Date; personId: string | null },
): SetupIntentRow {
  const error = intent.last_setup_error;
  return {
    __typename: 'SetupIntent',
    id: intent.id,
    status: statusOf[intent.status] ?? 'UNKNOWN',
    createdAt: new Date(intent.created * 1000).toISOString(),
    paymentMethodId: idOf(intent.payment_method),
    lastError: error && {
      __typename: 'SetupError',
      message: error.message ?? 'The method was refused.',
      code: error.code ?? null,
      declineCode: error.decline_code ?? null,
    },
    ...(intent.next_action !== undefined && {
      shownAction: intent.next_action && toNextAction(intent.next_action),
    }),
    asOf: asOf.toISOString(),
    account,
    personId,
  };
}

function readParams(input: CreateSetupIntentInput): NewSetupIntent['params'] {
  const { paymentMethodId, confirm, returnUrl, verifyBankByDeposits } = input;
  if (confirm && !paymentMethodId)
    throw badInput('input.paymentMethodId', '`confirm: true` needs a paymentMethodId.');
  if (returnUrl && !confirm) throw badInput('input.returnUrl', 'A returnUrl goes with `confirm: true`.');
  return {
    usage: 'off_session',
    automatic_payment_methods: {
      enabled: true,
      ...(confirm && !returnUrl && { allow_redirects: 'never' as const }),
    },
    ...(paymentMethodId && { payment_method: readPaymentMethodId('input.paymentMethodId', paymentMethodId) }),
    ...(confirm && { confirm: true }),
    ...(returnUrl && { return_url: readReturnUrl(returnUrl) }),
    ...(verifyBankByDeposits && {
      payment_method_options: { us_bank_account: { verification_method: 'microdeposits' as const } },
    }),
  };
}
