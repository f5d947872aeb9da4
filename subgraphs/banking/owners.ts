import type { IdentityMatchResponse, Owner } from 'plaid';
import { badInput } from '#schema/errors.ts';
import type { BankAccountOwner, MatchOwnerInput, OwnerMatch } from '#schema/generated/banking.ts';
import { toOpaqueId } from '#schema/person-id.ts';
import type { Context } from './context.ts';
import type { BankAccountRow } from './map.ts';
import type { OwnerClaim } from './plaid.ts';

type Account = Pick<BankAccountRow, 'id' | 'connectionId'>;

/** Longest text that is compared. */
const MOST = 200;

/** Who the bank says owns an account; asked each time and kept nowhere. */
export async function accountOwners({ loaders }: Context, { id, connectionId }: Account) {
  const told = await loaders.identity.load(connectionId);
  const own = told?.accounts.find(({ account_id: providerId }) => toOpaqueId('bac', providerId) === id);
  return own ? own.owners.map(toOwner) : null;
}

/** How near what is claimed comes to who the bank says owns the account. @throws PlazaError BAD_USER_INPUT */
export async function matchOwner(
  { loaders }: Context,
  { id, connectionId }: Account,
  input: MatchOwnerInput,
): Promise<OwnerMatch | null> {
  const told = await loaders.ownerMatch.load({ connectionId, claim: readClaim(input) });
  const own = told?.accounts.find(({ account_id: providerId }) => toOpaqueId('bac', providerId) === id);
  return own ? toMatch(own) : null;
}

function readClaim({ name, email, phoneNumber, postalCode }: MatchOwnerInput): OwnerClaim {
  const given = { name, email, phoneNumber, postalCode };
  const claims = Object.entries(given).filter(([, value]) => value != null) as [string, string][];
  if (claims.length === 0) throw badInput('input', 'Say at least one thing to compare, such as `name`.');
  for (const [argument, value] of claims) {
    if (value.trim() === '' || value.length > MOST) {
      throw badInput(`input.${argument}`, `This is 1 to ${MOST} characters.`);
    }
  }
  return {
    ...(name != null && { legal_name: name }),
    ...(email != null && { email_address: email }),
    ...(phoneNumber != null && { phone_number: phoneNumber }),
    ...(postalCode != null && { address: { postal_code: postalCode } }),
  };
}

function toMatch({
  legal_name: name,
  email_address: email,
  phone_number: phone,
  address,
}: IdentityMatchResponse['accounts'][number]): OwnerMatch {
  return {
    __typename: 'OwnerMatch',
    nameScore: name.score,
    emailScore: email.score,
    phoneNumberScore: phone.score,
    postalCodeMatches: address.is_postal_code_match,
  };
}

function toOwner({ names, emails, phone_numbers: phones, addresses }: Owner): BankAccountOwner {
  return {
    __typename: 'BankAccountOwner',
    names,
    emails: emails.map(({ data, primary }) => ({ __typename: 'OwnerEmail', address: data, primary })),
    phoneNumbers: phones.map(({ data, primary }) => ({
      __typename: 'OwnerPhoneNumber',
      number: data,
      primary,
    })),
    addresses: addresses.map(({ data, primary }) => ({
      __typename: 'OwnerAddress',
      street: data.street,
      city: data.city,
      region: data.region,
      postalCode: data.postal_code,
      country: data.country,
      primary: primary ?? false,
    })),
  };
}
