import { topLevel } from './joins.ts';
import type { Plan, WrittenField } from './plan.ts';
import type { Supergraph } from './supergraph.ts';

/**
 * Whether each field that requires others is asked for where these are sent: at the top of a representation. A planner
 * that asks for it elsewhere gets an answer that was made without them.
 */
export function meetsRequirements(plan: Plan, supergraph: Supergraph): boolean {
  if (supergraph.requires.size === 0) return true;
  return plan.fetches.every(({ subgraph, root, inputs, operation }) => {
    const met = (
      fields: readonly WrittenField[],
      parents: readonly string[],
      sent: ReadonlySet<string>,
    ): boolean =>
      fields.every(({ name, types, fields: inner }) => {
        const owners = types ? [...types] : parents;
        const asked = owners.every((owner) => {
          const required = supergraph.requires.get(`${owner}.${name}`)?.get(subgraph);
          return required === undefined || topLevel(required).every((field) => sent.has(field));
        });
        if (!asked) return false;
        return (
          !inner || met(inner, [...new Set(owners.map((owner) => supergraph.typeOf(owner, name)))], nothing)
        );
      });
    const rootType = supergraph.apiSchema.getRootType(operation.kind as never)?.name ?? '';
    if (root) return met(root, [rootType], nothing);
    return inputs.every(({ requires, writes }) => {
      const sent = new Set(requires.flatMap(({ fields }) => fields.map(({ to }) => to)));
      return met(writes, [], sent);
    });
  });
}

const nothing: ReadonlySet<string> = new Set();
