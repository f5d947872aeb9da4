import type { World } from '../world/world.ts';

/** Somebody who may ask the sandbox's issuer for a token. */
export interface Member {
  subject: string;
  name: string;
  kind: 'person' | 'staff' | 'partner';
  /** What this member is good for, in one sentence. */
  about: string;
  roles: readonly string[];
  scopes: readonly string[];
}

const read = ['people:read', 'payments:read', 'banking:read', 'messages:read'];
const write = ['people:write', 'payments:write', 'banking:write', 'messages:write'];

const staff: readonly Member[] = [
  {
    subject: 'analyst',
    name: 'Analyst',
    kind: 'staff',
    about: 'Reads across all persons, changes nothing.',
    roles: ['analyst'],
    scopes: [...read, 'plaza:detail'],
  },
  {
    subject: 'operator',
    name: 'Operator',
    kind: 'staff',
    about: 'Reads and writes for all persons.',
    roles: ['operator'],
    scopes: [...read, ...write, 'plaza:detail'],
  },
  {
    subject: 'partner',
    name: 'Partner',
    kind: 'partner',
    about: 'An outside organisation that may only know who people are.',
    roles: ['partner'],
    scopes: ['people:read'],
  },
];

/** The cast's persons first, then staff and partner. */
export function membersOf(world: World): Member[] {
  const persons = world.people.map((person): Member => {
    const banks = world.banks.filter((bank) => bank.subject === person.subject).length;
    const parts = [
      `${person.paymentMethods.length} payment method(s)`,
      `${banks} bank(s)`,
      `${person.addresses.length} address(es)`,
    ];
    return {
      subject: person.subject,
      name: person.name,
      kind: 'person',
      about: `Sees only what is their own: ${parts.join(', ')}.`,
      roles: [],
      scopes: [...read, ...write, 'banking:numbers', 'plaza:detail'],
    };
  });
  return [...persons, ...staff];
}
