import { parse, visit, type ASTNode } from 'graphql';
import { expect, test } from 'vitest';
import { readSubgraphSdl, subgraphNames } from './subgraphs.ts';

const described = new Set([
  'ObjectTypeDefinition',
  'InterfaceTypeDefinition',
  'UnionTypeDefinition',
  'EnumTypeDefinition',
  'EnumValueDefinition',
  'InputObjectTypeDefinition',
  'InputValueDefinition',
  'ScalarTypeDefinition',
  'FieldDefinition',
]);

test.each(subgraphNames)('every element of the SDL of %s has a description', (name) => {
  const bare: string[] = [];

  visit(parse(readSubgraphSdl(name)), {
    enter(node: ASTNode) {
      if (!described.has(node.kind)) return;
      const { name: nameNode, description, loc } = node as Extract<ASTNode, { kind: 'FieldDefinition' }>;
      if (!description?.value.trim()) bare.push(`${nameNode.value} (line ${loc?.startToken.line})`);
    },
  });

  expect(bare).toEqual([]);
});

test.each(subgraphNames)(
  'whatever costs calls in %s says of which endpoints, and nothing else does',
  (name) => {
    const wrong: string[] = [];

    visit(parse(readSubgraphSdl(name)), {
      Directive({ name: { value }, arguments: given = [], loc }) {
        if (value !== 'calls') return;
        const has = (...names: string[]) => given.some((argument) => names.includes(argument.name.value));
        const paths = given.find((argument) => argument.name.value === 'endpoints')?.value;
        const wellFormed =
          paths?.kind === 'ListValue' &&
          paths.values.length > 0 &&
          paths.values.every(
            (path) => path.kind === 'StringValue' && /^(GET|POST|DELETE) \/\S+$/.test(path.value),
          );
        if (has('stripe', 'plaid', 'twilio') ? !wellFormed : has('endpoints'))
          wrong.push(`line ${loc?.startToken.line}`);
      },
    });

    expect(wrong).toEqual([]);
  },
);
