import {
  astFromValue,
  getNullableType,
  GraphQLBoolean,
  GraphQLNonNull,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  Kind,
  parseConstValue,
  type ConstValueNode,
  type GraphQLInputType,
  type ValueNode,
} from 'graphql';
import type { Random } from './random.ts';

/** A variable of the operation that is being made. */
export interface Variable {
  name: string;
  type: GraphQLInputType;
  defaultValue: ConstValueNode | null;
  /** What the client sends; `undefined` for nothing. */
  value: unknown;
}

/** Makes argument values: literals, and variables at any depth of them. */
export function createValues(random: Random, samples: Record<string, readonly unknown[]>) {
  const variables: Variable[] = [];
  return { variables, valueFor, condition };

  /** @param hasDefault whether the position has a default, so that a nullable variable may stand at a non-null one */
  function valueFor(type: GraphQLInputType, name: string, hasDefault: boolean, depth = 0): ValueNode {
    if (random.chance(depth === 0 ? 0.4 : 0.15)) return variableFor(type, name, hasDefault);
    if (!isNonNullType(type) && random.chance(0.07)) return { kind: Kind.NULL };
    const nullable = getNullableType(type);
    if (isListType(nullable)) {
      if (random.chance(0.15)) return valueFor(nullable.ofType, name, false, depth + 1);
      const values = Array.from({ length: random.below(3) }, () =>
        valueFor(nullable.ofType, name, false, depth + 1),
      );
      return { kind: Kind.LIST, values };
    }
    if (!isInputObjectType(nullable)) return literal(jsonFor(nullable, name), nullable);
    const chosen = Object.values(nullable.getFields()).filter(
      (field) => isRequiredInputField(field) || random.chance(0.6),
    );
    return {
      kind: Kind.OBJECT,
      fields: chosen.map((field) => ({
        kind: Kind.OBJECT_FIELD,
        name: { kind: Kind.NAME, value: field.name },
        value: valueFor(field.type, field.name, field.defaultValue !== undefined, depth + 1),
      })),
    };
  }

  function variableFor(position: GraphQLInputType, name: string, hasDefault: boolean): ValueNode {
    const known = variables.find((each) => String(each.type) === String(position));
    if (known && random.chance(0.3)) return use(known);
    const nullable = getNullableType(position);
    let type = position;
    let defaultValue: ConstValueNode | null = null;
    let value: unknown = jsonFor(type, name);
    if (!isNonNullType(position)) {
      if (random.chance(0.2)) type = new GraphQLNonNull(nullable);
      else if (random.chance(0.5)) defaultValue = constFor(nullable, name);
    } else if (random.chance(0.3)) {
      // A nullable variable at a non-null position is valid where either has a default.
      type = nullable;
      if (!hasDefault || random.chance(0.5)) defaultValue = constFor(nullable, name);
    }
    const demanded = isNonNullType(position);
    if (!isNonNullType(type)) {
      if (defaultValue || !demanded || hasDefault) if (random.chance(0.35)) value = undefined;
      if (value !== undefined && !demanded && random.chance(0.15)) value = null;
    } else if (value === null) value = jsonFor(type, name);
    const variable = { name: `v${variables.length}`, type, defaultValue, value };
    variables.push(variable);
    return use(variable);
  }

  /** A Boolean for `@skip` and `@include`: a literal or a variable. */
  function condition(): ValueNode {
    if (random.chance(0.25)) return { kind: Kind.BOOLEAN, value: random.chance(0.5) };
    const known = variables.filter(({ name }) => name.startsWith('if'));
    if (known.length > 0 && random.chance(0.5)) return use(random.pick(known));
    const withDefault = random.chance(0.3);
    const variable: Variable = {
      name: `if${variables.length}`,
      type: withDefault ? GraphQLBoolean : new GraphQLNonNull(GraphQLBoolean),
      defaultValue: withDefault ? { kind: Kind.BOOLEAN, value: random.chance(0.5) } : null,
      value: withDefault && random.chance(0.5) ? undefined : random.chance(0.5),
    };
    variables.push(variable);
    return use(variable);
  }

  function jsonFor(type: GraphQLInputType, name: string): unknown {
    const nullable = getNullableType(type);
    if (type === nullable && random.chance(0.07)) return null;
    if (isListType(nullable))
      return random.chance(0.1)
        ? jsonFor(new GraphQLNonNull(getNullableType(nullable.ofType)), name)
        : Array.from({ length: random.below(3) }, () => jsonFor(nullable.ofType, name));
    if (isEnumType(nullable)) return random.pick(nullable.getValues()).name;
    if (isInputObjectType(nullable)) {
      const chosen = Object.values(nullable.getFields()).filter(
        (field) => isRequiredInputField(field) || random.chance(0.6),
      );
      return Object.fromEntries(chosen.map((field) => [field.name, jsonFor(field.type, field.name)]));
    }
    const from = samples[name] ?? samples[nullable.name] ?? plain[nullable.name];
    if (!from) throw new Error(`No samples for ${name}: ${nullable.name}`);
    return random.pick(from);
  }

  function constFor(type: GraphQLInputType, name: string): ConstValueNode {
    return literal(jsonFor(new GraphQLNonNull(getNullableType(type)), name), type);
  }
}

const plain: Record<string, readonly unknown[]> = {
  Int: [0, 1, 2, 7, -3],
  Float: [0.5, 2, -1.25],
  String: ['', 'a', 'x "quoted" \n é 🦊'],
  ID: ['1', '2', 'none'],
  Boolean: [true, false],
};

function literal(value: unknown, type: GraphQLInputType): ConstValueNode {
  return (astFromValue(value, type) ?? parseConstValue(JSON.stringify(value))) as ConstValueNode;
}

function use({ name }: Variable): ValueNode {
  return { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } };
}
