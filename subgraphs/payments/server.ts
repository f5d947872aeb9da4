import type { Handle } from '#schema/protocol.ts';
import { toPersonId } from '#schema/person-id.ts';
import type { Db } from '#storage/database.ts';
import type { Vault } from '#storage/secrets.ts';
import { createEffects } from '#subgraphs/kit/effects/effects.ts';
import { createHandle, type Log } from '#subgraphs/kit/handle.ts';
import { createCursors } from '#subgraphs/kit/page.ts';
import { turnsOf } from '#subgraphs/kit/traffic/shared-turns.ts';
import { createTraffic } from '#subgraphs/kit/traffic/traffic.ts';
import type { StripeConfig } from './config.ts';
import { createContext } from './context.ts';
import { createLinks } from './links.ts';
import { Mutation } from './resolvers/mutation.ts';
import { Payment } from './resolvers/payment.ts';
import { PaymentEffect } from './resolvers/payment-effect.ts';
import { Person } from './resolvers/person.ts';
import { Query } from './resolvers/query.ts';
import { createSettlers } from './settlers.ts';
import { createStripeSdk } from './stripe-sdk.ts';
import { stripeTraits } from './traits.ts';

export interface PaymentsOptions {
  config: StripeConfig;
  db: Db;
  macKey: Buffer;
  vault: Vault;
  log: Log;
}

export interface PersonCustomers {
  issuer: string;
  subject: string;
  /** `cus_…` */
  customers: readonly string[];
}

/** The subgraph of payments: Stripe, the tables `payments.*`. */
export function createPayments({ config, db, macKey, vault, log }: PaymentsOptions) {
  const [links, sdk] = [createLinks(db), createStripeSdk(config)];
  const traffic = createTraffic(stripeTraits(config), config.policy, turnsOf(db, config.limits));
  const settlers = createSettlers({ sdk, traffic, links });
  const effects = createEffects({ db, schema: 'payments', vault, macKey, settlers, log });
  const services = {
    config,
    links,
    sdk,
    traffic,
    effects,
    cursors: createCursors(macKey),
  };
  const handle: Handle = createHandle({
    name: 'payments',
    resolvers: { Query, Mutation, Person, Payment, PaymentEffect },
    createContext: (fetch) => createContext(services, fetch),
    log,
  });
  return {
    handle,
    effects,
    /** Says which customers at Stripe these persons are. Linking twice changes nothing. */
    async link(persons: readonly PersonCustomers[]): Promise<void> {
      for (const { issuer, subject, customers } of persons) {
        for (const customer of customers) await links.link(toPersonId(issuer, subject), customer);
      }
    },
  };
}
