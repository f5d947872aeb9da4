import { createHash } from 'node:crypto';

/**
 * A person's id from the OIDC identity under which they sign in, so that every process knows it without asking
 * (docs/decisions/0001-person-ids.md).
 *
 * @returns `per_` and 26 characters of lower-case base 32 (130 bits)
 */
export function toPersonId(issuer: string, subject: string): string {
  return `per_${digest('person', issuer, subject)}`;
}

/** An id of ours, `<prefix>_…`, for what has none of its own, or one that must not leave the subgraph. */
export function toOpaqueId(
  prefix: 'bcn' | 'bac' | 'btx' | 'biz' | 'rst' | 'sec' | 'itx',
  providerId: string,
): string {
  return `${prefix}_${digest(prefix, providerId)}`;
}

function digest(...parts: string[]): string {
  const bytes = createHash('sha256').update(JSON.stringify(parts)).digest();
  const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';
  let bits = BigInt(`0x${bytes.subarray(0, 17).toString('hex')}`);
  let text = '';
  for (let index = 0; index < 26; index += 1) {
    text += alphabet[Number(bits & 31n)];
    bits >>= 5n;
  }
  return text;
}
