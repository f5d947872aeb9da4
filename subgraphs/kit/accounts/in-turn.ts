/**
 * Asks accounts one after the other for what may be in any of them, until one has it: one call each at most.
 *
 * @param accounts by name, in the order in which they are asked
 * @param ask null where that account has no such thing
 * @returns null where none has it
 * @throws what the first said that did not answer, where no other has it: nobody knows then
 */
export async function inTurn<Found>(
  accounts: readonly string[],
  ask: (account: string) => Promise<Found | null>,
): Promise<Found | null> {
  const failures: unknown[] = [];
  for (const account of accounts) {
    try {
      const found = await ask(account);
      if (found !== null) return found;
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
  return null;
}
