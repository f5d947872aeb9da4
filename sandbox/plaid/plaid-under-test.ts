import { Configuration, PlaidApi } from 'plaid';
import { startSandbox } from '../sandbox.ts';

/** For tests: a sandbox of Plaid alone, its clock standing still, and the official SDK pointed at it. */
export async function startPlaid() {
  const sandbox = await startSandbox({ providers: ['plaid'], ticking: false });
  const { url, clock, world, snapshot, restore } = sandbox;
  return {
    url,
    clock,
    world,
    snapshot,
    restore,
    api: plaidClient(url),
    /** A control route of the sandbox. */
    async control(path: string, body: object = {}) {
      const response = await fetch(`${url}/_sandbox/plaid${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      return (await response.json()) as Record<string, unknown>;
    },
    tokenOf: (subject: string, index = 0) =>
      world.banks.filter((bank) => bank.subject === subject)[index]!.accessToken,
    [Symbol.asyncDispose]: () => sandbox.close(),
  };
}

export function plaidClient(url: string, secret = 'sandbox-secret'): PlaidApi {
  const headers = {
    'PLAID-CLIENT-ID': 'sandbox-client',
    'PLAID-SECRET': secret,
    'Plaid-Version': '2020-09-14',
  };
  return new PlaidApi(
    new Configuration({ basePath: `${url}/plaid`, baseOptions: { headers, proxy: false, maxRedirects: 0 } }),
  );
}

/** The body of Plaid's error that a call ends in. */
export async function problemOf(
  call: Promise<unknown>,
): Promise<Record<string, unknown> & { status: number }> {
  const error = await call.then(
    () => Promise.reject(new Error('the call should have failed')),
    (reason: { response?: { status: number; data: Record<string, unknown> } }) => reason,
  );
  if (!error.response) throw error;
  return { ...error.response.data, status: error.response.status };
}

/** Pulls an Item's updates to the end. */
export async function pull(api: PlaidApi, access_token: string, cursor?: string, count = 500) {
  const found = { added: 0, modified: 0, removed: 0 };
  const transactions = new Map<
    string,
    { pending: boolean; pending_transaction_id: string | null; name: string }
  >();
  const removed: string[] = [];
  const modified: string[] = [];
  for (let more = true; more;) {
    const { data } = await api.transactionsSync({ access_token, count, ...(cursor && { cursor }) });
    for (const each of [...data.added, ...data.modified]) transactions.set(each.transaction_id, each);
    removed.push(...data.removed.map((each) => each.transaction_id));
    modified.push(...data.modified.map((each) => each.transaction_id));
    found.added += data.added.length;
    found.modified += data.modified.length;
    found.removed += data.removed.length;
    cursor = data.next_cursor;
    more = data.has_more;
  }
  return { ...found, transactions, removedIds: removed, modifiedIds: modified, cursor: cursor! };
}
