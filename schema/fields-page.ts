import {
  buildASTSchema,
  isObjectType,
  parse,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { readCallBounds, type CallBound } from './call-bounds.ts';
import { readEndpoints } from './endpoints.ts';
import { readSubgraphSdl, type SubgraphName } from './subgraphs.ts';

/** docs/fields.md: every field of the graph with the provider endpoints behind it and what it costs. Made of the SDL alone. */
export function toFieldsPage(names: readonly SubgraphName[]): string {
  const told = new Set<string>();
  return [
    '# Fields, endpoints and costs',
    '',
    '<!-- Made by `npm run compose` of the SDL in schema/. Change that. -->',
    '',
    'Every field of the graph, by the subgraph that answers it: the providers’ endpoints behind it, the most calls that it can cost',
    'for one object (retries aside; [what comes as a rule](fewest-calls.md) is less), and for how long an answer is good.',
    '“With its object” are fields that come with the object they belong to and cost no call of their own. A call that the schema does',
    'not name here fails the tests.',
    '',
    ...names.flatMap((name) => section(name, told)),
  ].join('\n');
}

interface Sources {
  schema: GraphQLSchema;
  boundOf: ReturnType<typeof readCallBounds>;
  endpoints: ReadonlyMap<string, readonly string[]>;
  told: Set<string>;
}

function section(name: SubgraphName, told: Set<string>): string[] {
  const document = parse(readSubgraphSdl(name), { noLocation: true });
  const schema = buildASTSchema(document, { assumeValid: true, assumeValidSDL: true });
  const sources = { schema, boundOf: readCallBounds(schema), endpoints: readEndpoints(document), told };
  const types = Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__'),
  );
  return [`## ${name}`, '', ...types.flatMap((type) => ofType(type, sources))];
}

function ofType(type: GraphQLObjectType, sources: Sources): string[] {
  const fields = Object.values(type.getFields()).filter(({ name, astNode }) => {
    const external = astNode?.directives?.some((each) => each.name.value === 'external');
    const coordinate = `${type.name}.${name}`;
    // A key, or a type that several share, stands where it is first.
    if (external || sources.told.has(coordinate)) return false;
    sources.told.add(coordinate);
    return true;
  });
  if (fields.length === 0) return [];
  const { boundOf, endpoints } = sources;
  const own = fields.filter((field) => isRoot(type) || costs(boundOf.ofField(type, field.name)));
  const rest = fields.filter((field) => !own.includes(field));
  const byKey = endpoints.get(type.name) ?? [];
  return [
    `### ${type.name}`,
    '',
    ...(byKey.length > 0 ? [`By its key: ${inCode(byKey)}; ${most(boundOf.ofType(type))} at most.`, ''] : []),
    ...(own.length > 0
      ? [
          '| field | endpoints | calls at most | good for | costs |',
          '| --- | --- | --- | --- | --- |',
          ...own.map((field) => row(type, field, sources)),
          '',
        ]
      : []),
    ...(rest.length > 0 ? [`With its object: ${rest.map(({ name }) => `\`${name}\``).join(', ')}.`, ''] : []),
  ];
}

function row(
  type: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  { boundOf, endpoints }: Sources,
): string {
  const behind = endpoints.get(`${type.name}.${field.name}`) ?? [];
  return `| ${[
    `\`${field.name}\``,
    inCode(behind) || '–',
    most(boundOf.ofField(type, field.name)),
    goodFor(field),
    costSentences(field.description ?? ''),
  ].join(' | ')} |`;
}

/** The sentences of a description that speak of cost. */
function costSentences(description: string): string {
  const sentences = description.split(/(?<=[.;]) (?=[A-Z])/);
  const about = sentences.filter((sentence) => /\bcosts?\b|\bbilled\b/i.test(sentence));
  return about.join(' ').replaceAll('|', '\\|') || '–';
}

function goodFor({ astNode }: GraphQLField<unknown, unknown>): string {
  const hint = astNode?.directives?.find(({ name }) => name.value === 'cacheControl');
  const value = hint?.arguments?.find(({ name }) => name.value === 'maxAge')?.value;
  return value?.kind === 'IntValue' ? `${value.value} s` : '–';
}

const titles = { stripe: 'Stripe', plaid: 'Plaid', twilio: 'Twilio' } as const;

function most(bound: CallBound): string {
  const parts = Object.entries(titles).flatMap(([name, title]) => {
    const count = bound[name as keyof typeof titles];
    return count > 0 ? [`${title} ${count}`] : [];
  });
  return parts.join(', ') || '0';
}

function costs({ stripe, plaid, twilio }: CallBound): boolean {
  return stripe + plaid + twilio > 0;
}

function isRoot({ name }: GraphQLObjectType): boolean {
  return name === 'Query' || name === 'Mutation';
}

function inCode(endpoints: readonly string[]): string {
  return endpoints.map((each) => `\`${each}\``).join(', ');
}
