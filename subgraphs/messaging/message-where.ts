import { badInput } from '#schema/errors.ts';
import type { MessageChannelInput, MessagesWhereInput } from '#schema/generated/messaging.ts';
import type { Condition } from '#subgraphs/kit/mirror/objects.ts';
import { prefixOf } from './address.ts';
import { isE164 } from './input.ts';

export interface MessagePageArgs {
  first?: number | null;
  after?: string | null;
  where?: MessagesWhereInput | null;
  channel?: MessageChannelInput | null;
}

/** What the arguments come to: `where`, and its predecessor beside it. @throws PlazaError BAD_USER_INPUT */
export function readWhere({ where, channel }: MessagePageArgs) {
  if (where && channel) throw badInput('channel', 'Say it within `where`.');
  const [sentFrom, sentTo] = [where?.sentFrom ?? null, where?.sentTo ?? null];
  if (sentFrom && sentTo && Date.parse(sentFrom) >= Date.parse(sentTo)) {
    throw badInput('where.sentTo', '`sentTo` comes after `sentFrom`.');
  }
  if (where?.status?.length === 0) throw badInput('where.status', 'Name one state at least.');
  return {
    status: where?.status?.toSorted() ?? null,
    channel: where?.channel ?? channel ?? null,
    direction: where?.direction ?? null,
    from: where?.from == null ? null : readBare('where.from', where.from),
    to: where?.to == null ? null : readBare('where.to', where.to),
    sentFrom,
    sentTo,
  };
}

export function conditions(where: ReturnType<typeof readWhere>): Condition[] {
  const { status, channel, direction, from, to, sentFrom, sentTo } = where;
  return [
    // Twilio's words for the states are ours in lower case; the input has no other.
    ...(status ? [{ sql: 'o.status = any(?)', value: status.map((each) => each.toLowerCase()) }] : []),
    ...(direction ? [{ sql: `(o.direction = 'inbound') = ?`, value: direction === 'INBOUND' }] : []),
    ...(channel ? [channelIs(channel)] : []),
    ...(from ? [{ sql: `o.body ->> 'from' = any(?)`, value: written(from) }] : []),
    ...(to ? [{ sql: `o.body ->> 'to' = any(?)`, value: written(to) }] : []),
    ...(sentFrom ? [{ sql: 'o.at >= ?::timestamptz', value: sentFrom }] : []),
    ...(sentTo ? [{ sql: 'o.at < ?::timestamptz', value: sentTo }] : []),
  ];
}

/** What stands before the colon of an address; nothing stands before a bare number. */
function channelIs(channel: MessageChannelInput): Condition {
  const before = `case when o.owner like '%:%' then split_part(o.owner, ':', 1) || ':' else '' end`;
  return { sql: `${before} = ?`, value: prefixOf[channel] };
}

/** An address as it may stand in a message, whatever its channel. */
function written(bare: string): string[] {
  return ['', 'whatsapp:', 'messenger:', 'rcs:'].map((prefix) => `${prefix}${bare}`);
}

function readBare(argument: string, address: string): string {
  const bare = address.replace(/^messenger:/, '');
  if (isE164(bare) || /^\d{3,20}$/.test(bare)) return bare;
  throw badInput(argument, 'Write a number in E.164 form, e.g. +12025550143, or a Messenger id.');
}
