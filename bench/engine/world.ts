/** What the four subgraphs know, and the truth: made by rule, the same in every process. */

const USERS = 6;
/** The entity lists reach this far; the shop window is the first few. */
const PRODUCTS = 10_000;
const REVIEWED_PRODUCTS = 5;
const REVIEWS_PER_USER = 3;

interface User {
  id: string;
  name: string;
  username: string;
  reviews(): Review[];
}

interface Product {
  upc: string;
  name: string;
  price: number;
  weight: number;
  inStock: boolean;
  shippingEstimate: number;
  reviews(): Review[];
}

interface Review {
  id: string;
  body: string;
  author(): User;
  product(): Product;
}

const users: readonly User[] = Array.from({ length: USERS }, (_, index) => ({
  id: `u${index + 1}`,
  name: `Member Number ${index + 1}`,
  username: `member_${index + 1}`,
  reviews: () => reviews.filter((review) => review.author().id === `u${index + 1}`),
}));

const products: readonly Product[] = Array.from({ length: PRODUCTS }, (_, index) => {
  const price = 100 + ((index * 37) % 1_900);
  const weight = 10 + ((index * 13) % 990);
  return {
    upc: `p${index + 1}`,
    name: `Article ${index + 1} “of the shop”`,
    price,
    weight,
    inStock: index % 3 !== 0,
    shippingEstimate: shippingEstimate(price, weight),
    reviews: () => reviews.filter((review) => review.product().upc === `p${index + 1}`),
  };
});

const reviews: readonly Review[] = Array.from({ length: USERS * REVIEWS_PER_USER }, (_, index) => ({
  id: `r${index + 1}`,
  body: `Review ${index + 1}: it does what it says, and after two months it still does so every single day, come rain or shine.`,
  author: () => users[index % USERS]!,
  product: () => products[(index * 3) % REVIEWED_PRODUCTS]!,
}));

const userById = new Map(users.map((user) => [user.id, user]));
const productByUpc = new Map(products.map((product) => [product.upc, product]));
const reviewById = new Map(reviews.map((review) => [review.id, review]));

/** Dear things travel free; the others by weight. */
export function shippingEstimate(price: number, weight: number): number {
  return price > 1_500 ? 0 : Math.round(weight / 2);
}

/** The root fields, as graphql-js calls them. */
export const root = {
  me: () => users[0]!,
  users: () => users,
  topProducts: ({ first }: { first: number }) => products.slice(0, first),
  catalog: ({ first }: { first: number }) => products.slice(0, first),
};

export const userOf = ({ id }: { id: string }): User => userById.get(id)!;
export const productOf = ({ upc }: { upc: string }): Product => productByUpc.get(upc)!;
export const reviewOf = ({ id }: { id: string }): Review => reviewById.get(id)!;
