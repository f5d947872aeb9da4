import type {
  AccountBase,
  CreditCardLiability as PlaidCard,
  LiabilitiesGetResponse,
  LoanLiability,
  MortgageLiability as PlaidMortgage,
  StudentLoan as PlaidStudentLoan,
} from 'plaid';
import type {
  AprKind,
  CreditCardLiability,
  MortgageLiability,
  OtherLiability,
  StudentLoanLiability,
} from '#schema/generated/banking.ts';
import { toOpaqueId } from '#schema/person-id.ts';
import { toMoney } from '#subgraphs/kit/money.ts';

type Kept<Liability> = Omit<Liability, 'asOf'>;

/** What is owed on one account, as it is kept. No account number, reference or address is. */
export type KeptLiability =
  Kept<CreditCardLiability> | Kept<StudentLoanLiability> | Kept<MortgageLiability> | Kept<OtherLiability>;

/** By account, `bac_…`. */
export type Liabilities = Record<string, KeptLiability>;

type ToMoney = (
  decimal: number | null | undefined,
) => { __typename: 'Money'; amount: number; currency: string | null } | null;

const aprKindOf: Record<string, AprKind> = {
  purchase_apr: 'PURCHASE',
  balance_transfer_apr: 'BALANCE_TRANSFER',
  cash_apr: 'CASH',
  penalty_apr: 'PENALTY',
  special: 'SPECIAL',
};

/** All that is owed at a connection. Amounts bear no currency of their own: it is their account's. */
export function toLiabilities({ accounts, liabilities }: LiabilitiesGetResponse): Liabilities {
  const currencyOf = new Map(accounts.map((account) => [account.account_id, currency(account)]));
  const each = <Told extends { account_id: string | null }>(
    list: readonly Told[] | null | undefined,
    map: (told: Told, money: ToMoney) => KeptLiability,
  ) =>
    (list ?? []).flatMap((told) => {
      const { account_id: id } = told;
      if (id === null) return [];
      const money: ToMoney = (decimal) =>
        decimal == null ? null : { __typename: 'Money', ...toMoney(decimal, currencyOf.get(id) ?? null) };
      return [[toOpaqueId('bac', id), map(told, money)] as const];
    });
  return Object.fromEntries([
    ...each(liabilities.loan, toOther),
    ...each(liabilities.line_of_credit, toOther),
    ...each(liabilities.credit, toCard),
    ...each(liabilities.student, toStudentLoan),
    ...each(liabilities.mortgage, toMortgage),
  ]);
}

function currency({ balances }: Pick<AccountBase, 'balances'>): string | null {
  return balances.iso_currency_code;
}

function toCard(card: PlaidCard, money: ToMoney): Kept<CreditCardLiability> {
  return {
    __typename: 'CreditCardLiability',
    overdue: card.is_overdue,
    lastPayment: money(card.last_payment_amount),
    lastPaymentDate: card.last_payment_date,
    nextPayment: money(card.minimum_payment_amount),
    nextPaymentDueDate: card.next_payment_due_date,
    statementBalance: money(card.last_statement_balance),
    statementDate: card.last_statement_issue_date,
    aprs: card.aprs.map((apr) => ({
      __typename: 'Apr',
      kind: aprKindOf[apr.apr_type] ?? 'UNKNOWN',
      percentage: apr.apr_percentage,
      balance: money(apr.balance_subject_to_apr),
      interest: money(apr.interest_charge_amount),
    })),
  };
}

function toStudentLoan(loan: PlaidStudentLoan, money: ToMoney): Kept<StudentLoanLiability> {
  return {
    __typename: 'StudentLoanLiability',
    overdue: loan.is_overdue,
    lastPayment: money(loan.last_payment_amount),
    lastPaymentDate: loan.last_payment_date,
    nextPayment: money(loan.minimum_payment_amount),
    nextPaymentDueDate: loan.next_payment_due_date,
    name: loan.loan_name,
    status: loan.loan_status.type,
    interestRate: loan.interest_rate_percentage,
    guarantor: loan.guarantor,
    repaymentPlan: loan.repayment_plan.description,
    expectedPayoffDate: loan.expected_payoff_date,
    originationDate: loan.origination_date,
    originalAmount: money(loan.origination_principal_amount),
    outstandingInterest: money(loan.outstanding_interest_amount),
    interestThisYear: money(loan.ytd_interest_paid),
    principalThisYear: money(loan.ytd_principal_paid),
  };
}

function toMortgage(mortgage: PlaidMortgage, money: ToMoney): Kept<MortgageLiability> {
  const { past_due_amount: pastDue } = mortgage;
  return {
    __typename: 'MortgageLiability',
    overdue: pastDue === null ? null : pastDue > 0,
    lastPayment: money(mortgage.last_payment_amount),
    lastPaymentDate: mortgage.last_payment_date,
    nextPayment: money(mortgage.next_monthly_payment),
    nextPaymentDueDate: mortgage.next_payment_due_date,
    pastDue: money(pastDue),
    lateFee: money(mortgage.current_late_fee),
    escrowBalance: money(mortgage.escrow_balance),
    interestRate: mortgage.interest_rate.percentage,
    interestRateType: mortgage.interest_rate.type,
    loanType: mortgage.loan_type_description,
    term: mortgage.loan_term,
    maturityDate: mortgage.maturity_date,
    originationDate: mortgage.origination_date,
    originalAmount: money(mortgage.origination_principal_amount),
    interestThisYear: money(mortgage.ytd_interest_paid),
    principalThisYear: money(mortgage.ytd_principal_paid),
  };
}

/** Of kinds that the graph does not know yet what is common to all. */
function toOther(
  told: Pick<
    LoanLiability,
    'last_payment_amount' | 'last_payment_date' | 'next_payment_amount' | 'next_payment_due_date'
  >,
  money: ToMoney,
): Kept<OtherLiability> {
  return {
    __typename: 'OtherLiability',
    overdue: null,
    lastPayment: money(told.last_payment_amount),
    lastPaymentDate: told.last_payment_date,
    nextPayment: money(told.next_payment_amount),
    nextPaymentDueDate: told.next_payment_due_date,
  };
}
