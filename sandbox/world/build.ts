import { WORLD_NOW_MS } from '../clock.ts';
import { createRandom } from '../random.ts';
import { buildBanks } from './banks.ts';
import { cast, company } from './cast.ts';
import { crowd } from './crowd.ts';
import { institutions } from './institutions.ts';
import { buildMessages } from './messages.ts';
import { buildPayments } from './payments.ts';
import { buildPayouts } from './payouts.ts';
import { buildPeople } from './people.ts';
import type { World } from './world.ts';

/**
 * The whole world of a seed: the same seed gives the same bytes. Each concern draws from a source of its own.
 *
 * @param crowdSize how many people there are beside the cast
 */
export function buildWorld(seed: string, crowdSize = 0): World {
  const roles = [...cast, ...crowd(crowdSize)];
  const random = createRandom(seed).fork('world');
  const nowMs = WORLD_NOW_MS;
  const people = buildPeople(roles, random.fork('people'));
  const { payments, payouts } = buildPayouts(
    buildPayments(roles, people, random.fork('payments'), nowMs),
    random.fork('payouts'),
    nowMs,
  );
  return {
    seed,
    nowMs,
    people,
    institutions,
    payments,
    payouts,
    banks: buildBanks({ roles, people, payments, payouts }, random.fork('banks'), nowMs),
    messages: buildMessages(roles, people, random.fork('messages'), nowMs),
    company: {
      name: company.name,
      owner: company.owner,
      sms: company.sms,
      whatsapp: company.whatsapp,
      messenger: company.messenger,
      // The same in every world, so that whoever sends codes can be configured ahead.
      verifyServiceSid: 'VA10b1cc53560af15938fb8ecdbabfe8cb',
      messagingServiceSid: 'MG5c1f0a97d2b34e6e8a7f43d9b06c2e15',
    },
    optedOut: cast.flatMap((role) => (role.optedOut && role.phone ? [role.phone] : [])),
  };
}
