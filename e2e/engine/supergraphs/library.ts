import { FEDERATION, row, type Source } from '../source.ts';

const people = ['Ursula', 'Andrei', 'Agnès'].map((name, index) =>
  row('Person', index + 1, { id: `p${index + 1}`, name, born: index === 1 ? null : 1929 + index }),
);

const books = ['The Dispossessed', 'Lathe of Heaven', 'Always Coming Home'].map((title, index) =>
  row('Book', index + 1, {
    id: `b${index + 1}`,
    title,
    pages: 200 + index,
    byId: 'p1',
    // One genre is hidden from clients.
    genre: (['UTOPIA', 'SECRET', 'DREAM'] as const)[index],
    similar: index === 0 ? ['f1', 'b2', 't1'] : ['b1'],
  }),
);

const films = ['Solaris', 'Cléo de 5 à 7', 'Stalker'].map((title, index) =>
  row('Film', index + 1, {
    id: `f${index + 1}`,
    title,
    minutes: index === 1 ? null : 160,
    byId: index === 1 ? 'p3' : 'p2',
    genre: (['DREAM', 'UTOPIA', 'SECRET'] as const)[index],
    similar: ['b1', 'f3'],
  }),
);

/** A kind of medium that clients are not to know of. */
const tapes = [
  row('Tape', 1, { id: 't1', title: 'Bootleg', byId: 'p2', genre: 'DREAM', similar: [], inches: 7 }),
];

const media = [...books, ...films, ...tapes];

const opinions = media.flatMap(({ id }, index) =>
  Array.from({ length: index % 3 }, (_, number) =>
    row('Opinion', `${id as string}.${number}`, {
      id: `${id as string}.${number}`,
      text: `opinion ${number}`,
      stars: number + index,
      mediaId: id,
    }),
  ),
);

/** An entity interface with an interface object, unions and interfaces over subgraphs, and hidden types and values. */
export const library: Source = {
  name: 'library',
  subgraphs: [
    {
      name: 'catalog',
      sdl: `${FEDERATION}
        type Query { media(id: ID!): Media allMedia: [Media!] shelf(kind: Kind, size: Int = 3): [Media]! search(text: String): [Found] named: [Named!] }
        interface Named { id: ID! title: String }
        interface Media implements Named @key(fields: "id") { id: ID! title: String genre: Genre by: Person! similar: [Media] }
        type Book implements Media & Named @key(fields: "id") { id: ID! title: String genre: Genre by: Person! similar: [Media] pages: Int! }
        type Film implements Media & Named @key(fields: "id") { id: ID! title: String genre: Genre by: Person! similar: [Media] minutes: Int }
        type Tape implements Media & Named @key(fields: "id") @inaccessible { id: ID! title: String genre: Genre by: Person! similar: [Media] inches: Int }
        type Person @key(fields: "id") { id: ID! works: [Media!]! }
        enum Genre { UTOPIA DREAM SECRET @inaccessible }
        enum Kind { BOOK FILM }
        union Found = Book | Film`,
    },
    {
      name: 'ratings',
      sdl: `${FEDERATION}
        type Query { best: [Media!] bestOne: Media opinion(id: ID!): Opinion }
        type Media @key(fields: "id") @interfaceObject {
          id: ID! title: String @external
          rating: Float opinions(least: Int! = 0): [Opinion!]!
          headline(loud: Boolean = false): String @requires(fields: "title")
        }
        type Opinion @key(fields: "id") { id: ID! text: String! stars: Int media: Media! }`,
    },
    {
      name: 'people',
      sdl: `${FEDERATION}
        type Query { person(id: ID!): Person everybody: [Person]! anything: [Found!] creators: [Creator] }
        type Person implements Creator @key(fields: "id") { id: ID! name: String! born: Int favourite: Found known: Film fans: [Person!] }
        interface Creator { id: ID! name: String! }
        type Film @key(fields: "id") { id: ID! cast: [Person!]! extras: [[Person]!] genreOfDay: Genre }
        type Book @key(fields: "id") { id: ID! translators: [Person] }
        enum Genre { DREAM PORTRAIT }
        union Found = Film | Person | Book`,
    },
  ],
  rows: { Person: people, Book: books, Film: films, Tape: tapes, Media: media, Opinion: opinions },
  fields: {
    'Query.media': (_row, { id }, { one }) => one('Media', 'id', id),
    'Query.allMedia': () => [...books, ...films],
    'Query.shelf': (_row, { kind, size }, { rows }) =>
      rows['Media']!.filter((each) => !kind || each.__typename.toUpperCase() === kind).slice(
        0,
        Math.max(0, (size as number | null) ?? 1),
      ),
    'Query.search': (_row, { text }) => [...films.slice(0, 2), null, ...(text === 'a' ? books : [])],
    'Query.named': (_row, _args, { rows }) => rows['Film'],
    'Media.by': ({ byId }, _args, { one }) => one('Person', 'id', byId),
    'Media.similar': ({ similar }, _args, { one }) =>
      (similar as string[]).map((id) => one('Media', 'id', id)),
    'Person.works': ({ id }, _args, { all }) =>
      all('Media', 'byId', id).filter(({ __typename }) => __typename !== 'Tape'),
    'Query.best': () => [films[0], books[2], films[1]],
    'Query.bestOne': () => books[1],
    'Query.opinion': (_row, { id }, { one }) => one('Opinion', 'id', id),
    'Media.rating': ({ id }) => ((id as string) === 'b2' ? null : (id as string).charCodeAt(1) / 8),
    'Media.opinions': ({ id }, { least }, { all }) =>
      all('Opinion', 'mediaId', id).filter(({ stars }) => (stars as number) >= (least as number)),
    'Opinion.media': ({ mediaId }, _args, { one }) => one('Media', 'id', mediaId),
    'Query.person': (_row, { id }, { one }) => one('Person', 'id', id),
    'Query.everybody': () => [...people, null],
    'Query.anything': () => [books[1], people[0], films[2]],
    'Query.creators': () => [people[2], null],
    'Person.favourite': ({ id }) => (id === 'p1' ? films[0] : id === 'p2' ? people[0] : books[0]),
    'Person.known': ({ id }) => (id === 'p3' ? films[1] : null),
    'Person.fans': ({ id }) => people.filter((each) => each['id'] !== id),
    'Film.cast': ({ id }) => (id === 'f2' ? [people[2], people[0]] : [people[1]]),
    'Film.extras': () => [[people[0], null], [], [people[1]]],
    'Film.genreOfDay': ({ id }) => (id === 'f1' ? 'PORTRAIT' : 'DREAM'),
    'Book.translators': ({ id }) => (id === 'b1' ? [people[1], null] : null),
  },
  derived: {
    'Media.headline': ({ title }, { loud }) =>
      title === null ? null : loud ? `${(title as string).toUpperCase()}!` : `On ${title as string}`,
  },
  samples: {
    id: ['b1', 'b2', 'f1', 'f2', 't1', 'p1', 'p3', 'b3.0', 'f1.0', 'none'],
    text: ['a', 'b'],
    size: [0, 2, 6, 9],
    least: [0, 2, 4],
  },
  faultsPerMille: 30,
};
