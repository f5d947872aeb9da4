import { expect, test } from 'vitest';
import { requiredShapes } from '../fidelity/required-shapes.ts';
import { routes } from './routes.ts';

/** The SDK's own parameter types, by endpoint. */
const paramsOf = {
  'POST /customers': 'Stripe.CustomerCreateParams',
  'GET /customers': 'Stripe.CustomerListParams',
  'GET /customers/:id': 'Stripe.CustomerRetrieveParams',
  'POST /customers/:id': 'Stripe.CustomerUpdateParams',
  'GET /customers/:id/payment_methods': 'Stripe.CustomerListPaymentMethodsParams',
  'POST /customers/:id/sources': 'Stripe.CustomerCreateSourceParams',
  'GET /customers/:id/sources': 'Stripe.CustomerListSourcesParams',
  'POST /payment_intents': 'Stripe.PaymentIntentCreateParams',
  'GET /payment_intents': 'Stripe.PaymentIntentListParams',
  'GET /payment_intents/:id': 'Stripe.PaymentIntentRetrieveParams',
  'POST /payment_intents/:id': 'Stripe.PaymentIntentUpdateParams',
  'POST /payment_intents/:id/confirm': 'Stripe.PaymentIntentConfirmParams',
  'POST /payment_intents/:id/capture': 'Stripe.PaymentIntentCaptureParams',
  'POST /payment_intents/:id/cancel': 'Stripe.PaymentIntentCancelParams',
  'POST /payment_methods/:id/attach': 'Stripe.PaymentMethodAttachParams',
  'GET /charges': 'Stripe.ChargeListParams',
  'POST /refunds': 'Stripe.RefundCreateParams',
  'GET /refunds': 'Stripe.RefundListParams',
  'GET /balance_transactions': 'Stripe.BalanceTransactionListParams',
  'POST /payouts': 'Stripe.PayoutCreateParams',
  'GET /payouts': 'Stripe.PayoutListParams',
  'POST /disputes/:id': 'Stripe.DisputeUpdateParams',
  'GET /disputes': 'Stripe.DisputeListParams',
  'POST /accounts': 'Stripe.AccountCreateParams',
  'GET /accounts': 'Stripe.AccountListParams',
  'POST /account_links': 'Stripe.AccountLinkCreateParams',
  'POST /transfers': 'Stripe.TransferCreateParams',
  'GET /transfers': 'Stripe.TransferListParams',
  'POST /transfers/:id/reversals': 'Stripe.TransferCreateReversalParams',
  'GET /transfers/:id/reversals': 'Stripe.TransferListReversalsParams',
  'GET /events': 'Stripe.EventListParams',
  'POST /checkout/sessions': 'Stripe.Checkout.SessionCreateParams',
  'GET /checkout/sessions': 'Stripe.Checkout.SessionListParams',
  'GET /checkout/sessions/:id/line_items': 'Stripe.Checkout.SessionListLineItemsParams',
  'GET /payment_method_configurations': 'Stripe.PaymentMethodConfigurationListParams',
  'POST /payment_method_configurations/:id': 'Stripe.PaymentMethodConfigurationUpdateParams',
  'POST /payment_methods': 'Stripe.PaymentMethodCreateParams',
  'POST /setup_intents': 'Stripe.SetupIntentCreateParams',
  'GET /setup_intents': 'Stripe.SetupIntentListParams',
  'GET /setup_intents/:id': 'Stripe.SetupIntentRetrieveParams',
  'POST /setup_intents/:id/confirm': 'Stripe.SetupIntentConfirmParams',
  'POST /setup_intents/:id/cancel': 'Stripe.SetupIntentCancelParams',
  'POST /setup_intents/:id/verify_microdeposits': 'Stripe.SetupIntentVerifyMicrodepositsParams',
  'GET /products': 'Stripe.ProductListParams',
  'POST /products': 'Stripe.ProductCreateParams',
  'POST /products/:id': 'Stripe.ProductUpdateParams',
  'GET /prices': 'Stripe.PriceListParams',
  'POST /prices': 'Stripe.PriceCreateParams',
  'POST /prices/:id': 'Stripe.PriceUpdateParams',
  'POST /subscriptions': 'Stripe.SubscriptionCreateParams',
  'GET /subscriptions': 'Stripe.SubscriptionListParams',
  'POST /subscriptions/:id': 'Stripe.SubscriptionUpdateParams',
  'DELETE /subscriptions/:id': 'Stripe.SubscriptionCancelParams',
  'GET /invoices': 'Stripe.InvoiceListParams',
  'GET /invoices/:id/lines': 'Stripe.InvoiceListLineItemsParams',
  'POST /invoices/:id/pay': 'Stripe.InvoicePayParams',
  'POST /invoices/:id/finalize': 'Stripe.InvoiceFinalizeInvoiceParams',
} as const;

test('no endpoint takes a parameter that Stripe does not know', () => {
  const shapes = requiredShapes('stripe', Object.values(paramsOf));

  const invented = routes.flatMap(({ method, url, accepts }) => {
    const type = paramsOf[`${method} ${url}` as keyof typeof paramsOf];
    const shape = type && shapes[type];
    const known = shape?.kind === 'object' ? shape.fields : new Map();
    return accepts.filter((name) => !known.has(name)).map((name) => `${method} ${url}: ${name}`);
  });

  expect(invented).toEqual([]);
});
