import type { Handle } from '#schema/protocol.ts';
import { readMaxAges } from '#schema/cache-hints.ts';
import { toPersonId } from '#schema/person-id.ts';
import type { Db } from '#storage/database.ts';
import type { Vault } from '#storage/secrets.ts';
import { createSurvivors } from '#storage/survivors.ts';
import { byName } from '#subgraphs/kit/accounts/by-name.ts';
import { tellLeftBehind } from '#subgraphs/kit/accounts/left-behind.ts';
import { createEffects } from '#subgraphs/kit/effects/effects.ts';
import { createHandle, type Log } from '#subgraphs/kit/handle.ts';
import type { Imports } from '#subgraphs/kit/links/bulk.ts';
import { createHoldings } from '#subgraphs/kit/links/holdings.ts';
import { createCoverages } from '#subgraphs/kit/mirror/coverage.ts';
import { createLists, type ListedPage } from '#subgraphs/kit/mirror/lists.ts';
import { createObjects } from '#subgraphs/kit/mirror/objects.ts';
import { moveLinks, moveOwner } from '#subgraphs/kit/mirror/move-owner.ts';
import type { AskPort, PortHandlers } from '#subgraphs/kit/ports/ports.ts';
import { createSwitchboard } from '#subgraphs/kit/ports/switchboard.ts';
import { createCursors } from '#subgraphs/kit/page.ts';
import { turnsOf } from '#subgraphs/kit/traffic/shared-turns.ts';
import { createTraffic } from '#subgraphs/kit/traffic/traffic.ts';
import type { StripeConfig } from './config.ts';
import { backfillPayments } from './backfill.ts';
import { verifyCustomers } from './bulk.ts';
import { createConnectedAccounts, moveConnectedAccounts } from './connected-accounts.ts';
import { runningSubscriptions } from './billing/running.ts';
import { createContext } from './context.ts';
import { createEffectSteps } from './effect-steps.ts';
import { history } from './history.ts';
import { paymentFacts } from './payment-facts.ts';
import { payoutsAbout } from './payouts-about.ts';
import { createLinks } from './links.ts';
import { BalanceTransaction } from './resolvers/balance-transaction.ts';
import { BillingSubscription } from './resolvers/billing-subscription.ts';
import { Business } from './resolvers/business.ts';
import { ConnectedAccount } from './resolvers/connected-account.ts';
import { InvoiceLine, Price, Product } from './resolvers/catalogue.ts';
import { Dispute } from './resolvers/dispute.ts';
import { Invoice } from './resolvers/invoice.ts';
import { Mutation } from './resolvers/mutation.ts';
import { Payment } from './resolvers/payment.ts';
import { PaymentEffect } from './resolvers/payment-effect.ts';
import { Payout } from './resolvers/payout.ts';
import { Person } from './resolvers/person.ts';
import { Query } from './resolvers/query.ts';
import { CheckoutSession } from './resolvers/checkout-session.ts';
import { Transfer } from './resolvers/transfer.ts';
import { CustomerLink } from './resolvers/customer-link.ts';
import { SetupIntent } from './resolvers/setup-intent.ts';
import { StripeClientSettings } from './resolvers/stripe-client-settings.ts';
import { createSettlers } from './settlers.ts';
import { createStripeSdk } from './stripe-sdk.ts';
import { stripeTraits } from './traits.ts';
import { createProofs } from './verified.ts';

export interface PaymentsOptions {
  /** The company's accounts at Stripe, the default one first. */
  configs: readonly StripeConfig[];
  db: Db;
  macKey: Buffer;
  vault: Vault;
  log: Log;
  /** What the other subgraphs are asked by; left out, they cannot be reached. */
  askPort?: AskPort;
}

export interface PersonCustomers {
  issuer: string;
  subject: string;
  /** `cus_…` */
  customers: readonly string[];
}

const alone = createSwitchboard({ urls: {}, key: Buffer.alloc(0) }).ask;

/** The subgraph of payments: Stripe, the tables `payments.*`. */
export function createPayments({ configs, db, macKey, vault, log, askPort = alone }: PaymentsOptions) {
  const accounts = byName(
    configs.map((config) => ({
      name: config.name,
      config,
      sdk: createStripeSdk(config),
      traffic: createTraffic(stripeTraits(config), config.policy, turnsOf(db, config.limits)),
    })),
  );
  const { names } = accounts;
  const [links, objects] = [createLinks(db, names), createObjects(db, 'payments', names)];
  const survivors = createSurvivors(db, {
    move: (retired, survivor) =>
      moveOwner(db, 'payments', retired, survivor, async (tx) => {
        await moveLinks(tx, 'payments', retired, survivor);
        await moveConnectedAccounts(tx, retired, survivor);
      }),
    failed: (error) => log.error({ subgraph: 'payments', err: error }, 'merged persons cannot be followed'),
  });
  const coverages = createCoverages(db, 'payments');
  const [steps, connectedAccounts] = [createEffectSteps(db), createConnectedAccounts(db, names)];
  const settlers = createSettlers({ accounts, links, objects, steps, connectedAccounts, askPort, log });
  const effects = createEffects({ db, schema: 'payments', vault, macKey, settlers, log });
  const services = {
    accounts,
    log,
    links,
    holdings: createHoldings(db, 'payments', names),
    survivors,
    objects,
    coverages,
    lists: createLists(coverages),
    proofs: createProofs(db, macKey),
    maxAge: readMaxAges('payments'),
    effects,
    steps,
    connectedAccounts,
    askPort,
    cursors: createCursors(macKey),
  };
  const handle: Handle = createHandle({
    name: 'payments',
    resolvers: {
      Query,
      Mutation,
      Person,
      Payment,
      PaymentEffect,
      Business,
      Payout,
      BalanceTransaction,
      Dispute,
      ConnectedAccount,
      Transfer,
      BillingSubscription,
      Price,
      Product,
      Invoice,
      InvoiceLine,
      SetupIntent,
      CustomerLink,
      CheckoutSession,
      StripeClientSettings,
    },
    createContext: (fetch) => createContext(services, fetch),
    survivors,
    accounts: { stripe: accounts.all.length },
    log,
  });
  void tellLeftBehind(db, 'payments.link', accounts.names, log);
  const ports: PortHandlers = {
    'payments/history': (input, fetch) => history(createContext(services, fetch), input),
    'payments/payment': (input, fetch) => paymentFacts(createContext(services, fetch), input),
    'payments/payouts': (input, fetch) => payoutsAbout(createContext(services, fetch), input),
    'payments/subscriptions': (input, fetch) => runningSubscriptions(createContext(services, fetch), input),
  };
  return {
    handle,
    ports,
    effects,
    /** Reads what there is back to an instant, or all of it. Goes on where it was broken off. */
    backfill: (since: Date | null, onPage: (page: ListedPage) => void) =>
      backfillPayments(services, since, onPage),
    /** Verifies the customers of a file of links. */
    verifyLinks: (imports: Imports, onPage: () => void | Promise<void>) =>
      verifyCustomers(services, imports, onPage),
    /**
     * Says which customers at Stripe these persons are, in one of the accounts. Linking twice changes nothing.
     *
     * @param account its name
     */
    async link(persons: readonly PersonCustomers[], account = accounts.first.name): Promise<void> {
      for (const { issuer, subject, customers } of persons) {
        const personId = await survivors.of(toPersonId(issuer, subject));
        for (const id of customers) await links.link(personId, { account, id });
      }
    },
  };
}
