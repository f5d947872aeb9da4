import type { StripeRoute } from './route.ts';
import { balance } from './routes/balance.ts';
import { charges } from './routes/charges.ts';
import { checkoutSessions } from './routes/checkout-sessions.ts';
import { confirmPaymentIntent } from './routes/confirm-payment-intent.ts';
import { createPaymentMethod } from './routes/create-payment-method.ts';
import { connectedAccounts } from './routes/connected-accounts.ts';
import { customers } from './routes/customers.ts';
import { disputes } from './routes/disputes.ts';
import { events } from './routes/events.ts';
import { finishPaymentIntent } from './routes/finish-payment-intent.ts';
import { invoices } from './routes/invoices.ts';
import { methodConfigurations } from './routes/method-configurations.ts';
import { paymentIntents } from './routes/payment-intents.ts';
import { paymentMethods } from './routes/payment-methods.ts';
import { payouts } from './routes/payouts.ts';
import { prices } from './routes/prices.ts';
import { products } from './routes/products.ts';
import { refunds } from './routes/refunds.ts';
import { setupIntents } from './routes/setup-intents.ts';
import { subscriptions } from './routes/subscriptions.ts';
import { sources } from './routes/sources.ts';
import { transfers } from './routes/transfers.ts';

/** Every endpoint of the emulated Stripe. */
export const routes: readonly StripeRoute[] = [
  ...customers,
  ...paymentIntents,
  confirmPaymentIntent,
  ...finishPaymentIntent,
  ...paymentMethods,
  ...sources,
  ...charges,
  ...refunds,
  ...balance,
  ...payouts,
  ...disputes,
  ...connectedAccounts,
  ...transfers,
  ...events,
  ...checkoutSessions,
  ...setupIntents,
  ...methodConfigurations,
  createPaymentMethod,
  ...products,
  ...prices,
  ...subscriptions,
  ...invoices,
];
