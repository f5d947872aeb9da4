import { badInput, PlazaError } from '#schema/errors.ts';

/** What a subgraph keeps of each of the company's accounts at its provider, the default one first. */
export interface ByName<Account> {
  first: Account;
  all: readonly Account[];
  names: readonly string[];
  /**
   * An account that the configuration knows: rows of any other are not shown.
   *
   * @throws PlazaError UPSTREAM_UNAVAILABLE for one that it does not know: nobody can be asked there
   */
  at(name: string): Account;
  has(name: string): boolean;
  /**
   * The account that somebody names, the default one where nobody does.
   *
   * @param argument where it stands in the arguments, e.g. `input.account`
   * @throws PlazaError BAD_USER_INPUT naming those that there are
   */
  named(argument: string, name: string | null | undefined): Account;
}

/** @param accounts not empty; the first is the default */
export function byName<Account extends { name: string }>(accounts: readonly Account[]): ByName<Account> {
  const known = new Map(accounts.map((account) => [account.name, account]));
  const names = [...known.keys()];
  const first = accounts[0]!;
  return {
    first,
    all: accounts,
    names,
    at(name) {
      const account = known.get(name);
      if (account) return account;
      throw new PlazaError('UPSTREAM_UNAVAILABLE', `The configuration names the account ${name} no more.`);
    },
    has: (name) => known.has(name),
    named(argument, name) {
      const account = name == null ? first : known.get(name);
      if (account) return account;
      throw badInput(
        argument,
        `There is no such account; there ${names.length > 1 ? 'are' : 'is'} ${names.join(', ')}.`,
      );
    },
  };
}

/** The accounts in which some things are, each once. */
export function accountsOf(things: readonly { account: string }[]): string[] {
  return [...new Set(things.map(({ account }) => account))];
}
