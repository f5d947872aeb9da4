import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
  Kind,
  print,
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  type NamedTypeNode,
  type NameNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Random } from './random.ts';
import type { createValues } from './values.ts';

/** Response keys already given at a place of the answer, so that fields of one key can be merged. */
export type Scope = Map<string, { signature: string; below: Scope }>;

export interface Draft {
  random: Random;
  schema: GraphQLSchema;
  values: ReturnType<typeof createValues>;
  fragments: FragmentDefinitionNode[];
  /** How many more fields there may be. */
  budget: number;
}

/** Aliases that a careless engine trips over; names of other fields of the type come on top. */
const HOSTILE = [
  '__proto__',
  'constructor',
  'toString',
  'id',
  'name',
  'upc',
  '__typename_',
  'a',
  'b',
  'length',
];

export function selectionsOf(
  draft: Draft,
  type: GraphQLCompositeType,
  scope: Scope,
  depth: number,
): SelectionSetNode {
  const { random } = draft;
  const selections: SelectionNode[] = [];
  const wanted = 1 + random.below(depth === 0 ? 4 : 5);
  for (let index = 0; index < wanted && (draft.budget > 0 || selections.length === 0); index++) {
    const selection = selectionOf(draft, type, scope, depth);
    if (selection) selections.push(selection);
  }
  if (selections.length === 0) selections.push(typenameField(draft, scope));
  return { kind: Kind.SELECTION_SET, selections };
}

function selectionOf(
  draft: Draft,
  type: GraphQLCompositeType,
  scope: Scope,
  depth: number,
): SelectionNode | null {
  const { random, schema } = draft;
  const root = depth === 0;
  if (root && type === schema.getQueryType() && random.chance(0.04)) return introspection(draft, scope);
  if (random.chance(root ? 0.03 : 0.1)) return typenameField(draft, scope);
  const fragment = isAbstractType(type) ? 0.6 : 0.15;
  if (draft.budget > 0 && random.chance(fragment)) {
    draft.budget--;
    const on = random.pick([type, ...overlapping(schema, type)]);
    const without = on === type && random.chance(0.3);
    const body = selectionsOf(draft, on, scope, depth + (root ? 0 : 0.5));
    const directives = conditionsOf(draft, 0.15);
    if (random.chance(0.35)) {
      const name = `F${draft.fragments.length}`;
      draft.fragments.push({
        kind: Kind.FRAGMENT_DEFINITION,
        name: nameNode(name),
        typeCondition: namedType(on.name),
        selectionSet: body,
      });
      return { kind: Kind.FRAGMENT_SPREAD, name: nameNode(name), directives };
    }
    return {
      kind: Kind.INLINE_FRAGMENT,
      ...(!without && { typeCondition: namedType(on.name) }),
      directives,
      selectionSet: body,
    };
  }
  // A fragment of before once more, where its type fits; validation says whether it does in every way.
  const reusable = draft.fragments.filter(({ typeCondition }) => typeCondition.name.value === type.name);
  if (reusable.length > 0 && random.chance(0.08))
    return {
      kind: Kind.FRAGMENT_SPREAD,
      name: random.pick(reusable).name,
      directives: conditionsOf(draft, 0.15),
    };
  if (!isObjectType(type) && !isInterfaceType(type)) return typenameField(draft, scope);
  const fields = Object.values(type.getFields());
  const shallow = fields.filter((field) => !isCompositeType(getNamedType(field.type)));
  const deep = fields.length - shallow.length;
  const few = depth >= 5 || draft.budget <= 0 || (deep > 0 && depth > 0 && random.chance(0.3));
  const from = few && shallow.length > 0 ? shallow : fields;
  return from.length > 0 && depth < 8
    ? fieldOf(draft, type, random.pick(from), scope, depth)
    : typenameField(draft, scope);
}

