import type { CastManifest, World } from './world.ts';

/** What links people and providers: the part of the world that a company knows when it starts with Plaza. */
export function toManifest(world: World): CastManifest {
  return {
    persons: world.people.map((person) => ({
      subject: person.subject,
      name: person.name,
      email: person.email,
      customers: person.customerId ? [person.customerId] : [],
      items: world.banks
        .filter((bank) => bank.subject === person.subject)
        .map(({ accessToken, itemId, institutionId }) => ({ accessToken, itemId, institutionId })),
      addresses: person.addresses,
      business: person.subject === world.company.owner,
    })),
  };
}
