import {
  isInterfaceType,
  isUnionType,
  type ConstDirectiveNode,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

export const providers = ['stripe', 'plaid', 'twilio'] as const;

/** Calls by provider. */
export type CallCounts = Record<(typeof providers)[number], number>;

/** What `@calls` says of a field, or of a type that is found by its key. */
export interface CallBound extends CallCounts {
  /** How many values of a list count. */
  values: number | null;
}

export interface CallBounds {
  ofField(type: GraphQLNamedType, field: string): CallBound;
  /** Of each object of the type that is found by its key. */
  ofType(type: GraphQLNamedType): CallBound;
  /** Whether nothing in the schema costs a call. */
  none: boolean;
}

const nothing: CallBound = { stripe: 0, plaid: 0, twilio: 0, values: null };

/** How many accounts of a provider the company has; one where it is not named. */
export type AccountCounts = Partial<CallCounts>;

/**
 * Reads `@calls` of a subgraph, or of a supergraph. It speaks of one account at a provider: where there are several, each may
 * be asked all of that.
 *
 * @param schema with the nodes that it was built from
 */
export function readCallBounds(schema: GraphQLSchema, accounts: AccountCounts = {}): CallBounds {
  const known = new Map<string, CallBound>();
  for (const type of Object.values(schema.getTypeMap())) {
    note(known, accounts, type.name, type);
    if (!('getFields' in type)) continue;
    for (const field of Object.values(type.getFields()))
      note(known, accounts, `${type.name}.${field.name}`, field);
  }
  // Of an interface or a union any type may come: the dearest counts.
  const dearest = (type: GraphQLNamedType, boundOf: (name: string) => CallBound | undefined): CallBound => {
    const members = isInterfaceType(type) || isUnionType(type) ? schema.getPossibleTypes(type) : [];
    return [type, ...members].map(({ name }) => boundOf(name) ?? nothing).reduce(most);
  };
  return {
    ofField: (type, field) => dearest(type, (name) => known.get(`${name}.${field}`)),
    ofType: (type) => dearest(type, (name) => known.get(name)),
    none: known.size === 0,
  };
}

function note(
  known: Map<string, CallBound>,
  { stripe = 1, plaid = 1, twilio = 1 }: AccountCounts,
  coordinate: string,
  { astNode }: { astNode?: unknown },
): void {
  const { directives = [] } = (astNode ?? {}) as { directives?: readonly ConstDirectiveNode[] };
  const directive = directives.find(({ name }) => name.value === 'calls');
  if (!directive) return;
  const given = new Map(
    (directive.arguments ?? []).map(({ name, value }) => [
      name.value,
      value.kind === 'IntValue' ? Number(value.value) : 0,
    ]),
  );
  known.set(coordinate, {
    stripe: stripe * (given.get('stripe') ?? 0),
    plaid: plaid * (given.get('plaid') ?? 0),
    twilio: twilio * (given.get('twilio') ?? 0),
    values: given.get('values') ?? null,
  });
}

function most(one: CallBound, other: CallBound): CallBound {
  return {
    stripe: Math.max(one.stripe, other.stripe),
    plaid: Math.max(one.plaid, other.plaid),
    twilio: Math.max(one.twilio, other.twilio),
    values: one.values === null ? other.values : Math.max(one.values, other.values ?? 0),
  };
}
