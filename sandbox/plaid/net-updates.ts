import type { Change, Standing } from './changes.ts';

export interface Update {
  kind: Change['kind'];
  transaction: Standing;
}

/** What a stretch of the log comes to: added and removed within it is nothing, added and modified is added as it now stands. */
export function netUpdates(changes: readonly Change[]): Update[] {
  const net = new Map<string, Update>();
  for (const { kind, transaction } of changes) {
    const earlier = net.get(transaction.id);
    net.delete(transaction.id);
    if (kind === 'removed' && earlier?.kind === 'added') continue;
    const next = kind === 'modified' && earlier?.kind === 'added' ? 'added' : kind;
    net.set(transaction.id, { kind: next, transaction });
  }
  return [...net.values()];
}
