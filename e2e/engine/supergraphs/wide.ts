import { FEDERATION, row, type Source } from '../source.ts';

const nodes = Array.from({ length: 1_000 }, (_, index) =>
  row('Node', index, {
    id: `${index}`,
    label: `node ${index}`,
    weight: index % 97,
    nextId: `${(index + 1) % 1_000}`,
  }),
);

const teams = ['red', 'blue'].map((name, index) =>
  row('Team', name, { name, leadId: `${index}`, strict: index === 0 }),
);

/** Long lists, circles of entities, and non-null all the way up. */
export const wide: Source = {
  name: 'wide',
  subgraphs: [
    {
      name: 'nodes',
      sdl: `${FEDERATION}
        type Query { nodes(from: Int! = 0, size: Int! = 3): [Node!]! node(id: ID!): Node! maybe(id: ID!): Node everything: [Node!]! first: Node! }
        type Node @key(fields: "id") { id: ID! label: String! weight: Int! next: Node! }`,
    },
    {
      name: 'links',
      sdl: `${FEDERATION}
        type Query { team(name: String!): Team teams: [Team!]! }
        type Node @key(fields: "id") { id: ID! weight: Int! @external peers(size: Int! = 2): [Node!]! team: Team! heavy: Boolean! @requires(fields: "weight") groups: [[Node!]!]! }
        type Team @key(fields: "name") { name: String! lead: Node! members: [Node!]! }`,
    },
    {
      name: 'scores',
      sdl: `${FEDERATION}
        type Query { top: [Node!]! }
        type Node @key(fields: "id") { id: ID! score: Float! rank: Int rival: Node history: [Mark!]! }
        type Team @key(fields: "name") { name: String! points: Int! motto: String }
        type Mark { at: Int! value: Float! of: Node! }`,
    },
  ],
  rows: { Node: nodes, Team: teams },
  fields: {
    'Query.nodes': (_row, { from, size }) => nodes.slice(from as number, (from as number) + (size as number)),
    'Query.node': (_row, { id }, { one }) => one('Node', 'id', id),
    'Query.maybe': (_row, { id }, { one }) => one('Node', 'id', id),
    'Query.everything': () => nodes,
    'Query.first': () => nodes[0],
    'Node.next': ({ nextId }) => nodes[Number(nextId)],
    'Query.team': (_row, { name }, { one }) => one('Team', 'name', name),
    'Query.teams': () => teams,
    'Node.peers': ({ id }, { size }) =>
      nodes.slice(Number(id), Number(id) + 2 * (size as number)).filter((_, index) => index % 2),
    'Node.team': ({ id }) => teams[Number(id) % 2],
    'Node.groups': ({ id }) => [[nodes[Number(id)]], [], nodes.slice(5, 7)],
    'Team.lead': ({ leadId }) => nodes[Number(leadId)],
    'Team.members': ({ strict }) => (strict ? nodes.slice(10, 12) : []),
    'Query.top': () => [nodes[7], nodes[7], nodes[1]],
    'Node.score': ({ id }) => Number(id) / 4,
    'Node.rank': ({ id }) => (Number(id) % 5 === 0 ? null : Number(id)),
    'Node.rival': ({ id }) => (Number(id) % 3 === 0 ? null : nodes[Number(id) - 1]),
    'Node.history': ({ id }) => [row('Mark', id as string, { at: 1, value: 1.5, of: nodes[Number(id)] })],
    'Team.points': ({ strict }) => (strict ? 3 : 4),
    'Team.motto': ({ name }) => (name === 'red' ? null : 'onward'),
  },
  derived: { 'Node.heavy': ({ weight }) => (weight as number) > 3 },
  samples: {
    id: ['0', '1', '7', '999', 'none'],
    from: [0, 2, 6],
    size: [0, 1, 3],
    name: ['red', 'blue', 'none'],
  },
  faultsPerMille: 12,
};
