import {
  Kind,
  parse,
  valueFromASTUntyped,
  type ConstDirectiveNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  type ObjectTypeDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** What a subgraph's SDL says about a field. */
export interface FieldFacts {
  type: string;
  field: string;
  external: boolean;
  nonNull: boolean;
  requires: SelectionSetNode | null;
  override: { from: string; active: boolean } | null;
}

/** What a subgraph's SDL says about an object or interface type. */
export interface TypeFacts {
  name: string;
  interfaces: readonly string[];
  isInterface: boolean;
  interfaceObject: boolean;
  /** The resolvable ones. */
  keys: readonly SelectionSetNode[];
  fields: ReadonlyMap<string, FieldFacts>;
}

export interface SubgraphFacts {
  name: string;
  types: ReadonlyMap<string, TypeFacts>;
  /** Names of fields that some `@provides` of this subgraph selects. */
  provided: ReadonlySet<string>;
  /** Names of fields in any key, and in any `@requires`. */
  inKeys: ReadonlySet<string>;
  required: ReadonlySet<string>;
}

export function readFacts(name: string, sdl: string): SubgraphFacts {
  const types = new Map<string, TypeFacts>();
  const [provided, inKeys, required] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const node of parse(sdl).definitions) {
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    const all = directivesOf(node, 'key');
    for (const key of all) collect(fieldSet(key), inKeys);
    for (const field of node.fields ?? []) {
      for (const each of directivesOf(field, 'provides')) collect(fieldSet(each), provided);
      for (const each of directivesOf(field, 'requires')) collect(fieldSet(each), required);
    }
    types.set(node.name.value, toType(node, all));
  }
  return { name, types, provided, inKeys, required };
}

function toType(
  node: ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode,
  keys: readonly ConstDirectiveNode[],
): TypeFacts {
  return {
    name: node.name.value,
    interfaces: (node.interfaces ?? []).map((each) => each.name.value),
    isInterface: node.kind === Kind.INTERFACE_TYPE_DEFINITION,
    interfaceObject: directivesOf(node, 'interfaceObject').length > 0,
    keys: keys.filter((key) => argument(key, 'resolvable') !== false).map(fieldSet),
    fields: new Map((node.fields ?? []).map((field) => [field.name.value, toField(node.name.value, field)])),
  };
}

function toField(type: string, node: FieldDefinitionNode): FieldFacts {
  const [requires] = directivesOf(node, 'requires');
  const [override] = directivesOf(node, 'override');
  return {
    type,
    field: node.name.value,
    external: directivesOf(node, 'external').length > 0,
    nonNull: node.type.kind === Kind.NON_NULL_TYPE,
    requires: requires ? fieldSet(requires) : null,
    override: override
      ? { from: String(argument(override, 'from')), active: argument(override, 'label') !== 'percent(0)' }
      : null,
  };
}

function directivesOf(
  node: { directives?: readonly ConstDirectiveNode[] | undefined },
  name: string,
): ConstDirectiveNode[] {
  return (node.directives ?? []).filter((each) => each.name.value === name);
}

function argument(directive: ConstDirectiveNode, name: string): unknown {
  const found = directive.arguments?.find((each) => each.name.value === name);
  return found && valueFromASTUntyped(found.value);
}

function fieldSet(directive: ConstDirectiveNode): SelectionSetNode {
  const [operation] = parse(`{ ${String(argument(directive, 'fields'))} }`).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('not a field set');
  return operation.selectionSet;
}

function collect(set: SelectionSetNode, into: Set<string>): void {
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) into.add(selection.name.value);
    if (selection.kind !== Kind.FRAGMENT_SPREAD && selection.selectionSet)
      collect(selection.selectionSet, into);
  }
}
