import { visit, type ConstDirectiveNode, type DocumentNode } from 'graphql';

/**
 * Which endpoints of the providers stand behind what: the `endpoints` of `@calls`, as the ledger names them.
 *
 * @param sdl of a subgraph or of the supergraph
 * @returns by field (`Payment.refunds`), and by type (`Payment`) for objects that are found by their key
 */
export function readEndpoints(sdl: DocumentNode): ReadonlyMap<string, readonly string[]> {
  const known = new Map<string, readonly string[]>();
  const note = (coordinate: string, directives: readonly ConstDirectiveNode[] | undefined) => {
    const calls = directives?.find(({ name }) => name.value === 'calls');
    const endpoints = calls?.arguments?.find(({ name }) => name.value === 'endpoints')?.value;
    if (endpoints?.kind !== 'ListValue') return;
    known.set(
      coordinate,
      endpoints.values.flatMap((each) => (each.kind === 'StringValue' ? [each.value] : [])),
    );
  };
  visit(sdl, {
    ObjectTypeDefinition({ name, directives, fields }) {
      note(name.value, directives);
      for (const field of fields ?? []) note(`${name.value}.${field.name.value}`, field.directives);
    },
  });
  return known;
}
