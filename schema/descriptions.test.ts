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
