import type { FastifyInstance } from 'fastify';
import type {
  CreditCardLiability,
  LiabilitiesGetResponse,
  LoanLiability,
  MortgageLiability,
  StudentLoan,
} from 'plaid';
import { z } from 'zod';
import { createRandom } from '../random.ts';
import { DAY_MS, isoDate } from '../world/days.ts';
import type { CastAccount, World } from '../world/world.ts';
import { chosenAccounts, seenMs, toAccount } from './accounts.ts';
import { endpoint } from './endpoint.ts';
import { toItem } from './item-wire.ts';
import { toMajor } from './major.ts';
import { PlaidProblem } from './problem.ts';
import { startProduct } from './products.ts';
import type { Store } from './store.ts';
import type { Answer, Wire } from './wire.ts';

const options = z.strictObject({ account_ids: z.array(z.string()).optional() }).optional();

/** When and how much is paid for an account, by the day on which somebody asks. */
interface Due {
  account: CastAccount;
  overdue: boolean;
  /** Decimals of the major unit. */
  balance: number;
  payment: number;
  lastPaid: string;
  statement: string;
  next: string;
  year: string;
}

/** /liabilities/get: what is owed on an Item's cards and loans, and when it is to be paid. */
export function registerLiabilities(app: FastifyInstance, store: Store, world: World): void {
  endpoint(app, '/liabilities/get', { access_token: z.string(), options }, (body) => {
    const item = store.workingItem(body.access_token);
    startProduct(item, 'liabilities', store);
    const accounts = chosenAccounts(item, body.options?.account_ids, store).filter(
      ({ type }) => type === 'credit' || type === 'loan',
    );
    if (accounts.length === 0) throw new PlaidProblem('NO_LIABILITY_ACCOUNTS');
    const owed = accounts.map((account) => {
      const wire = toAccount(item, account, seenMs(store.nowMs()), store, world);
      return { wire, due: dueOf(account, wire.balances.current, item.overdue, store.nowMs()) };
    });
    const of = <Each>(subtype: CastAccount['subtype'], toWire: (due: Due) => Each) => {
      const found = owed.filter(({ due }) => due.account.subtype === subtype);
      return found.length === 0 ? null : found.map(({ due }) => toWire(due));
    };
    return {
      accounts: owed.map(({ wire }) => wire),
      liabilities: {
        credit: of('credit card', toCredit),
        student: of('student', toStudent),
        mortgage: of('mortgage', toMortgage),
        loan: of('auto', toLoan) ?? [],
      },
      item: toItem(item, store),
    } satisfies Answer<LiabilitiesGetResponse>;
  });
}

/** Payments are monthly, on the same day; who is behind has not paid the last one. */
function dueOf(account: CastAccount, balance: number, overdue: boolean, nowMs: number): Due {
  const day = createRandom(`due/${account.id}`).int(2, 27);
  const today = new Date(nowMs);
  const at = (months: number) => isoDate(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + months, day));
  const ahead = today.getUTCDate() < day ? 0 : 1;
  return {
    account,
    overdue,
    balance,
    payment: toMajor(Math.max(2_500, Math.round(account.balance / 120)), account.currency),
    lastPaid: at(ahead - (overdue ? 3 : 2)),
    statement: isoDate(Date.parse(at(ahead - 1)) - 5 * DAY_MS),
    next: at(overdue ? ahead - 1 : ahead),
    year: `${today.getUTCFullYear()}-01-01`,
  };
}

function toCredit({ account, overdue, balance, payment, lastPaid, statement, next }: Due) {
  const rate = createRandom(`apr/${account.id}`).int(1_499, 2_699) / 100;
  return {
    account_id: account.id,
    aprs: [
      {
        apr_percentage: rate,
        apr_type: 'purchase_apr',
        balance_subject_to_apr: balance,
        interest_charge_amount: cents((balance * rate) / 1_200),
      },
      { apr_percentage: 29.99, apr_type: 'cash_apr', balance_subject_to_apr: 0, interest_charge_amount: 0 },
    ],
    is_overdue: overdue,
    last_payment_amount: payment,
    last_payment_date: lastPaid,
    last_statement_issue_date: statement,
    last_statement_balance: balance,
    minimum_payment_amount: payment,
    next_payment_due_date: next,
  } satisfies Wire<CreditCardLiability>;
}

