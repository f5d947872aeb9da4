import type { SubgraphUnderTest } from './under-test.ts';

const names = ['name', 'balance', 'loyaltyPoints'];

/** Three subgraphs over one cycle of `@shareable` objects: each knows one field of a user, and all know the friend. */
export const cycle: Readonly<Record<string, SubgraphUnderTest>> = Object.fromEntries(
  names.map((name, index) => [
    `s${index}`,
    {
      sdl: `type Query { me: User @shareable }
        type User @key(fields: "id") { id: ID! ${name}: Int friend: User @shareable }`,
      resolvers: {
        Query: { me: () => ({ id: '1' }) },
        User: {
          __resolveReference: (user: object) => user,
          [name]: () => index,
          friend: ({ id }: { id: string }) => ({ id: String(Number(id) + 1) }),
        },
      },
    },
  ]),
);

/** One friend's friend, so many levels deep: stock `@apollo/gateway` plans 10 of them for more than 20 s. */
export function nested(levels: number): string {
  return levels === 0 ? 'name' : `friend { ${names.join(' ')} ${nested(levels - 1)} }`;
}

/** The data of `{ me { nested } }`. */
export function nestedData(levels: number): object {
  return levels === 0
    ? { name: 0 }
    : { friend: { name: 0, balance: 1, loyaltyPoints: 2, ...nestedData(levels - 1) } };
}

/** A small document for more than ten thousand fields, which keeps any planner busy for long. */
export function huge(): string {
  const levels = Array.from(
    { length: 7 },
    (_, level) =>
      `fragment F${level + 1} on User { ${[1, 2, 3].map((i) => `f${i}: friend { ...F${level} }`).join(' ')} }`,
  );
  return `{ me { ...F7 } } fragment F0 on User { ${names.join(' ')} } ${levels.join(' ')}`;
}
