import type Stripe from 'stripe';
import type { OnboardConnectedAccountInput } from '#schema/generated/payments.ts';
import { actOn } from '#subgraphs/kit/access.ts';
import { outcomePending } from '#subgraphs/kit/effects/once.ts';
import type { KeptConnectCalls } from './connect-kept.ts';
import { shownAccount } from './connected.ts';
import type { ConnectedAccounts } from './connected-accounts.ts';
import type { Context } from './context.ts';
import { readCountry, readWebUrl } from './input.ts';

/** What is asked of Stripe. */
export interface NewConnectedAccount {
  personId: string;
  country: string;
}

/** What the record of it keeps. */
export interface OnboardOutcome {
  connectedAccountId: string;
  problem: null;
}

/** Makes a person somebody who can be paid, and shows the page on which they tell Stripe who they are. */
export async function onboardConnectedAccount(context: Context, input: OnboardConnectedAccountInput) {
  const { accounts, at, claims, connectedAccounts, deadlineMs, once } = context;
  const personId = actOn(claims, input.personId, 'input.personId');
  const { name: account } = accounts.named('input.account', input.account);
  const country = readCountry('input.country', input.country ?? 'US');
  const returnUrl = readWebUrl('input.returnUrl', input.returnUrl);
  const refreshUrl = readWebUrl('input.refreshUrl', input.refreshUrl);
  const settled = await once<NewConnectedAccount, OnboardOutcome>({
    claims,
    field: 'onboardConnectedAccount',
    idempotencyKey: input.idempotencyKey,
    input,
    deadlineMs,
    prepare: async () => {
      const own = await connectedAccounts.ofPerson(personId);
      const known = own.find((each) => each.account === account);
      if (known) return { outcome: { connectedAccountId: known.id, problem: null } };
      return { request: { personId, country }, account };
    },
    perform: (recordId, request) =>
      connectPerson({ account, connect: at(account).connect, connectedAccounts }, request, recordId),
  });
  if ('pending' in settled) {
    return { connectedAccount: null, onboardingUrl: null, problem: outcomePending('The account') };
  }
  const link = await connectedAccounts.byId(settled.outcome.connectedAccountId);
  if (!link) return { connectedAccount: null, onboardingUrl: null, problem: null };
  // Never kept: the page opens once, so whoever asks again gets another one.
  const { url } = await at(link.account).connect.accountLink({
    account: link.id,
    type: 'account_onboarding',
    return_url: returnUrl,
    refresh_url: refreshUrl,
  });
  return { connectedAccount: await shownAccount(context, link), onboardingUrl: url, problem: null };
}

/** Asks Stripe under the record's id: however often, it happens once. */
export async function connectPerson(
  parts: { account: string; connect: KeptConnectCalls; connectedAccounts: ConnectedAccounts },
  { personId, country }: NewConnectedAccount,
  recordId: string,
): Promise<OnboardOutcome> {
  const { account, connect, connectedAccounts } = parts;
  const { id } = await connect.createConnectedAccount(
    {
      country,
      controller: {
        fees: { payer: 'application' },
        losses: { payments: 'application' },
        stripe_dashboard: { type: 'express' },
      },
      // Stripe gives transfers alone to nobody in the US.
      capabilities: { transfers: { requested: true }, card_payments: { requested: true } },
      metadata: { plaza_effect: recordId, plaza_person: personId },
    },
    recordId,
  );
  return { connectedAccountId: await connectedAccounts.keep({ id, account, personId }), problem: null };
}

/** The account that carries the record's id, among the newest hundred. */
export async function findConnected(
  parts: Parameters<typeof connectPerson>[0],
  { personId }: NewConnectedAccount,
  recordId: string,
): Promise<OnboardOutcome | null> {
  const { account, connect, connectedAccounts } = parts;
  const { data } = await connect.connectedAccounts();
  const found = data.find(({ metadata }: Stripe.Account) => metadata?.['plaza_effect'] === recordId);
  if (!found) return null;
  const id = await connectedAccounts.keep({ id: found.id, account, personId });
  return { connectedAccountId: id, problem: null };
}
