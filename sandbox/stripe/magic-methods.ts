import { missing, StripeFailure } from './errors.ts';
import type { Behaviour, PaymentMethodRow } from './rows.ts';
import type { Store } from './store.ts';

type Magic = Pick<PaymentMethodRow, 'kind' | 'brand' | 'last4'> & { behaviour: Behaviour };

const card = (last4: string, behaviour: Behaviour = 'pay', brand = 'visa'): Magic => ({
  kind: 'card',
  brand,
  last4,
  behaviour,
});
const bank = (behaviour: Behaviour): Magic => ({
  kind: 'us_bank_account',
  brand: '',
  last4: '6789',
  behaviour,
});

/** Stripe's test payment methods and what comes of them: https://docs.stripe.com/testing */
const magic: Record<string, Magic> = {
  pm_card_visa: card('4242'),
  pm_card_visa_debit: card('5556'),
  pm_card_mastercard: card('4444', 'pay', 'mastercard'),
  pm_card_amex: card('8431', 'pay', 'amex'),
  pm_card_us: card('4242'),
  pm_card_chargeDeclined: card('0002', 'decline:generic_decline'),
  pm_card_visa_chargeDeclined: card('0002', 'decline:generic_decline'),
  pm_card_chargeDeclinedInsufficientFunds: card('9995', 'decline:insufficient_funds'),
  pm_card_visa_chargeDeclinedInsufficientFunds: card('9995', 'decline:insufficient_funds'),
  pm_card_chargeDeclinedLostCard: card('9987', 'decline:lost_card'),
  pm_card_visa_chargeDeclinedLostCard: card('9987', 'decline:lost_card'),
  pm_card_chargeDeclinedStolenCard: card('9979', 'decline:stolen_card'),
  pm_card_visa_chargeDeclinedStolenCard: card('9979', 'decline:stolen_card'),
  pm_card_chargeDeclinedFraudulent: card('0019', 'decline:fraudulent'),
  pm_card_chargeDeclinedExpiredCard: card('0069', 'decline:expired_card'),
  pm_card_chargeDeclinedIncorrectCvc: card('0127', 'decline:incorrect_cvc'),
  pm_card_chargeDeclinedProcessingError: card('0119', 'decline:processing_error'),
  pm_card_chargeCustomerFail: card('0341', 'decline_charge'),
  pm_card_authenticationRequired: card('3184', 'challenge'),
  pm_card_threeDSecureRequired: card('3063', 'challenge'),
  pm_card_threeDSecure2Required: card('3220', 'challenge'),
  pm_card_createDispute: card('0259', 'dispute'),
  pm_usBankAccount_success: bank('settle'),
  pm_usBankAccount_insufficientFunds: bank('settle_fail'),
};

/** The method that is meant: a stored one, or a new one where a test method is named, as Stripe does. */
export function findMethod(store: Store, id: string, param = 'payment_method'): PaymentMethodRow {
  const stored = store.paymentMethods.get(id);
  if (stored) return stored;
  const named = Object.hasOwn(magic, id) ? magic[id] : undefined;
  if (!named) throw missing('PaymentMethod', id, param);
  return store.paymentMethods.put({
    id: store.newId('pm', 24),
    created: store.now(),
    bankName: 'STRIPE TEST BANK',
    customer: null,
    spent: false,
    holder: { name: null, email: null },
    metadata: {},
    ...named,
  });
}

/** @throws StripeFailure 400 where this customer, or nobody, may pay with the method */
export function checkUsable(method: PaymentMethodRow, customer: string | null): void {
  if (method.spent) {
    throw new StripeFailure(400, {
      code: 'payment_method_unexpected_state',
      message:
        'The provided PaymentMethod was previously used with a PaymentIntent without Customer attachment, shared with a connected account without Customer attachment, or was detached from a Customer. It may not be used again. To use a PaymentMethod multiple times, you must attach it to a Customer first.',
      param: 'payment_method',
    });
  }
  if (!method.customer || method.customer === customer) return;
  throw new StripeFailure(400, {
    message: customer
      ? `The PaymentMethod ${method.id} does not belong to the Customer you supplied, ${customer}.`
      : `The payment method supplied (${method.id}) belongs to a Customer. Please include the Customer in the \`customer\` parameter on the PaymentIntent.`,
    param: 'payment_method',
  });
}
