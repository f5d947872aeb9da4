import {
  buildSchema,
  execute,
  GraphQLError,
  isAbstractType,
  isObjectType,
  type DocumentNode,
  type GraphQLFormattedError,
  type GraphQLSchema,
  type ResponsePath,
} from 'graphql';
import type { Loss } from './owners.ts';
import { evaluate, resolveField, type Model } from './resolve.ts';
import type { Row, World } from './source.ts';

export interface Answer {
  data?: unknown;
  errors?: readonly GraphQLFormattedError[];
}

export interface TrueAnswer extends Answer {
  /** Which field (`Type.field`) stands at a path of the answer; indexes are part of a path. */
  coordinates: ReadonlyMap<string, string>;
  /** Whether the answer would be too large; then it is not the truth. */
  tooLarge: boolean;
}

/** An answer of more fields is not asked for: it costs seconds and shows nothing that smaller ones do not. */
const MOST_FIELDS = 12_000;

export interface Operation {
  query: string;
  operationName?: string;
  variables: Record<string, unknown>;
}

interface Run {
  world: World;
  loss: Loss | null;
  coordinates: Map<string, string>;
}

/** One schema over the whole data set: what the composed graph promises, executed by graphql-js alone. */
export function createTruth(apiSdl: string, model: Model): { schema: GraphQLSchema; answer: typeof answer } {
  const schema = buildSchema(apiSdl);
  const resolve = (
    run: Run,
    typename: string,
    field: string,
    type: Parameters<typeof resolveField>[4],
    row: Row,
    args: Record<string, unknown>,
  ): unknown => {
    const coordinate = `${row?.__typename ?? typename}.${field}`;
    if (run.loss?.certain(coordinate)) throw new GraphQLError('is down', { extensions: { code: 'DOWN' } });
    return resolveField(model, run.world, typename, field, type, row, args, () => {
      const { facts, schema: at } = model.requires.get(requiring(model, coordinate))!;
      return evaluate((...rest) => resolve(run, ...rest), at, facts.type, facts.requires!, row);
    });
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    if (isAbstractType(type)) type.resolveType = (row: Row) => row.__typename;
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields()))
      field.resolve = (row: Row, args, run: Run, { path }) => {
        if (run.coordinates.size >= MOST_FIELDS) return null;
        run.coordinates.set(pathText(path), `${type.name}.${field.name}`);
        return resolve(run, type.name, field.name, field.type, row, args);
      };
  }
  return { schema, answer };

  async function answer(
    document: DocumentNode,
    { operationName, variables }: Operation,
    world: World,
    loss: Loss | null = null,
  ): Promise<TrueAnswer> {
    const coordinates = new Map<string, string>();
    const result = await execute({
      schema,
      document,
      variableValues: variables,
      operationName: operationName ?? null,
      contextValue: { world, loss, coordinates } satisfies Run,
    });
    return {
      ...(JSON.parse(JSON.stringify(result)) as Answer),
      coordinates,
      tooLarge: coordinates.size >= MOST_FIELDS,
    };
  }
}

/** The coordinate under which `@requires` stands: the type's own, or that of an interface object. */
function requiring({ requires, interfacesOf }: Model, coordinate: string): string {
  const [type = '', field = ''] = coordinate.split('.');
  return [type, ...(interfacesOf.get(type) ?? [])]
    .map((each) => `${each}.${field}`)
    .find((each) => requires.has(each))!;
}

function pathText(path: ResponsePath): string {
  const keys: (string | number)[] = [];
  for (let at: ResponsePath | undefined = path; at; at = at.prev) keys.unshift(at.key);
  return JSON.stringify(keys);
}
