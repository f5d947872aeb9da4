import { parse, visit, type DirectiveNode } from 'graphql';
import { readSubgraphSdl, type SubgraphName } from './subgraphs.ts';

/**
 * How old an answer may be, by the `@cacheControl(maxAge:)` of the SDL: the one place where it is written.
 *
 * @returns milliseconds by type (`Payment`) or field (`Person.payments`)
 * @throws Error for a type or field without a hint
 */
export function readMaxAges(subgraph: SubgraphName): (coordinate: string) => number {
  const hints = new Map<string, number>();
  const note = (coordinate: string, directives: readonly DirectiveNode[] | undefined) => {
    const hint = directives?.find(({ name }) => name.value === 'cacheControl');
    const maxAge = hint?.arguments?.find(({ name }) => name.value === 'maxAge')?.value;
    if (maxAge?.kind === 'IntValue') hints.set(coordinate, Number(maxAge.value) * 1000);
  };
  visit(parse(readSubgraphSdl(subgraph)), {
    ObjectTypeDefinition({ name, directives, fields }) {
      note(name.value, directives);
      for (const field of fields ?? []) note(`${name.value}.${field.name.value}`, field.directives);
    },
  });
  return (coordinate) => {
    const maxAgeMs = hints.get(coordinate);
    if (maxAgeMs === undefined) throw new Error(`${coordinate} has no @cacheControl in ${subgraph}.graphql.`);
    return maxAgeMs;
  };
}