function toStudent({ account, overdue, balance, payment, lastPaid, statement, next }: Due) {
  const rate = createRandom(`rate/${account.id}`).int(350, 725) / 100;
  return {
    account_id: account.id,
    account_number: `4${account.mask.padStart(9, '0')}`,
    disbursement_dates: ['2019-08-28'],
    expected_payoff_date: '2034-07-28',
    guarantor: 'DEPT OF ED',
    interest_rate_percentage: rate,
    is_overdue: overdue,
    last_payment_amount: payment,
    last_payment_date: lastPaid,
    last_statement_balance: balance,
    last_statement_issue_date: statement,
    loan_name: 'Consolidation',
    loan_status: { end_date: '2034-07-28', type: 'repayment' },
    minimum_payment_amount: payment,
    next_payment_due_date: next,
    origination_date: '2019-08-28',
    origination_principal_amount: cents(balance * 1.4),
    outstanding_interest_amount: cents((balance * rate) / 1_200),
    payment_reference_number: `4${account.mask.padStart(9, '0')}`,
    pslf_status: { estimated_eligibility_date: null, payments_made: null, payments_remaining: null },
    repayment_plan: { description: 'Standard Repayment', type: 'standard' },
    sequence_number: '1',
    servicer_address: { city: null, region: null, street: null, postal_code: null, country: null },
    ytd_interest_paid: cents((balance * rate) / 150),
    ytd_principal_paid: cents(payment * 7),
  } satisfies Wire<StudentLoan>;
}

function toMortgage({ account, overdue, balance, payment, lastPaid, next }: Due) {
  const rate = createRandom(`rate/${account.id}`).int(299, 689) / 100;
  return {
    account_id: account.id,
    account_number: `3${account.mask.padStart(9, '0')}`,
    current_late_fee: overdue ? 25 : 0,
    escrow_balance: cents(payment * 1.5),
    has_pmi: true,
    has_prepayment_penalty: false,
    interest_rate: { percentage: rate, type: 'fixed' },
    last_payment_amount: payment,
    last_payment_date: lastPaid,
    loan_type_description: 'conventional',
    loan_term: '30 year',
    maturity_date: '2047-07-31',
    next_monthly_payment: payment,
    next_payment_due_date: next,
    origination_date: '2017-08-01',
    origination_principal_amount: cents(balance * 1.25),
    past_due_amount: overdue ? payment : 0,
    property_address: {
      city: 'Malakoff',
      country: 'US',
      postal_code: '14236',
      region: 'NY',
      street: '2992 Cameron Road',
    },
    ytd_interest_paid: cents((balance * rate) / 150),
    ytd_principal_paid: cents(payment * 3),
  } satisfies Wire<MortgageLiability>;
}

function toLoan({ account, balance, payment, lastPaid, next }: Due) {
  return {
    account_id: account.id,
    account_number: null,
    interest_rate: { percentage: createRandom(`rate/${account.id}`).int(399, 899) / 100, type: 'fixed' },
    principal_balance: balance,
    origination_principal_amount: cents(balance * 1.6),
    origination_date: '2024-03-15',
    loan_term_months: 60,
    maturity_date: '2029-03-15',
    payment_count: 60,
    payment_frequency: 'monthly',
    next_payment_amount: payment,
    next_payment_due_date: next,
    last_payment_amount: payment,
    last_payment_date: lastPaid,
    payoff_amount: cents(balance * 1.01),
    ytd_interest_paid: cents(balance / 50),
    compounding_period: 'monthly',
  } satisfies Wire<LoanLiability>;
}

function cents(amount: number): number {
  return Math.round(amount * 100) / 100;
}