function fieldOf(
  draft: Draft,
  type: GraphQLCompositeType,
  field: GraphQLField<unknown, unknown>,
  scope: Scope,
  depth: number,
): FieldNode {
  const { random, values } = draft;
  draft.budget--;
  const given = field.args.filter((each) => isRequiredArgument(each) || random.chance(0.6));
  const args = given.map((each) => ({
    kind: Kind.ARGUMENT as const,
    name: nameNode(each.name),
    value: values.valueFor(each.type, each.name, each.defaultValue !== undefined),
  }));
  const signature = `${field.name}(${args.map(print).join()}): ${String(field.type)}`;
  const names = isObjectType(type) || isInterfaceType(type) ? Object.keys(type.getFields()) : [];
  let key = random.chance(0.25) ? random.pick(random.chance(0.5) ? HOSTILE : names) : field.name;
  for (let attempt = 0; scope.has(key) && scope.get(key)!.signature !== signature; attempt++)
    key = `k${attempt}${field.name}`;
  const place = scope.get(key) ?? { signature, below: new Map() };
  scope.set(key, place);
  const named = getNamedType(field.type);
  return {
    kind: Kind.FIELD,
    ...(key !== field.name && { alias: nameNode(key) }),
    name: nameNode(field.name),
    arguments: args,
    directives: conditionsOf(draft, 0.12),
    ...(isCompositeType(named) && {
      selectionSet: selectionsOf(draft, named, place.below, Math.floor(depth) + 1),
    }),
  };
}

function typenameField(draft: Draft, scope: Scope): FieldNode {
  const key = draft.random.chance(0.7) ? '__typename' : draft.random.pick(HOSTILE);
  const signature = '__typename(): String!';
  const free = (scope.get(key)?.signature ?? signature) === signature ? key : '__typename';
  scope.set(free, { signature, below: new Map() });
  return {
    kind: Kind.FIELD,
    ...(free !== '__typename' && { alias: nameNode(free) }),
    name: nameNode('__typename'),
    directives: conditionsOf(draft, 0.06),
  };
}

/** A question about the schema beside one about data. */
function introspection({ random, schema }: Draft, scope: Scope): FieldNode {
  const alias = `meta${scope.size}`;
  scope.set(alias, { signature: alias, below: new Map() });
  const fields = (...names: string[]): SelectionSetNode => ({
    kind: Kind.SELECTION_SET,
    selections: names.map((name) => ({ kind: Kind.FIELD, name: nameNode(name) })),
  });
  if (random.chance(0.5))
    return {
      kind: Kind.FIELD,
      alias: nameNode(alias),
      name: nameNode('__schema'),
      selectionSet: {
        kind: Kind.SELECTION_SET,
        selections: [{ kind: Kind.FIELD, name: nameNode('queryType'), selectionSet: fields('name', 'kind') }],
      },
    };
  const value = random.pick([...Object.keys(schema.getTypeMap()), 'Nothing']);
  return {
    kind: Kind.FIELD,
    alias: nameNode(alias),
    name: nameNode('__type'),
    arguments: [{ kind: Kind.ARGUMENT, name: nameNode('name'), value: { kind: Kind.STRING, value } }],
    selectionSet: fields('kind', 'name', '__typename'),
  };
}

function conditionsOf({ random, values }: Draft, probability: number): DirectiveNode[] {
  if (!random.chance(probability)) return [];
  const names = random.chance(0.15) ? ['skip', 'include'] : [random.pick(['skip', 'include'])];
  return names.map((name) => ({
    kind: Kind.DIRECTIVE,
    name: nameNode(name),
    arguments: [{ kind: Kind.ARGUMENT, name: nameNode('if'), value: values.condition() }],
  }));
}

/** Types of which an object may be that is also of the given type. */
function overlapping(schema: GraphQLSchema, type: GraphQLCompositeType): GraphQLCompositeType[] {
  const possible = (of: GraphQLCompositeType): readonly GraphQLObjectType[] =>
    isAbstractType(of) ? schema.getPossibleTypes(of) : [of];
  const own = new Set(possible(type));
  return Object.values(schema.getTypeMap()).filter(
    (each): each is GraphQLCompositeType =>
      isCompositeType(each) && !each.name.startsWith('__') && possible(each).some((one) => own.has(one)),
  );
}

export function nameNode(value: string): NameNode {
  return { kind: Kind.NAME, value };
}

function namedType(name: string): NamedTypeNode {
  return { kind: Kind.NAMED_TYPE, name: nameNode(name) };
}
