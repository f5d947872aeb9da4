import { invalid } from './errors.ts';
import { type Params, readText } from './params.ts';
import type { PaymentMethodRow } from './rows.ts';

/**
 * A debit of a bank account that came by a token needs its holder's word, given online with the device's address, or offline.
 *
 * @throws StripeFailure 400 where it is wanting, or says less than it must
 */
export function checkMandate(method: PaymentMethodRow, params: Params): void {
  const data = params.hash('mandate_data');
  if (!data) {
    if (!method.bank) return;
    throw invalid(
      'You must collect the customer’s acceptance of a mandate: pass `mandate_data` when confirming with a us_bank_account payment method.',
      'mandate_data',
      'payment_intent_mandate_invalid',
    );
  }
  const acceptance = (data['customer_acceptance'] ?? {}) as {
    type?: unknown;
    online?: Record<string, unknown>;
  };
  const type = readText(acceptance.type);
  if (type === 'offline') return;
  if (type !== 'online') {
    throw invalid(
      'Invalid mandate_data[customer_acceptance][type]: must be one of online, offline',
      'mandate_data',
    );
  }
  for (const name of ['ip_address', 'user_agent']) {
    if (readText(acceptance.online?.[name])) continue;
    const param = `mandate_data[customer_acceptance][online][${name}]`;
    throw invalid(`Missing required param: ${param}.`, param, 'parameter_missing');
  }
}
