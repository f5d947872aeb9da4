import DataLoader from 'dataloader';
import type { Db } from '#storage/database.ts';
import type { ToldAccount, BankAccounts } from './bank-accounts.ts';
import type { CallsAt } from './calls.ts';
import type { ConnectionRow, Connections } from './connections.ts';
import type { PlaidCalls } from './plaid.ts';

export type Reports = ReturnType<typeof createReports>;

/** What is kept of a connection as a whole. */
export interface Report<Body> {
  body: Body;
  asOf: Date;
}

/** How a report is read of Plaid, and what of it is kept: nothing else. */
export interface ReportKind<Told extends { accounts: readonly ToldAccount[] }, Body extends object> {
  kind: string;
  ask(plaid: PlaidCalls, accessToken: string): Promise<Told>;
  toBody(told: Told): Body;
  maxAgeMs: number;
}

interface Parts {
  connections: Connections;
  bankAccounts: BankAccounts;
  reports: Reports;
  connection: DataLoader<string, ConnectionRow | null>;
}

/** The table `banking.report`. Older news never replace newer ones. */
export function createReports(db: Db) {
  return {
    async of<Body>(connectionId: string, kind: string): Promise<Report<Body> | null> {
      const [row] = await db.query<{ body: Body; as_of: Date }>(
        'select body, as_of from banking.report where connection_id = $1 and kind = $2',
        [connectionId, kind],
      );
      return row ? { body: row.body, asOf: row.as_of } : null;
    },

    async keep(connectionId: string, kind: string, { body, asOf }: Report<object>): Promise<void> {
      await db.query(
        `insert into banking.report (connection_id, kind, as_of, body)
         select id, $2, $3, $4::jsonb from banking.connection where id = $1
         on conflict (connection_id, kind) do update set as_of = excluded.as_of, body = excluded.body
         where report.as_of <= excluded.as_of`,
        [connectionId, kind, asOf, JSON.stringify(body)],
      );
    },
  };
}

/** Reports by connection: one call for each whose report is older than `maxAgeMs`, whatever the number of its accounts. */
export function createReportLoader<Told extends { accounts: readonly ToldAccount[] }, Body extends object>(
  { connections, bankAccounts, reports, connection }: Parts,
  at: CallsAt,
  { kind, ask, toBody, maxAgeMs }: ReportKind<Told, Body>,
) {
  const read = async (id: string): Promise<Report<Body> | null> => {
    const kept = await reports.of<Body>(id, kind);
    if (kept && Date.now() - kept.asOf.getTime() < maxAgeMs) return kept;
    const row = await connection.load(id);
    if (!row) return null;
    const asOf = new Date();
    const told = await connections.watch(row, () => ask(at(row.account), connections.open(row)));
    await bankAccounts.keep(id, told.accounts, asOf);
    const report = { body: toBody(told), asOf };
    await reports.keep(id, kind, report);
    return report;
  };
  return new DataLoader<string, Report<Body> | null>((ids) =>
    Promise.all(ids.map((id) => read(id).catch((error: Error) => error))),
  );
}
