import type { CreatePaymentInput, VerificationRequired } from '#schema/generated/payments.ts';
import type { Claims } from '#schema/protocol.ts';
import type { Db } from '#storage/database.ts';
import type { ByName } from '#subgraphs/kit/accounts/by-name.ts';
import { subjectOf } from '#subgraphs/kit/effects/once.ts';
import { readProof, type Proof } from '#subgraphs/kit/verification/proof.ts';
import type { Account } from './calls.ts';

export type Proofs = ReturnType<typeof createProofs>;

/** Reads proofs of verified payments, and burns them: table `payments.burned_proof`. */
export function createProofs(db: Db, macKey: Buffer) {
  return {
    read: (token: string) => readProof(macKey, token),

    /** @returns whether it was unused, or used by the same mutation before */
    async burn({ id, expiresAt }: Proof, usedBy: string): Promise<boolean> {
      await db.query('delete from payments.burned_proof where expires_at < now()');
      const [row] = await db.query<{ used_by: string }>(
        `insert into payments.burned_proof (id, used_by, expires_at) values ($1, $2, $3)
         on conflict (id) do update set used_by = burned_proof.used_by returning used_by`,
        [id, usedBy, expiresAt],
      );
      return row?.used_by === usedBy;
    },
  };
}

/** What a payment's verification is held against. */
interface Wanted {
  claims: Claims;
  accounts: ByName<Account>;
  /** Where the payment is to be made. */
  account: Account;
  personId: string;
  input: Pick<CreatePaymentInput, 'amount' | 'verificationProof' | 'idempotencyKey'>;
}

/**
 * Whether a payment above the configured amount was confirmed by its payer with a code, for this very amount and payee. The
 * proof is burned by it.
 *
 * @returns what stands in the way; null where nothing does
 */
export async function verified(
  proofs: Proofs,
  { claims, accounts, account, personId, input }: Wanted,
): Promise<VerificationRequired | null> {
  const { amount, currency } = input.amount;
  const above = account.config.verifyAbove[currency];
  if (above === undefined || amount <= above) return null;
  const refuse = (reason: VerificationRequired['reason']): VerificationRequired => ({
    __typename: 'VerificationRequired',
    message: messages[reason],
    retryable: false,
    reason,
    above: { __typename: 'Money', amount: above, currency },
  });
  if (input.verificationProof == null) return refuse('MISSING');
  const proof = await proofs.read(input.verificationProof);
  if (!proof || proof.personId !== personId) return refuse('NOT_VALID');
  // Where no payee was named the message said `default`: the account in which payments are that name none.
  const payee = accounts.has(proof.payee) || proof.payee !== 'default' ? proof.payee : accounts.first.name;
  if (proof.amount !== amount || proof.currency !== currency || payee !== account.name) {
    return refuse('ANOTHER_PAYMENT');
  }
  if (proof.expiresAt.getTime() <= Date.now()) return refuse('EXPIRED');
  const usedBy = JSON.stringify([claims.app, subjectOf(claims), input.idempotencyKey]);
  return (await proofs.burn(proof, usedBy)) ? null : refuse('USED');
}

const messages = {
  MISSING: 'A payment of this amount has to be confirmed with a code first.',
  NOT_VALID: 'This is no confirmation of the person who pays.',
  ANOTHER_PAYMENT: 'The person has confirmed another amount or payee.',
  EXPIRED: 'The confirmation has expired: ask for a new code.',
  USED: 'The confirmation was used for another payment: ask for a new code.',
} as const;
