import { buildSchema, getNamedType, isLeafType, type GraphQLObjectType } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readApiSdl } from '#schema/subgraphs.ts';
import { startPlaza, type Answer, type PlazaUnderTest } from './plaza.ts';
import { wholeSelection, wrongValue } from './whole-selection.ts';

const schema = buildSchema(readApiSdl());
let plaza: PlazaUnderTest;

beforeAll(async () => {
  plaza = await startPlaza({ PROVIDER_LIMITS: 'none' });
});
afterAll(() => plaza[Symbol.asyncDispose]());

const personType = schema.getType('Person') as GraphQLObjectType;
/** All that leads to objects of a person. */
const fields = Object.values(personType.getFields())
  .filter(({ type }) => !isLeafType(getNamedType(type)))
  .map(({ name }) => name);

/** A field of a person with everything below it. */
function wholeField(name: string, depth: number): string {
  const field = personType.getFields()[name]!;
  const page = field.args.some((argument) => argument.name === 'first') ? '(first: 3)' : '';
  return `${name}${page} ${wholeSelection(schema, getNamedType(field.type), { depth, first: 2 }, ['Person'])}`;
}

/** What in an answer is not as its field's type promises. */
function wrongIn(value: unknown, at: string): string[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => wrongIn(item, `${at}.${index}`));
  if (!value || typeof value !== 'object') return [];
  const { __typename: type, ...rest } = value as { __typename?: string };
  return Object.entries(rest).flatMap(([name, inner]) => {
    const field = name.replace(`${type}_`, '');
    const wrong =
      inner === null || typeof inner === 'object' ? null : wrongValue(schema, type!, field, inner);
    return [
      ...(wrong ? [`${at}.${name} ${wrong}: ${String(inner)}`] : []),
      ...wrongIn(inner, `${at}.${name}`),
    ];
  });
}

/** What is not there for a reason that a person's data may have: no link, no such product at their bank, no scope. */
const expected =
  /NOT_CONNECTED|CONSENT_REQUIRED|NO_AUTH_ACCOUNTS|NO_(LIABILITY|INVESTMENT)_ACCOUNTS|PRODUCTS_NOT_SUPPORTED|ITEM_LOGIN_REQUIRED|PRODUCT_NOT_READY/;

function unexpected({ errors = [] }: Answer): string[] {
  return errors
    .filter(({ extensions }) => {
      const { code } = (extensions['provider'] ?? {}) as { code?: string };
      return !expected.test(`${extensions.code} ${code}`);
    })
    .map(({ message, path, extensions }) => `${path?.join('.')}: ${extensions.code} ${message}`);
}

test.each(fields)(
  'all that Person.%s leads to is told, field by field, and nothing of it is unknown',
  async (name) => {
    for (const member of ['ada', 'ben', 'dora', 'chen', 'nora', 'gus']) {
      const answer = await plaza.ask(member, `{ me { __typename ${wholeField(name, 2)} } }`);

      expect(unexpected(answer), member).toEqual([]);
      expect(wrongIn(answer.data.me, member)).toEqual([]);
    }
  },
);

test.each(['businesses', 'payments', 'products', 'messages', 'messageTemplates', 'institutions', 'people'])(
  'all that %s leads to is told, field by field, and nothing of it is unknown',
  async (name) => {
    const field = schema.getQueryType()!.getFields()[name]!;
    const page = field.args.some((argument) => argument.name === 'first') ? '(first: 5)' : '';
    // What stands at a business's banks is told by its persons.
    const whole = wholeSelection(schema, getNamedType(field.type), { depth: 2, first: 3 }, [
      'Person',
      'BankConnection',
      'BankTransaction',
    ]);

    const answer = await plaza.ask('operator', `{ __typename ${name}${page} ${whole} }`);

    expect(unexpected(answer)).toEqual([]);
    expect(wrongIn(answer.data, name)).toEqual([]);
  },
);
