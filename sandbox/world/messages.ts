import { HEX, type Random } from '../random.ts';
import { company, type CastRole } from './cast.ts';
import { dialogues, optOutWord, replyFromCompany } from './dialogues.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from './days.ts';
import type { CastMessage, CastPerson } from './world.ts';

type Channel = CastRole['channels'][number];

const companyAddress: Record<Channel, string> = {
  sms: company.sms,
  whatsapp: company.whatsapp,
  messenger: company.messenger,
};

/** How a message fails on its channel, by the codes that Twilio documents. */
const failures: Record<Channel, readonly { status: 'failed' | 'undelivered'; errorCode: number }[]> = {
  sms: [
    { status: 'undelivered', errorCode: 30003 },
    { status: 'undelivered', errorCode: 30005 },
    { status: 'failed', errorCode: 30008 },
  ],
  whatsapp: [{ status: 'undelivered', errorCode: 63024 }],
  messenger: [{ status: 'failed', errorCode: 63013 }],
};

/** Two years of conversations with the company, oldest first. */
export function buildMessages(
  roles: readonly CastRole[],
  people: readonly CastPerson[],
  random: Random,
  nowMs: number,
): CastMessage[] {
  const all = people.flatMap((person, index) =>
    roles[index]!.channels.flatMap((channel, at) =>
      conversation(
        person,
        roles[index]!,
        channel,
        person.addresses[at]!,
        random.fork(`${person.subject}/${channel}`),
        nowMs,
      ),
    ),
  );
  return all.toSorted((a, b) => a.sentMs - b.sentMs || (a.sid < b.sid ? -1 : 1));
}

function conversation(
  person: CastPerson,
  role: CastRole,
  channel: Channel,
  address: string,
  random: Random,
  nowMs: number,
): CastMessage[] {
  if (role.newcomer) return newcomers(person, channel, address, random, nowMs);
  const talks = random.int(10, 16);
  const stepMs = (720 * DAY_MS) / talks;
  const messages = Array.from({ length: talks }, (_, index) => {
    const startMs = nowMs - 2 * DAY_MS - (talks - index) * stepMs + random.next() * (stepMs - DAY_MS);
    return talk(random.pick(dialogues[channel]), person, channel, address, random, startMs);
  }).flat();
  const lastMs = messages.at(-1)!.sentMs;
  if (role.optedOut) {
    return [...messages, message('in', optOutWord, channel, address, random, lastMs + DAY_MS)];
  }
  return person.subject === 'ada' ? [...messages, ...adasNewest(channel, address, random, nowMs)] : messages;
}

function talk(
  lines: readonly string[],
  person: CastPerson,
  channel: Channel,
  address: string,
  random: Random,
  startMs: number,
): CastMessage[] {
  let at = startMs;
  return lines.map((line) => {
    at += random.int(1, 18) * MINUTE_MS;
    const side = line.startsWith(replyFromCompany) ? 'out' : 'in';
    const body = line
      .slice(2)
      .replace('{name}', person.name.split(' ')[0]!)
      .replace('{code}', random.id(4, '0123456789'));
    return message(side, body, channel, address, random, at);
  });
}

/** One question and one answer within the last day. */
function newcomers(
  person: CastPerson,
  channel: Channel,
  address: string,
  random: Random,
  nowMs: number,
): CastMessage[] {
  const askedMs = nowMs - HOUR_MS - random.next() * 18 * HOUR_MS;
  const answer = `It is, ${person.name.split(' ')[0]}. Come by whenever you like.`;
  return [
    message('in', 'Is the shop open today?', channel, address, random, askedMs),
    message('out', answer, channel, address, random, askedMs + 2 * MINUTE_MS, 'delivered'),
  ];
}

/** Ada wrote on WhatsApp within the last day, so a free-form answer may still be sent to her. */
function adasNewest(channel: Channel, address: string, random: Random, nowMs: number): CastMessage[] {
  if (channel === 'sms') {
    return [
      message(
        'out',
        'Your order ships tomorrow. Reply STOP to opt out.',
        channel,
        address,
        random,
        nowMs - 5 * HOUR_MS,
        'delivered',
      ),
    ];
  }
  return [
    message('in', 'Hi! Is the walnut lamp back in stock?', channel, address, random, nowMs - 3 * HOUR_MS),
    message(
      'out',
      'It is, Ada. Shall we put one aside for you?',
      channel,
      address,
      random,
      nowMs - 3 * HOUR_MS + 4 * MINUTE_MS,
      'read',
    ),
  ];
}

function message(
  side: 'in' | 'out',
  body: string,
  channel: Channel,
  address: string,
  random: Random,
  atMs: number,
  outcome?: 'delivered' | 'read',
): CastMessage {
  const sid = `SM${random.id(32, HEX)}`;
  const sentMs = Math.floor(atMs / 1000) * 1000;
  const ours = companyAddress[channel];
  if (side === 'in') {
    return {
      sid,
      from: address,
      to: ours,
      body,
      direction: 'inbound',
      status: 'received',
      errorCode: null,
      sentMs,
    };
  }
  const failed = random.chance(0.05);
  const failure = failed && !outcome ? random.pick(failures[channel]) : undefined;
  const arrived = channel === 'whatsapp' ? ('read' as const) : ('delivered' as const);
  return {
    sid,
    from: ours,
    to: address,
    body,
    direction: 'outbound-api',
    status: failure?.status ?? outcome ?? arrived,
    errorCode: failure?.errorCode ?? null,
    sentMs,
  };
}
