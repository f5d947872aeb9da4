import type { ProviderOptions } from '../provider.ts';
import type { Random } from '../random.ts';
import { uuid } from '../world/banks.ts';
import type { CastInstitution } from '../world/world.ts';
import { createBooks, type Books } from './books.ts';
import { itemErrorOf } from './item-state.ts';
import { PlaidProblem } from './problem.ts';
import { type ItemRow, type PlaidState, seedState } from './state.ts';

/** The state and the questions that endpoints ask of it. */
export interface Store {
  state(): PlaidState;
  restore(state: PlaidState): void;
  nowMs(): number;
  /** The Item of a token. @throws PlaidProblem where there is none, or none any more */
  item(accessToken: string): ItemRow;
  /** The same, where the bank must answer: refuses an Item that waits for its user. */
  workingItem(accessToken: string): ItemRow;
  institution(id: string): CastInstitution;
  institutions(): readonly CastInstitution[];
  books: Books;
  /** A random source for one new thing, and a number of its own. */
  fresh(kind: string): { name: string; random: Random };
  /** An access token that is worth nothing any more. */
  forgetToken(accessToken: string): void;
  token(kind: 'access' | 'public' | 'link', random: Random): string;
}

export function createStore({ world, clock, random }: ProviderOptions): Store {
  let state = seedState(world);
  const books = createBooks(world, random);
  let byToken = index(state);

  const item = (accessToken: string): ItemRow => {
    if (!/^access-sandbox-[0-9a-f-]{36}$/.test(accessToken)) {
      const wanted =
        'provided access token is in an invalid format. expected format: access-<environment>-<identifier>';
      throw new PlaidProblem('INVALID_ACCESS_TOKEN', wanted);
    }
    const known =
      byToken.get(accessToken) ?? Object.values(state.items).find((each) => each.accessToken === accessToken);
    if (!known) throw new PlaidProblem('INVALID_ACCESS_TOKEN');
    byToken.set(accessToken, known);
    if (known.removed) throw new PlaidProblem('ITEM_NOT_FOUND');
    return known;
  };
  return {
    state: () => state,
    restore(next) {
      state = next;
      byToken = index(state);
      books.forget();
    },
    nowMs: () => clock.nowMs(),
    item,
    workingItem(accessToken) {
      const found = item(accessToken);
      const error = itemErrorOf(found, clock.nowMs());
      if (error) throw new PlaidProblem(error);
      return found;
    },
    institution(id) {
      const found = world.institutions.find((institution) => institution.id === id);
      if (!found) throw new PlaidProblem('INVALID_INSTITUTION');
      return found;
    },
    institutions: () => world.institutions,
    books,
    fresh(kind) {
      const name = `${kind}/${++state.counter}`;
      return { name, random: random.fork(name) };
    },
    forgetToken: (accessToken) => byToken.delete(accessToken),
    token: (kind, source) => `${kind}-sandbox-${uuid(source)}`,
  };
}

function index(state: PlaidState): Map<string, ItemRow> {
  return new Map(Object.values(state.items).map((item) => [item.accessToken, item]));
}
