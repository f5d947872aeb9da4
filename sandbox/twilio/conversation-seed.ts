import { createHash } from 'node:crypto';
import { DAY_MS, MINUTE_MS } from '../world/days.ts';
import type { World } from '../world/world.ts';
import type { ConversationRow } from './conversation-state.ts';

/** One conversation that has begun already: Ada, by SMS, with the company's support. */
export function seededConversations({ people, company, nowMs }: World): ConversationRow[] {
  const phone = people.find(({ subject }) => subject === 'ada')?.phone;
  if (!phone) return [];
  const startMs = nowMs - 2 * DAY_MS;
  const said = [
    { author: phone, body: 'Can my order come a day later?' },
    { author: 'support', body: 'Of course. Is Thursday all right?' },
    { author: phone, body: 'Perfect, thank you.' },
  ];
  const [ada, support] = [sid('MB', 'ada'), sid('MB', 'support')];
  return [
    {
      sid: sid('CH', 'order'),
      uniqueName: null,
      friendlyName: 'Order 1001',
      attributes: '{}',
      state: 'active',
      createdMs: startMs,
      updatedMs: startMs,
      participants: [
        {
          sid: ada,
          identity: null,
          binding: { type: 'sms', address: phone, proxy: company.sms },
          attributes: '{}',
          createdMs: startMs,
        },
        { sid: support, identity: 'support', binding: null, attributes: '{}', createdMs: startMs },
      ],
      messages: said.map(({ author, body }, index) => ({
        sid: sid('IM', String(index)),
        author,
        body,
        attributes: '{}',
        participantSid: author === 'support' ? support : ada,
        createdMs: startMs + (index + 1) * MINUTE_MS,
        relayed: author === 'support' ? 1 : 0,
      })),
    },
  ];
}

function sid(prefix: string, name: string): string {
  return `${prefix}${createHash('sha256').update(`seeded conversation ${name}`).digest('hex').slice(0, 32)}`;
}
