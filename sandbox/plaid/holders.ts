import { createRandom } from '../random.ts';
import type { CastAccount, World } from '../world/world.ts';
import type { ItemRow } from './state.ts';

/** Who a bank says owns an account, in no endpoint's words. */
export interface Holder {
  names: readonly string[];
  email: string;
  phone: string | null;
  address: { street: string; city: string; region: string; postal_code: string; country: string };
}

/** Who owns what was connected without being anybody's in the cast. */
const NOBODY = {
  name: 'Jordan Sample',
  email: 'jordan@example.com',
  phone: '+12025550111',
  country: 'US',
  subject: 'jordan',
};

const towns: Record<string, readonly [city: string, region: string, postalCode: string]> = {
  US: ['Malakoff', 'NY', '14236'],
  GB: ['Reading', 'Berkshire', 'RG1 1AA'],
  DE: ['Kassel', 'Hessen', '34117'],
};

/** The holder of one account: its person, as their bank knows them; of a business account the company, too. */
export function holderOf(item: ItemRow, account: CastAccount, world: World): Holder {
  const bank = world.banks.find(({ itemId }) => itemId === item.itemId);
  const person = world.people.find(({ subject }) => subject === bank?.subject) ?? NOBODY;
  const [city, region, postal_code] = towns[person.country] ?? towns['US']!;
  const number = createRandom(`street/${person.subject}`).int(1, 2_400);
  const business = account.name.startsWith('Business') || account.name.startsWith('Euro');
  return {
    names: business ? [world.company.name, person.name] : [person.name],
    email: person.email,
    phone: person.phone ?? null,
    address: { street: `${number} Elm Street`, city, region, postal_code, country: person.country },
  };
}
