import type { World } from '../world/world.ts';
import type { ItemRow } from './state.ts';

/** Who holds the accounts of an Item that a caller made: Plaid's own test person. */
const TEST_PERSON = 'Alberta Bobbeth Charleson';

/** The name in which an Item's accounts are held. */
export function holderOf(item: ItemRow, world: World): string {
  const subject = world.banks.find(({ itemId }) => itemId === item.itemId)?.subject;
  return world.people.find((person) => person.subject === subject)?.name ?? TEST_PERSON;
}
