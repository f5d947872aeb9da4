/** For tests: a document out of everything that has brought a GraphQL server down, the same for the same seed. */
export function hostileDocument(seed: number): string {
  const random = createRandom(seed);
  const upTo = (max: number) => Math.floor(random() * max);
  const pick = <T>(items: readonly T[]): T => items[upTo(items.length)]!;
  // Sizes are small mostly and large at times: both sides of every limit are met.
  const times = (max: number) => Math.floor(max * random() ** 3) + 1;
  const fragments = times(115);
  const size = times(400);
  // The fewer names, the more fields repeat each other.
  const names = fieldNames.slice(0, 1 + times(fieldNames.length));
  let left = 0;
  let within = -1;

  const value = (depth: number): string =>
    depth > 3 + times(8)
      ? '1'
      : pick([
          () => String(upTo(2 ** 31)),
          () => `"${'x'.repeat(times(400))}"`,
          () => `"""${'\n'.repeat(times(50))}"""`,
          () => `$v${upTo(4)}`,
          () => 'null',
          () => `[${many(times(8), () => value(depth + 1))}]`,
          () => `{${many(times(6), (i) => `a${i}: ${value(depth + 1)}`)}}`,
        ])();
  const directives = (): string =>
    random() < 0.98
      ? ''
      : many(times(8), () => pick(['@include(if: true)', '@skip(if: $v0)', '@unknown', '@skip']));
  const field = (depth: number): string => {
    const alias = random() < 0.1 ? `${pick(['a', '__proto__', `b${upTo(200)}`])}: ` : '';
    const takes = random() < 0.03 ? `(${many(times(12), () => `${pick(argumentNames)}: ${value(0)}`)})` : '';
    return `${alias}${pick(names)}${takes} ${directives()} ${random() < 0.5 ? selections(depth + 1) : ''}`;
  };
  const selection = (depth: number): string => {
    left -= 1;
    const kind = random();
    if (kind < 0.7) return field(depth);
    if (kind < 0.85) {
      // Few within themselves: most ways down lead somewhere.
      const spread = random() < 0.002 ? upTo(fragments) : within + 1 + upTo(fragments - within + 1);
      return `...F${spread} ${directives()}`;
    }
    return `...${random() < 0.5 ? ` on ${pick(typeNames)}` : ''} ${directives()} ${selections(depth + 1)}`;
  };
  const selections = (depth: number): string =>
    depth > 2 + times(20) || (left -= 1) < 0
      ? '{ id }'
      : `{ ${many(Math.min(Math.max(left, 1), depth === 0 ? times(21) : depth < 4 ? times(100) : times(8)), () => selection(depth))} }`;
  const operation = (index: number): string => {
    left = times(size);
    const variables = many(
      times(30),
      (i) => `$v${i}: ${pick(['Int', '[[Int!]]', 'Unknown', 'CreatePaymentInput'])}`,
    );
    return `${pick(['query', 'mutation', 'subscription'])} Q${index} (${variables}) ${directives()} ${selections(0)}`;
  };
  const fragment = (index: number): string => {
    within = index;
    left = times(size);
    return `fragment F${index} on ${pick(typeNames)} ${selections(1)}`;
  };
  const whole = `${many(times(8), operation)} ${many(fragments, fragment)}`;
  // Now and then what is no GraphQL at all.
  return random() < 0.05 ? whole.slice(upTo(whole.length)) : whole;
}

const fieldNames = (
  'id name me people person payments edges node bankAccounts messages amount __typename ' +
  '__schema __type types fields type ofType unknown paymnts constructor'
).split(' ');

const typeNames = [
  'Query',
  'Mutation',
  'Person',
  'Payment',
  'PaymentMethod',
  'Card',
  'Problem',
  'Unknown',
  'Persn',
];

const argumentNames = ['first', 'after', 'id', 'input', 'unknown'];

function many(times: number, piece: (index: number) => string): string {
  return Array.from({ length: times }, (_, index) => piece(index)).join(' ');
}

/** mulberry32: small, even and the same everywhere. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
