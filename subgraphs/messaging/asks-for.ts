import type { GraphQLResolveInfo, SelectionSetNode } from 'graphql';

/** Whether a field's selection has a field of that name in it, at any depth. */
export function asksFor({ fieldNodes, fragments }: GraphQLResolveInfo, name: string): boolean {
  const within = (set: SelectionSetNode | undefined): boolean =>
    (set?.selections ?? []).some((node) => {
      if (node.kind === 'FragmentSpread') return within(fragments[node.name.value]?.selectionSet);
      return (node.kind === 'Field' && node.name.value === name) || within(node.selectionSet);
    });
  return fieldNodes.some(({ selectionSet }) => within(selectionSet));
}
