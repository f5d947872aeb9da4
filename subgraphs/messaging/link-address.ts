import { PlazaError } from '#schema/errors.ts';
import type { LinkAddressInput, ResolversTypes, UnlinkAddressInput } from '#schema/generated/messaging.ts';
import { linkByHand, unlinkByHand } from '#subgraphs/kit/links/by-hand.ts';
import type { Holding } from '#subgraphs/kit/links/holdings.ts';
import { readEnding, readPeriod, readPersonId } from '#subgraphs/kit/links/input.ts';
import { readReason } from '#subgraphs/kit/reason.ts';
import { bareAddress, channelOf, toAddress } from './address.ts';
import type { Context } from './context.ts';
import { readAddress } from './input.ts';

/** A link as its resolvers are given it. */
type AddressLinkRow = Awaited<ResolversTypes['AddressLink']>;

/** Makes an address a person's, once Twilio has said that it can be written to. */
export async function linkAddress(context: Context, input: LinkAddressInput) {
  const { claims, holdings } = context;
  const hand = { claims, reason: readReason(input.reason) };
  const wish = { ...(await readHeld(context, input)), ...readPeriod(input.validFrom, input.validTo) };
  const { holding, heldBy } = await linkByHand(holdings, wish, () => verify(context, wish), hand);
  if (holding) return { link: toAddressLink(holding), person: person(wish.personId), problem: null };
  return {
    link: null,
    person: person(wish.personId),
    problem: {
      __typename: 'AddressOfSomebodyElse' as const,
      message: 'In that time the address is somebody else’s: end that link first, or take it back.',
      retryable: false,
      person: person(heldBy),
    },
  };
}

/** Ends the link of an address to a person, or takes it back. */
export async function unlinkAddress(context: Context, input: UnlinkAddressInput) {
  const { claims, holdings } = context;
  const hand = { claims, reason: readReason(input.reason) };
  const ending = readEnding(input.validTo, input.mistaken);
  const held = await readHeld(context, input);
  const left = await unlinkByHand(holdings, held, ending, hand);
  return { link: left && toAddressLink(left), person: person(held.personId) };
}

export function toAddressLink({ personId, account, owner, from, to }: Holding): AddressLinkRow {
  return {
    __typename: 'AddressLink',
    personId,
    owner,
    channel: channelOf(owner),
    address: bareAddress(owner),
    account,
    validFrom: from?.toISOString() ?? null,
    validTo: to?.toISOString() ?? null,
  };
}

/**
 * Numbers are looked up. Twilio knows nothing of a Messenger id but what came from it, and nobody can be written to there
 * who has not written first.
 */
async function verify({ at, loaders }: Context, { account, owner: address }: Holding): Promise<void> {
  if (channelOf(address) === 'MESSENGER') {
    const { messages } = await at(account).twilio.messages({ from: address, pageSize: 1 });
    if (messages.length === 0) throw noAddress('Twilio has no message from this Messenger id.');
  } else if (!(await loaders.phoneNumber.load(bareAddress(address)))?.valid) {
    throw noAddress('Twilio knows no such number.');
  }
}

async function readHeld(
  { accounts, survivors }: Context,
  {
    personId,
    channel,
    address,
    account,
  }: Pick<LinkAddressInput, 'personId' | 'channel' | 'address' | 'account'>,
) {
  return {
    personId: await survivors.of(readPersonId(personId)),
    account: accounts.named('input.account', account).name,
    owner: toAddress(channel, readAddress('input.address', channel, address)),
  };
}

function person(id: string) {
  return { __typename: 'Person' as const, id };
}

function noAddress(message: string): PlazaError {
  return new PlazaError('NOT_FOUND', message, { details: { argument: 'input.address' } });
}
