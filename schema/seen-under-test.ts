import { appendFileSync } from 'node:fs';
import {
  buildSchema,
  getNamedType,
  isObjectType,
  Kind,
  parse,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type SelectionSetNode,
} from 'graphql';
import { readApiSdl } from './subgraphs.ts';

const schema = buildSchema(readApiSdl());
const noted = new Set<string>();

/**
 * For tests: writes down which fields an answer has a value for, `Payment.status` a line, in the file that the environment
 * variable FIELDS_SEEN names. `e2e/fields-seen.ts` compares it with the schema.
 */
export function noteSeen(query: string, data: unknown): void {
  // The one place where tests look at the environment: it says how they were started.
  const file = process.env['FIELDS_SEEN'];
  if (!file || !data || typeof data !== 'object') return;
  const document = parse(query, { noLocation: true });
  const fragments = new Map(
    document.definitions
      .filter((node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION)
      .map((node) => [node.name.value, node]),
  );
  for (const node of document.definitions) {
    if (node.kind !== Kind.OPERATION_DEFINITION) continue;
    visit({ selections: node.selectionSet, data, type: schema.getRootType(node.operation) ?? null });
  }

  interface Place {
    selections: SelectionSetNode;
    data: object;
    /** The object's type, where it is known. */
    type: GraphQLObjectType | null;
  }

  function visit({ selections, data: object, type }: Place): void {
    const values = object as Record<string, unknown>;
    for (const selection of selections.selections) {
      if (selection.kind !== Kind.FIELD) {
        const fragment =
          selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
        const condition = fragment?.typeCondition ? objectType(fragment.typeCondition.name.value) : type;
        if (fragment && (!type || !condition || condition === type)) {
          visit({ selections: fragment.selectionSet, data: object, type: type ?? condition });
        }
        continue;
      }
      const value = values[(selection.alias ?? selection.name).value];
      if (value === undefined || value === null) continue;
      const name = selection.name.value;
      if (type && name !== '__typename') note(`${type.name}.${name}`, file!);
      if (!selection.selectionSet) continue;
      const declared = type?.getFields()[name]?.type;
      for (const item of ([value] as unknown[]).flat(9)) {
        if (!item || typeof item !== 'object') continue;
        const said =
          (item as { __typename?: string }).__typename ?? (declared && getNamedType(declared).name);
        visit({ selections: selection.selectionSet, data: item, type: said ? objectType(said) : null });
      }
    }
  }
}

function objectType(name: string): GraphQLObjectType | null {
  const type = schema.getType(name);
  return isObjectType(type) ? type : null;
}

function note(coordinate: string, file: string): void {
  if (noted.has(coordinate)) return;
  noted.add(coordinate);
  appendFileSync(file, `${coordinate}\n`);
}
