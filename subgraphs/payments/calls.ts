import type { ByName } from '#subgraphs/kit/accounts/by-name.ts';
import { onceEach } from '#subgraphs/kit/accounts/once-each.ts';
import type { Log } from '#subgraphs/kit/handle.ts';
import type { Objects } from '#subgraphs/kit/mirror/objects.ts';
import { createAsk } from '#subgraphs/kit/traffic/ask.ts';
import type { Traffic } from '#subgraphs/kit/traffic/traffic.ts';
import { keepBillingAnswers, type KeptBillingCalls } from './billing/keep-answers.ts';
import { createBillingSources } from './billing/lists.ts';
import { createBillingCalls } from './billing/stripe-billing.ts';
import { keepBusinessAnswers, type KeptBusinessCalls } from './business-kept.ts';
import { keepConnectAnswers, type KeptConnectCalls } from './connect-kept.ts';
import type { StripeConfig } from './config.ts';
import { keepAnswers, type KeptCalls } from './keep-answers.ts';
import { createCheckoutCalls, type CheckoutCalls } from './checkout/stripe-checkout.ts';
import { createSavingCalls, type SavingCalls } from './saving/stripe-saving.ts';
import { createSources } from './lists.ts';
import { createBankCalls, type BankCalls } from './stripe-bank.ts';
import { createConnectCalls } from './stripe-connect.ts';
import { createBusinessCalls } from './stripe-business.ts';
import type { StripeSdk } from './stripe-sdk.ts';
import { createStripeCalls } from './stripe.ts';

/** One of the company's accounts at Stripe. Per process. */
export interface Account {
  name: string;
  config: StripeConfig;
  sdk: StripeSdk;
  traffic: Traffic;
}

/** How one account is asked, until a deadline. */
export interface AccountCalls {
  stripe: KeptCalls;
  /** The calls about what belongs to the business itself. */
  business: KeptBusinessCalls;
  /** The calls about bank accounts that Plaid hands over. */
  bank: BankCalls;
  /** The calls about those who are paid, and what is handed on to them. */
  connect: KeptConnectCalls;
  sources: ReturnType<typeof createSources>;
  /** The calls about what is sold by subscription, and billed. */
  billing: KeptBillingCalls;
  /** The calls about what is saved to pay with. */
  saving: SavingCalls;
  /** The calls about Stripe's own pages. */
  checkout: CheckoutCalls;
  billingSources: ReturnType<typeof createBillingSources>;
}

/** The calls of an account, by its name. @throws Error for one that is not configured */
export type CallsAt = (account: string) => AccountCalls;

/** Stripe's calls until a deadline: a fetch's, or one of those who work when nobody waits. */
export function callsUntil(
  { accounts, objects, log }: { accounts: ByName<Account>; objects: Objects; log: Log },
  until: Parameters<typeof createAsk>[1],
): CallsAt {
  return onceEach((name) => {
    const { sdk, traffic } = accounts.at(name);
    const ask = createAsk(traffic, until);
    const keeping = {
      objects,
      account: name,
      missed: (error: unknown) => log.error({ subgraph: 'payments', err: error }, 'a change was not kept'),
    };
    const stripe = keepAnswers(createStripeCalls(sdk, ask), keeping);
    const billing = keepBillingAnswers(createBillingCalls(sdk, ask), keeping);
    const business = keepBusinessAnswers(createBusinessCalls(sdk, ask), keeping);
    return {
      stripe,
      business,
      bank: createBankCalls(sdk, ask),
      connect: keepConnectAnswers(createConnectCalls(sdk, ask), keeping),
      sources: createSources(name, stripe, business),
      billing,
      saving: createSavingCalls(sdk, ask, keeping),
      checkout: createCheckoutCalls(sdk, ask, keeping),
      billingSources: createBillingSources(name, billing),
    };
  });
}
