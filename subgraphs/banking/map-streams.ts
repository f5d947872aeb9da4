import type { TransactionsRecurringGetResponse, TransactionStream } from 'plaid';
import type { RecurringFrequency, RecurringStatus, ResolversTypes } from '#schema/generated/banking.ts';
import { toOpaqueId } from '#schema/person-id.ts';
import { toMoney } from '#subgraphs/kit/money.ts';
import type { StreamRow, ToldStream } from './streams.ts';

type RecurringStreamRow = Awaited<ResolversTypes['RecurringStream']>;

const frequencyOf: Record<string, RecurringFrequency> = {
  WEEKLY: 'WEEKLY',
  BIWEEKLY: 'BIWEEKLY',
  SEMI_MONTHLY: 'SEMI_MONTHLY',
  MONTHLY: 'MONTHLY',
  ANNUALLY: 'ANNUALLY',
};

const streamStatusOf: Record<string, RecurringStatus> = {
  MATURE: 'MATURE',
  EARLY_DETECTION: 'EARLY_DETECTION',
  TOMBSTONED: 'TOMBSTONED',
};

/** All of a connection's streams. Their amounts lose Plaid's sign, which says again what the lists say. */
export function toToldStreams({
  inflow_streams: inflows,
  outflow_streams: outflows,
}: TransactionsRecurringGetResponse): ToldStream[] {
  return [
    ...inflows.map((stream) => toToldStream(stream, 'IN')),
    ...outflows.map((stream) => toToldStream(stream, 'OUT')),
  ];
}

function toToldStream(stream: TransactionStream, direction: ToldStream['direction']): ToldStream {
  const { average_amount: average, last_amount: last } = stream;
  const money = ({ amount, iso_currency_code: code }: typeof average) =>
    amount === undefined ? null : toMoney(Math.abs(amount), code ?? null);
  const [averageMoney, lastMoney] = [money(average), money(last)];
  return {
    id: toOpaqueId('rst', stream.stream_id),
    account_id: toOpaqueId('bac', stream.account_id),
    direction,
    description: stream.description,
    merchant_name: stream.merchant_name || null,
    category: stream.personal_finance_category?.primary ?? null,
    frequency: stream.frequency,
    status: stream.status,
    active: stream.is_active,
    average_minor: averageMoney?.amount ?? null,
    last_minor: lastMoney?.amount ?? null,
    currency: lastMoney?.currency ?? averageMoney?.currency ?? null,
    unofficial_currency: last.unofficial_currency_code ?? null,
    first_date: stream.first_date,
    last_date: stream.last_date,
    predicted_next_date: stream.predicted_next_date ?? null,
  };
}

export function toRecurringStream(row: StreamRow): RecurringStreamRow {
  const money = (amount: number | null) =>
    amount === null ? null : { __typename: 'Money' as const, amount, currency: row.currency };
  return {
    __typename: 'RecurringStream',
    id: row.id,
    direction: row.direction,
    description: row.description,
    merchantName: row.merchant_name,
    category: row.category,
    frequency: frequencyOf[row.frequency] ?? 'UNKNOWN',
    status: streamStatusOf[row.status] ?? 'UNKNOWN',
    active: row.active,
    averageAmount: money(row.average_minor),
    lastAmount: money(row.last_minor),
    unofficialCurrency: row.unofficial_currency,
    firstDate: row.first_date,
    lastDate: row.last_date,
    predictedNextDate: row.predicted_next_date,
    asOf: row.as_of.toISOString(),
    accountId: row.account_id,
  };
}
