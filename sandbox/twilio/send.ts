import { DAY_MS } from '../world/days.ts';
import { bare, channelOf } from './channels.ts';
import { dialable } from './numbers.ts';
import { optedOut } from './opt-out.ts';
import { TwilioProblem, type TwilioCode } from './problem.ts';
import type { Fields } from './protocol.ts';
import { contentOf, sendAtOf } from './send-content.ts';
import type { MessageRow } from './state.ts';
import type { Store } from './store.ts';

/** Twilio's test numbers: what sending to them, or from them, ends in. */
const magicTo: Record<string, TwilioCode> = {
  '+15005550001': 21211,
  '+15005550002': 21612,
  '+15005550003': 21408,
  '+15005550004': 21610,
  '+15005550009': 21614,
};
const magicFrom: Record<string, TwilioCode> = {
  '+15005550001': 21212,
  '+15005550007': 21606,
  '+15005550008': 21611,
};
const MAGIC_SENDER = '+15005550006';

/** A new message by the fields of the form. @throws TwilioProblem where Twilio would not take it */
export function send(store: Store, fields: Fields): MessageRow {
  const to = fields.one('To');
  if (!to) throw new TwilioProblem(21604);
  const service = fields.one('MessagingServiceSid') || null;
  const from = fields.one('From') || (service && senderFor(store, to));
  if (!from) throw new TwilioProblem(21603);
  const { body, mediaUrls, approved } = contentOf(store, fields, to);
  checkAddresses(store, from, to);
  const sendAtMs = sendAtOf(fields, service, store.nowMs());
  const message: MessageRow = {
    sid: store.fresh(mediaUrls.length > 0 ? 'MM' : 'SM').sid,
    from,
    to,
    body,
    direction: 'outbound-api',
    createdMs: store.nowMs(),
    messagingServiceSid: service,
    mediaUrls,
    statusCallback: callbackUrl(fields.one('StatusCallback')),
    senderChosen: !fields.one('From'),
    ...(sendAtMs !== null && { sendAtMs }),
    fate: fateOf(store, from, to, approved, sendAtMs ?? store.nowMs()),
    forced: null,
  };
  store.add(message);
  return message;
}

function checkAddresses(store: Store, from: string, to: string): void {
  const channel = channelOf(to);
  if (channel === 'sms' && magicTo[to]) throw new TwilioProblem(magicTo[to], to);
  if (magicFrom[from]) throw new TwilioProblem(magicFrom[from], from);
  if (channel === 'messenger' ? !/^\d{5,}$/.test(bare(to)) : !dialable(bare(to)))
    throw new TwilioProblem(21211, to);
  if (channelOf(from) !== channel) throw new TwilioProblem(21910);
  if (from === to) throw new TwilioProblem(21266);
  if (channel === 'sms') {
    if (!dialable(from)) throw new TwilioProblem(21212, from);
    if (from !== store.world.company.sms && from !== MAGIC_SENDER) throw new TwilioProblem(21606, from);
    if (optedOut(store, to)) throw new TwilioProblem(21610, to);
  } else if (from !== store.world.company[channel]) {
    throw new TwilioProblem(63007);
  }
}

/**
 * What becomes of it. WhatsApp takes free text only within a day of the person's last message. The sandbox's own magic
 * numbers `+15005553xxx` are accepted and end undelivered with error 30xxx (`+15005553003`: 30003, unreachable).
 */
function fateOf(store: Store, from: string, to: string, approved: boolean, atMs: number): MessageRow['fate'] {
  const channel = channelOf(to);
  const magic = /^\+15005553(\d{3})$/.exec(bare(to));
  if (magic) return { status: 'undelivered', errorCode: 30_000 + Number(magic[1]) };
  if (channel !== 'whatsapp') return { status: 'delivered', errorCode: null };
  const heard = store.messages().find((message) => message.from === to && message.to === from);
  const open = heard !== undefined && atMs - heard.createdMs <= DAY_MS;
  return open || approved ? { status: 'read', errorCode: null } : { status: 'undelivered', errorCode: 63016 };
}

function senderFor(store: Store, to: string): string {
  return store.world.company[channelOf(to)];
}

function callbackUrl(text: string | undefined): string | null {
  if (!text) return null;
  if (!URL.canParse(text)) throw new TwilioProblem(21609, text);
  return text;
}
