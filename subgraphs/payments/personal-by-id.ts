import DataLoader from 'dataloader';
import { inTurn } from '#subgraphs/kit/accounts/in-turn.ts';
import { hasRole, maySee } from '#subgraphs/kit/access.ts';
import type { MirrorObject } from '#subgraphs/kit/mirror/objects.ts';
import type { AccountCalls } from './calls.ts';
import type { PaymentsKind } from './kept.ts';
import { isNotFound, type LoaderParts } from './loaders.ts';

/** How one kind of what somebody has is found by its id. */
export interface Look<Body, Row> {
  kind: PaymentsKind;
  toRow(object: MirrorObject<Body>, personId: string | null): Row;
  read(calls: AccountCalls, id: string): Promise<unknown>;
  /** Reads several again in fewer calls; those that it finds are in the mirror afterwards. */
  readSeveral?(old: readonly MirrorObject<Body>[]): Promise<ReadonlySet<string>>;
}

/** Finds what belongs to a person by its id: whose it is the mirror says before Stripe is asked anything. */
export function createById({ accounts, at, claims, objects }: LoaderParts) {
  return function byId<Body, Row extends { personId: string | null; asOf: string }>(
    { kind, toRow, read, readSeveral }: Look<Body, Row>,
    young: (row: Row) => boolean,
  ) {
    const shown = (object: MirrorObject<Body>) => {
      const own = object.personIds.find((person) => person === claims.person);
      return toRow(object, own ?? object.personIds[0] ?? null);
    };
    const visible = (row: Row) => (maySee(claims, row.personId) ? row : null);
    const now = async (id: string) => {
      const [object] = await objects.byIds<Body>(kind, [id]);
      return object ? visible(shown(object)) : null;
    };
    const ask = (id: string, among: readonly string[]) =>
      inTurn<Row>(among, async (account) => {
        try {
          await read(at(account), id);
        } catch (error) {
          if (!isNotFound(error)) throw error;
          await objects.forget(account, kind, id);
          return null;
        }
        return now(id);
      });
    return new DataLoader<string, Row | null>(async (ids) => {
      const kept = await objects.byIds<Body>(kind, ids);
      const old = kept.filter((object) => object && visible(shown(object)) && !young(shown(object)));
      const again = (await readSeveral?.(old as MirrorObject<Body>[])) ?? new Set<string>();
      const answer = async (id: string, object: MirrorObject<Body> | null): Promise<Row | null> => {
        if (!object) return hasRole(claims, 'operator') ? ask(id, accounts.names) : null;
        const row = visible(shown(object));
        if (!row || young(row)) return row;
        return again.has(id) ? now(id) : ask(id, [object.account]);
      };
      return Promise.all(
        ids.map((id, index) => answer(id, kept[index] ?? null).catch((error: Error) => error)),
      );
    });
  };
}
