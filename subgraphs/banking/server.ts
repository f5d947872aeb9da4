import { readMaxAges } from '#schema/cache-hints.ts';
import { toPersonId } from '#schema/person-id.ts';
import type { Handle } from '#schema/protocol.ts';
import type { Db } from '#storage/database.ts';
import { createSurvivors } from '#storage/survivors.ts';
import type { Vault } from '#storage/secrets.ts';
import { byName } from '#subgraphs/kit/accounts/by-name.ts';
import { tellLeftBehind } from '#subgraphs/kit/accounts/left-behind.ts';
import { createEffects } from '#subgraphs/kit/effects/effects.ts';
import { createHandle, type Log } from '#subgraphs/kit/handle.ts';
import { moveOwner } from '#subgraphs/kit/mirror/move-owner.ts';
import type { PortHandlers } from '#subgraphs/kit/ports/ports.ts';
import { createCursors } from '#subgraphs/kit/page.ts';
import { turnsOf } from '#subgraphs/kit/traffic/shared-turns.ts';
import { createTraffic } from '#subgraphs/kit/traffic/traffic.ts';
import { backfillBanking, type BankingProgress } from './backfill.ts';
import { createBankAccounts } from './bank-accounts.ts';
import type { PlaidConfig } from './config.ts';
import { createConnections } from './connections.ts';
import { callsUntil } from './calls.ts';
import { createContext } from './context.ts';
import { credits, knownConnections } from './credits.ts';
import { checkDebit, processorToken } from './debits.ts';
import { history } from './history.ts';
import { createInstitutionLists } from './institution-lists.ts';
import { createInstitutions } from './institutions.ts';
import { linkItem, type LinkedItem } from './link-item.ts';
import { linkOne } from './link-one.ts';
import { createPlaidSdk } from './plaid-sdk.ts';
import { BankAccount } from './resolvers/bank-account.ts';
import { BankEffect } from './resolvers/bank-effect.ts';
import { BankConnection } from './resolvers/bank-connection.ts';
import { RecurringStream } from './resolvers/recurring-stream.ts';
import { BankTransaction } from './resolvers/bank-transaction.ts';
import { Institution } from './resolvers/institution.ts';
import { Mutation } from './resolvers/mutation.ts';
import { Person } from './resolvers/person.ts';
import { Query } from './resolvers/query.ts';
import { recurring } from './recurring-port.ts';
import { createReports } from './reports.ts';
import { createRotations } from './rotations.ts';
import { createSettlers } from './settlers.ts';
import { createStreams } from './streams.ts';
import { createSync } from './sync.ts';
import { plaidTraits } from './traits.ts';
import { createTrades } from './trades.ts';
import { createTransactions } from './transactions.ts';
import { createUnlisted } from './unlisted.ts';

export interface BankingOptions {
  /** The company's accounts at Plaid, the default one first. */
  configs: readonly PlaidConfig[];
  db: Db;
  macKey: Buffer;
  vault: Vault;
  log: Log;
}

export interface PersonItems {
  issuer: string;
  subject: string;
  items: readonly LinkedItem[];
}

/** How many persons are linked at a time, and how long one Item may take, milliseconds. */
const LINKED_TOGETHER = 5;
const LINK_MS = 10_000;

/** The subgraph of bank accounts: Plaid, the tables `banking.*`. */
export function createBanking({ configs, db, macKey, vault, log }: BankingOptions) {
  const accounts = byName(
    configs.map((config) => ({
      name: config.name,
      config,
      sdk: createPlaidSdk(config),
      traffic: createTraffic(plaidTraits(config), config.policy, turnsOf(db, config.limits)),
    })),
  );
  const [connections, bankAccounts] = [createConnections(db, vault, accounts.names), createBankAccounts(db)];
  const transactions = createTransactions(db);
  const survivors = createSurvivors(db, {
    move: (retired, survivor) =>
      moveOwner(db, 'banking', retired, survivor, (tx) => connections.move(tx, retired, survivor)),
    failed: (error) => log.error({ subgraph: 'banking', err: error }, 'merged persons cannot be followed'),
  });
  const rotations = createRotations(db, vault);
  const hints = readMaxAges('banking');
  const maxAge = (coordinate: string) => accounts.first.config.maxAgeMs ?? hints(coordinate);
  const settlers = createSettlers({ accounts, connections, bankAccounts, rotations, log });
  const effects = createEffects({ db, schema: 'banking', vault, macKey, settlers, log });
  const services = {
    accounts,
    log,
    survivors,
    connections,
    bankAccounts,
    transactions,
    streams: createStreams(db),
    reports: createReports(db),
    trades: createTrades(db),
    institutions: createInstitutions(db, hints('Institution')),
    institutionLists: createInstitutionLists(db, hints('Institution')),
    unlisted: createUnlisted({ connections, bankAccounts }),
    sync: createSync({
      connections,
      bankAccounts,
      transactions,
      maxAgeMs: maxAge('BankAccount.transactions'),
    }),
    balancesMaxAgeMs: maxAge('BankAccount.balances'),
    streamsMaxAgeMs: maxAge('BankAccount.recurringStreams'),
    reportsMaxAgeMs: maxAge('BankAccount.holdings'),
    rotations,
    effects,
    cursors: createCursors(macKey),
  };
  const handle: Handle = createHandle({
    name: 'banking',
    resolvers: {
      Query,
      Mutation,
      Person,
      BankConnection,
      BankAccount,
      BankTransaction,
      RecurringStream,
      BankEffect,
      Institution,
    },
    createContext: (fetch) => createContext(services, fetch),
    survivors,
    accounts: { plaid: accounts.all.length },
    log,
  });

  async function linkPerson({ issuer, subject, items }: PersonItems, account: string): Promise<void> {
    const personId = await survivors.of(toPersonId(issuer, subject));
    for (const item of items) {
      const at = callsUntil(services, { deadlineMs: Date.now() + LINK_MS, ledger: [] });
      await linkItem(services, at(account), { personId, account }, item).catch((error: unknown) => {
        log.warn({ subgraph: 'banking', subject, err: error }, 'a bank could not be linked');
      });
    }
  }

  void tellLeftBehind(db, 'banking.connection', accounts.names, log);
  const ports: PortHandlers = {
    'banking/history': (input, fetch) => history(createContext(services, fetch), input),
    'banking/credits': (input, fetch) => credits(createContext(services, fetch), input),
    'banking/debit-check': (input, fetch) => checkDebit(createContext(services, fetch), input),
    'banking/processor-token': (input, fetch) => processorToken(createContext(services, fetch), input),
    'banking/recurring': (input, fetch) => recurring(createContext(services, fetch), input),
    'banking/connections': (input, fetch) => knownConnections(createContext(services, fetch), input),
  };
  return {
    handle,
    ports,
    effects,
    /** Brings the transactions of every connection up to date. Goes on where it was broken off. */
    backfill: (onConnection: (progress: BankingProgress) => void) => backfillBanking(services, onConnection),
    /** Keeps one Item of a person, once Plaid has told what it is. */
    linkOne: (item: Parameters<typeof linkOne>[1]) => linkOne(services, item),
    /**
     * Says which Items at Plaid are these persons', in one of the accounts. Linking twice changes nothing; what fails is
     * logged and left out.
     *
     * @param account its name
     */
    async link(persons: readonly PersonItems[], account = accounts.first.name): Promise<void> {
      const waiting = persons.values();
      const work = async () => {
        for (const person of waiting) await linkPerson(person, account);
      };
      await Promise.all(Array.from({ length: LINKED_TOGETHER }, work));
    },
  };
}
