import { unusedBankToken } from '../bank-token.ts';
import { invalid } from '../errors.ts';
import { listParams, toPage } from '../list.ts';
import type { StripeRoute } from '../route.ts';
import { toBankAccount } from '../wire/bank-account.ts';
import { customerOf } from './customers.ts';

/** The bank accounts of a customer that came by a token, not by a payment method of their own. */
export const sources: readonly StripeRoute[] = [
  {
    method: 'POST',
    url: '/customers/:id/sources',
    accepts: ['metadata', 'source', 'validate'],
    run: (call) => {
      const { store, params, id } = call;
      customerOf(call);
      const token = unusedBankToken(store, params.requiredText('source'));
      const known = store.paymentMethods
        .where('customer', id)
        .some(({ bank }) => bank?.fingerprint === token.fingerprint);
      if (known) {
        throw invalid(
          'A bank account with that routing number and account number already exists for this customer.',
          'source',
          'bank_account_exists',
        );
      }
      store.bankTokens.put({ ...token, used: true });
      const row = store.paymentMethods.put({
        id: store.newId('ba', 24),
        created: store.now(),
        kind: 'us_bank_account',
        brand: '',
        last4: token.last4,
        bankName: token.bankName,
        customer: id,
        spent: false,
        behaviour: 'settle',
        holder: { name: token.holder, email: null },
        metadata: params.metadata(),
        bank: { accountType: token.accountType, fingerprint: token.fingerprint },
      });
      return toBankAccount(row);
    },
  },
  {
    method: 'GET',
    url: '/customers/:id/sources',
    accepts: [...listParams, 'object'],
    run: (call) => {
      customerOf(call);
      const object = call.params.text('object');
      const rows = call.store.paymentMethods
        .where('customer', call.id)
        .filter(({ bank }) => bank && (!object || object === 'bank_account'));
      return toPage(rows, call, toBankAccount);
    },
  },
];
