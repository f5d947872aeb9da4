import type { Claims } from '#schema/protocol.ts';
import { actOn, requireScope } from '#subgraphs/kit/access.ts';
import type { PortInput, PortOutput } from '#subgraphs/kit/ports/ports.ts';
import { channelOf } from './address.ts';
import type { Context } from './context.ts';
import { readBody } from './content.ts';
import type { OwnAddress } from './links.ts';
import { windowOf } from './whatsapp-window.ts';
import { senderOn } from './send-message.ts';
import { sendOnce } from './send-once.ts';

/** Where nobody has chosen: whatever reaches them, in this order. */
const order = ['SMS', 'WHATSAPP', 'MESSENGER'] as const;

/**
 * Sends a payment's receipt through the channel that its payer has chosen, once for each payment, whoever asks and however
 * often: its record is Plaza's own, under the payment's id. A channel on which they asked for no more messages is left out.
 * Quiet hours do not hold it up: it answers a payment that the person has just made, and promises nothing to anybody else.
 */
export async function sendReceipt(
  context: Context,
  { paymentId, personId, body }: PortInput<'messaging/receipt'>,
): Promise<PortOutput<'messaging/receipt'>> {
  const { accounts, claims, preferences } = context;
  requireScope(claims, 'messages:write');
  actOn(claims, personId, 'input.paymentId');
  const own = await current(context, personId);
  const address = await chosen(context, own.open, await preferences.of(personId));
  if (!address) {
    const shut = own.open.length > 0 ? 'UNREACHABLE' : own.closed ? 'OPTED_OUT' : 'NO_ADDRESS';
    return { messageId: null, problem: shut };
  }
  const { config } = accounts.at(address.account);
  const words = readBody(body);
  const sent = await sendOnce(context, {
    claims: plazaFor(personId, claims),
    idempotencyKey: `receipt ${paymentId}`,
    input: { paymentId },
    account: address.account,
    prepare: async () => ({
      to: address.address,
      body: words,
      ...senderOn(config, channelOf(address.address) as (typeof order)[number]),
    }),
  });
  if ('refusal' in sent) throw new Error(`A receipt cannot be refused: ${sent.refusal.__typename}`);
  const { settled } = sent;
  if ('pending' in settled) return { messageId: null, problem: 'PENDING' };
  const { messageId, problem } = settled.outcome;
  if (!problem) return { messageId, problem: null };
  return { messageId, problem: problem.__typename === 'RecipientOptedOut' ? 'OPTED_OUT' : 'UNREACHABLE' };
}

/** The addresses that are the person's now and may be written to, and whether there are others that asked for no more. */
async function current({ consents, loaders }: Context, personId: string) {
  const now = Date.now();
  const held = (await loaders.addressesOf.load(personId)).filter(({ toMs }) => now < toMs);
  const said = await Promise.all(
    held.map(({ account, address }) => consents.optedOut({ account, owner: address })),
  );
  return { open: held.filter((_each, index) => !said[index]), closed: said.includes(true) };
}

/** The address of the channel that was chosen, else the first that reaches the person. */
async function chosen(
  context: Context,
  current: readonly OwnAddress[],
  preferred: string | null,
): Promise<OwnAddress | null> {
  for (const channel of new Set(preferred ? [preferred, ...order] : order)) {
    const found = current.find(({ address }) => channelOf(address) === channel);
    if (!found) continue;
    const place = { account: found.account, owner: found.address };
    // Outside of its window WhatsApp would take it and not deliver it.
    if (channel !== 'WHATSAPP' || (await windowOf(context, place, null)).open) return found;
  }
  return null;
}

/** One record for all who may ask. */
function plazaFor(personId: string, claims: Claims): Claims {
  return Object.freeze({ ...claims, app: 'plaza', person: personId });
}
