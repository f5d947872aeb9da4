import type { CountedQuery } from './counted-query.ts';

const numbers = (count: number) => () => ({
  e164s: Array.from({ length: count }, (_, index) => `+1202555${String(1000 + index)}`),
});

export const messageQueries: readonly CountedQuery[] = [
  {
    name: 'the last messages of a person with one address',
    as: 'ben',
    query: '{ me { messages(first: 5) { edges { node { body direction } } } } }',
    cold: { twilio: 2 },
    warm: {},
    why: 'Twilio filters by sender or by recipient and knows no "or": what came in and what went out are two lists.',
  },
  {
    name: 'the last messages of a person with two addresses',
    as: 'ada',
    query: '{ me { messages(first: 3) { edges { node { body status } } } } }',
    cold: { twilio: 4 },
    warm: {},
    why: 'Two lists for each address. The account’s newest 1,000 are one list, but may hold none of hers.',
  },
  {
    name: 'one channel of two',
    as: 'ada',
    query: '{ me { messages(first: 3, where: { channel: WHATSAPP }) { edges { node { body } } } } }',
    cold: { twilio: 2 },
    warm: {},
    why: 'Only that address has messages of that channel: two lists.',
  },
  {
    name: 'a page of all messages of the account',
    as: 'analyst',
    query: '{ messages(first: 100) { edges { node { from to status } } } }',
    cold: { twilio: 1 },
    warm: {},
    why: 'One page of Twilio’s holds 1,000.',
  },
  {
    name: 'the company’s templates',
    as: 'ada',
    query:
      '{ messageTemplates(first: 20) { edges { node { name variables { name } approval { status } } } } }',
    cold: { twilio: 1 },
    warm: {},
    why: 'One page of Twilio’s holds 1,000, each with what WhatsApp says of it.',
  },
  {
    name: 'the last messages of a person, with their media',
    as: 'ada',
    query: '{ me { messages(first: 5) { edges { node { body media { contentType } } } } } }',
    cold: { twilio: 4 },
    warm: {},
    why: 'Two lists for each address; how many media a message carries comes with it, and these carry none.',
  },
  {
    name: 'what a person said of being written to, and their quiet hours',
    as: 'ada',
    query:
      '{ me { quietHours { from } addresses { optedOut consent { optedIn at } quietHours { from to } } } }',
    cold: {},
    warm: {},
    why: 'It is kept here, and learnt from what was read anyway.',
  },
  {
    name: 'a person’s conversations, who takes part and what was said last',
    as: 'ada',
    query:
      '{ me { conversations(first: 5) { edges { node { name state participants { edges { node { identity } } } messages(first: 3) { edges { node { body } } } } } } } }',
    cold: { twilio: 4 },
    warm: { twilio: 2 },
    why: 'A list for each of two addresses; of her one conversation the participants and the messages, of which nothing is kept.',
  },
  {
    name: 'the last telephone calls of a person',
    as: 'ada',
    query: '{ me { calls(first: 5) { edges { node { direction status durationSeconds } } } } }',
    cold: { twilio: 2 },
    warm: {},
    why: 'Twilio filters by caller or by called, as with messages; calls are of her number alone.',
  },
  {
    name: 'a conversation by its id',
    as: 'analyst',
    after: { as: 'ada', query: '{ me { conversations(first: 1) { edges { node { id } } } } }' },
    variables: (_known, before) => ({ id: before.me.conversations.edges[0].node.id }),
    query: 'query ($id: ID!) { conversation(id: $id) { name state } }',
    cold: { twilio: 1 },
    warm: { twilio: 1 },
    why: 'Somebody else’s conversation is kept as theirs; who sees all has Twilio asked.',
  },
  {
    name: 'one phone lookup with line type and carrier',
    as: 'ada',
    query: '{ phoneNumber(e164: "+12025550143") { valid lineType carrier } }',
    cold: { twilio: 1 },
    warm: {},
    why: 'The line type comes with the same call.',
  },
  {
    name: 'phone lookups with the last change of their SIM cards',
    as: 'analyst',
    query:
      '{ phoneNumber(e164: "+12025550143") { lineType simSwap { swappedInPeriod } } phoneNumbers(e164s: ["+13125550117"]) { simSwap { lastSwappedAt } } }',
    cold: { twilio: 1 },
    warm: { twilio: 1 },
    why: 'It comes with what else is looked up, in one batch. Of SIM cards nothing is kept, so they are asked for each time.',
  },
  {
    name: '40 phone lookups',
    as: 'ada',
    query: 'query ($e164s: [String!]!) { phoneNumbers(e164s: $e164s) { e164 valid lineType } }',
    variables: numbers(40),
    cold: { twilio: 1 },
    warm: {},
    why: 'Twilio’s batch takes them all.',
  },
  {
    name: 'several lookups under aliases',
    as: 'ada',
    query:
      '{ a: phoneNumber(e164: "+12025550143") { lineType } b: phoneNumber(e164: "+13125550117") { lineType } c: phoneNumbers(e164s: ["+14155550128"]) { lineType } }',
    cold: { twilio: 1 },
    warm: {},
    why: 'Whatever fields of one operation ask for goes into one batch.',
  },
];
