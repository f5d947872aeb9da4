import { PlazaError } from '#schema/errors.ts';
import { actOn, requireScope } from '#subgraphs/kit/access.ts';
import type { PortInput, PortOutput } from '#subgraphs/kit/ports/ports.ts';
import type { AccountRow } from './bank-accounts.ts';
import type { ConnectionRow } from './connections.ts';
import type { Context } from './context.ts';
import { isId } from './input.ts';
import { debitCalls } from './plaid-debits.ts';
import { nextStep, statusNow } from './standing.ts';

/** From which score on a name is the holder's; Plaid's own advice. https://plaid.com/docs/identity */
const NAME_FITS = 70;

type Refusal = PortOutput<'banking/debit-check'>;

/** Whether a person's account may be debited: owner and scope first, then what it is, then what is in it, then whose it is. */
export async function checkDebit(
  context: Context,
  { accountId, personId, amount, name }: PortInput<'banking/debit-check'>,
): Promise<Refusal> {
  const { account, connection } = await ownAccount(context, accountId, personId);
  if (!isDebitable(account)) return refuse('NOT_DEBITABLE');
  const before = unusable(connection);
  if (before) return before;
  try {
    return await askBank(context, account, connection, { amount, name });
  } catch (error) {
    // The bank itself may just have said that it wants its user.
    const [now] = await context.connections.byIds([connection.id]);
    const since = now && unusable(now);
    if (since) return since;
    throw error;
  }
}

async function askBank(
  context: Context,
  account: AccountRow,
  connection: ConnectionRow,
  { amount, name }: Pick<PortInput<'banking/debit-check'>, 'amount' | 'name'>,
): Promise<Refusal> {
  if (amount !== null) {
    const balances = (await context.loaders.realtimeBalances.load(connection.id)).get(account.id);
    const there = (balances?.available ?? balances?.current)?.amount ?? 0;
    if (there < amount) return refuse('INSUFFICIENT_FUNDS', { available: there });
  }
  if (name === null) return refuse(null);
  const { connections } = context;
  const score = await connections.watch(connection, () =>
    debitCalls(context, connection.account).matchName(
      connections.open(connection),
      account.provider_id,
      name,
    ),
  );
  return refuse(score === null || score < NAME_FITS ? 'NAME_MISMATCH' : null);
}

/** A connection that its person has to mend first, or has ended: nothing is debited through it. */
function unusable(connection: ConnectionRow): Refusal | null {
  if (!['LOGIN_REQUIRED', 'REVOKED', 'GONE'].includes(statusNow(connection))) return null;
  const message = nextStep(connection)?.message ?? 'Connect the bank anew.';
  return refuse('UNUSABLE', { connection: { id: connection.id, message } });
}

function refuse(
  refusal: Refusal['refusal'],
  { available = null, connection = null }: Partial<Refusal> = {},
): Refusal {
  return { refusal, available, connection };
}

/** A token for Stripe, asked for anew each time: nobody keeps it. */
export async function processorToken(
  context: Context,
  { accountId, personId }: PortInput<'banking/processor-token'>,
): Promise<PortOutput<'banking/processor-token'>> {
  const { account, connection } = await ownAccount(context, accountId, personId);
  const { connections } = context;
  const token = await connections.watch(connection, () =>
    debitCalls(context, connection.account).processorToken(connections.open(connection), account.provider_id),
  );
  return { token, mask: account.mask };
}

/** @throws PlazaError FORBIDDEN without scope or for another's without the role; NOT_FOUND where that person has no such account */
async function ownAccount(
  { claims, loaders, survivors }: Context,
  accountId: string,
  personId: string,
): Promise<{ account: AccountRow; connection: ConnectionRow }> {
  requireScope(claims, 'banking:read');
  const owner = await survivors.of(actOn(claims, personId, 'input.personId'));
  const account = isId('bac', accountId) ? await loaders.account.load(accountId) : null;
  const connection = account && (await loaders.connection.load(account.connection_id));
  if (account && connection?.person_id === owner) return { account, connection };
  throw new PlazaError('NOT_FOUND', 'There is no such bank account.', {
    details: { argument: 'input.bankAccountId' },
  });
}

/** Of what is kept: a debit takes US dollars from a checking or savings account. */
function isDebitable({ type, balances }: AccountRow): boolean {
  const currency = balances?.current?.currency ?? balances?.available?.currency ?? null;
  return type === 'depository' && currency === 'USD';
}
