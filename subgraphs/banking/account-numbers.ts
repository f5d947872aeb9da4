import type { AuthGetResponse } from 'plaid';
import { absent, PlazaError } from '#schema/errors.ts';
import type { BankAccountNumbers } from '#schema/generated/banking.ts';
import { toOpaqueId } from '#schema/person-id.ts';
import type { Claims } from '#schema/protocol.ts';
import type { Context } from './context.ts';
import type { BankAccountRow } from './map.ts';
import { plaidCode } from './plaid-errors.ts';

/** What an app must be given beside `banking:read` to see whole numbers: who has them can take money from the account. */
const NUMBERS_SCOPE = 'banking:numbers';

/**
 * The numbers of an account, all but the last four characters hidden unless they are to be revealed. Only accounts that
 * money is sent to have any; for others nothing is asked.
 *
 * @throws PlazaError where they are to be revealed to a token that lacks the scope (expected: cause `scope`) or is not the person's own
 */
export async function accountNumbers(
  { claims, loaders }: Context,
  account: Pick<BankAccountRow, 'id' | 'connectionId' | 'type'>,
  revealed: boolean,
): Promise<BankAccountNumbers | null> {
  if (account.type !== 'DEPOSITORY') return null;
  if (revealed) {
    const connection = await loaders.connection.load(account.connectionId);
    checkReveal(claims, connection?.person_id ?? null);
  }
  const told = await loaders.auth.load(account.connectionId).catch((error: unknown) => {
    if (plaidCode(error) === 'NO_AUTH_ACCOUNTS') return null;
    throw error;
  });
  return told && toNumbers(told, account.id, revealed ? (number) => number : hide, revealed);
}

function checkReveal(claims: Claims, personId: string | null): void {
  if (!claims.scopes.includes(NUMBERS_SCOPE)) {
    throw absent('scope', `This needs the scope ${NUMBERS_SCOPE}.`, { scope: NUMBERS_SCOPE });
  }
  if (personId === null || claims.person !== personId) {
    throw new PlazaError(
      'FORBIDDEN',
      "Whole numbers are for the person's own token alone, whatever its role.",
    );
  }
}

function toNumbers(
  { numbers }: AuthGetResponse,
  id: string,
  show: (number: string) => string,
  revealed: boolean,
): BankAccountNumbers | null {
  const own = <Each extends { account_id: string }>(list: readonly Each[]) =>
    list.find(({ account_id: providerId }) => toOpaqueId('bac', providerId) === id);
  const [ach, bacs] = [own(numbers.ach), own(numbers.bacs)];
  const [eft, international] = [own(numbers.eft), own(numbers.international)];
  if (!ach && !bacs && !eft && !international) return null;
  const shown = (number: string | null | undefined) => (number ? show(number) : null);
  return {
    __typename: 'BankAccountNumbers',
    revealed,
    accountNumber: shown(ach?.account ?? bacs?.account ?? eft?.account),
    routingNumber: shown(ach?.routing),
    wireRoutingNumber: shown(ach?.wire_routing),
    tokenized: ach?.is_tokenized_account_number ?? false,
    sortCode: shown(bacs?.sort_code),
    institutionNumber: shown(eft?.institution),
    branchNumber: shown(eft?.branch),
    iban: shown(international?.iban),
    bic: international?.bic ?? null,
  };
}

/** At most the last four, and never more than half. */
function hide(number: string): string {
  const left = Math.min(4, Math.floor(number.length / 2));
  return `••••${left > 0 ? number.slice(-left) : ''}`;
}
