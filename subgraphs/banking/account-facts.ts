import DataLoader from 'dataloader';
import type { AuthGetResponse, IdentityGetResponse, IdentityMatchResponse } from 'plaid';
import type { BankAccounts, ToldAccount } from './bank-accounts.ts';
import type { CallsAt } from './calls.ts';
import type { ConnectionRow, Connections } from './connections.ts';
import type { OwnerClaim, PlaidCalls } from './plaid.ts';

interface Parts {
  connections: Connections;
  bankAccounts: BankAccounts;
  connection: DataLoader<string, ConnectionRow | null>;
}

/** What is asked whether a connection's owners are. */
export interface WantedMatch {
  connectionId: string;
  claim: OwnerClaim;
}

/**
 * What Plaid tells of all accounts of a connection in one call and Plaza never keeps: whose they are, and their numbers.
 * The accounts themselves come with it and are kept.
 */
export function createAccountFacts({ connections, bankAccounts, connection }: Parts, at: CallsAt) {
  async function ask<Told extends { accounts: ToldAccount[] }>(
    connectionId: string,
    call: (plaid: PlaidCalls, accessToken: string) => Promise<Told>,
  ): Promise<Told | null> {
    const row = await connection.load(connectionId);
    if (!row) return null;
    const asOf = new Date();
    const told = await connections.watch(row, () => call(at(row.account), connections.open(row)));
    await bankAccounts.keep(row.id, told.accounts, asOf);
    return told;
  }

  const each = <Key, Told>(keys: readonly Key[], read: (key: Key) => Promise<Told>) =>
    Promise.all(keys.map((key) => read(key).catch((error: Error) => error)));

  return {
    identity: new DataLoader<string, IdentityGetResponse | null>((ids) =>
      each(ids, (id) => ask(id, (plaid, token) => plaid.identity(token))),
    ),

    auth: new DataLoader<string, AuthGetResponse | null>((ids) =>
      each(ids, (id) => ask(id, (plaid, token) => plaid.auth(token))),
    ),

    ownerMatch: new DataLoader<WantedMatch, IdentityMatchResponse | null, string>(
      (wanted) =>
        each(wanted, ({ connectionId, claim }) =>
          ask(connectionId, (plaid, token) => plaid.identityMatch(token, claim)),
        ),
      { cacheKeyFn: (wanted) => JSON.stringify(wanted) },
    ),
  };
}
