import type { Person } from '#schema/generated/people.ts';
import type { PersonRow } from './store.ts';

export function toPerson(row: PersonRow): Person {
  return {
    __typename: 'Person',
    id: row.id,
    name: row.name,
    email: row.email,
    createdAt: row.created_at.toISOString(),
  };
}
