import type { Random } from '../random.ts';
import type { CastRole } from './cast.ts';
import type { CastPerson } from './world.ts';

/** The cast with its ids at Stripe and its addresses at Twilio. */
export function buildPeople(roles: readonly CastRole[], random: Random): CastPerson[] {
  return roles.map((role) => {
    const source = random.fork(role.subject);
    return {
      subject: role.subject,
      name: role.name,
      email: `${role.subject}@example.com`,
      country: role.country,
      ...(role.methods.length > 0 && { customerId: `cus_${source.id(14)}` }),
      paymentMethods: role.methods.map((method) => ({ id: `pm_1${source.id(23)}`, ...method })),
      ...(role.phone && { phone: role.phone }),
      addresses: role.channels.map((channel) => {
        if (channel === 'messenger') return `messenger:${source.id(16, '123456789')}`;
        return channel === 'whatsapp' ? `whatsapp:${role.phone}` : role.phone!;
      }),
    };
  });
}
