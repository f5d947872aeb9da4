import { GraphQLError } from 'graphql';
import { expect, test } from 'vitest';
import { refuseCardsInDocument, refuseCardsInVariables } from './card-numbers.ts';

/** The networks' and Stripe's published test numbers. */
const cards = [
  '4242424242424242',
  '4242 4242 4242 4242',
  '4000-0566-5566-5556',
  '5555555555554444',
  '2223003122003222',
  '378282246310005',
  '3782 822463 10005',
  '6011111111111117',
  '30569309025904',
  '3566002020360505',
  '6200000000000005',
];

const innocent = [
  ['a telephone number', '+4242424242424242'],
  ['a wrong check digit', '4242424242424241'],
  ['no network of cards', '1000000000000008'],
  ['a Twilio SID', 'SM00004242424242424242aaaaaaaaaaaa'],
  ['a UUID whose digits would pass', '42424242-4242-4242-a000-000000000000'],
  ['a fraction', '0.4242424242424242'],
  ['a Messenger id', 'messenger:4242424242424242'],
  ['a longer number', '42424242424242424242'],
] as const;

test.each(cards)('%s is refused in variables, at its place and without being repeated', (card) => {
  const error = thrown(() => refuseCardsInVariables({ input: { to: ['', `pay ${card}, please`] } }));

  expect(error.extensions).toEqual({ code: 'BAD_USER_INPUT', argument: 'input.to.1' });
  expect(JSON.stringify(error)).not.toContain(card);
});

test.each(cards)('%s is refused in a document, at its place and without being repeated', (card) => {
  const error = thrown(() => refuseCardsInDocument(`{\n  a(b: "${card}") }`));

  expect(error.extensions).toEqual({ code: 'BAD_USER_INPUT' });
  expect(error.locations).toEqual([{ line: 2, column: 9 }]);
  expect(JSON.stringify(error)).not.toContain(card);
});

test('a whole number and a key are input too', () => {
  expect(thrown(() => refuseCardsInVariables({ amount: 4242424242424242 })).extensions).toMatchObject({
    argument: 'amount',
  });
  expect(thrown(() => refuseCardsInVariables({ input: { '4242424242424242': 1 } })).extensions).toMatchObject(
    { argument: 'input' },
  );
});

test.each(innocent)('%s is no card number', (_what, text) => {
  expect(() => refuseCardsInVariables({ text })).not.toThrow();
});

test('of ten thousand idempotency keys, ids and timestamps none reads as a card number', () => {
  const keys = Array.from({ length: 10_000 }, (_, index) => [
    crypto.randomUUID(),
    `SM${crypto.randomUUID().replaceAll('-', '')}`,
    String(1_764_167_000_000_000_000n + BigInt(index)),
    new Date(index * 1e8).toISOString(),
  ]);

  expect(() => refuseCardsInVariables({ keys })).not.toThrow();
});

function thrown(act: () => void): GraphQLError {
  try {
    act();
  } catch (error) {
    if (error instanceof GraphQLError) return error;
  }
  throw new Error('nothing was refused');
}
