/** What the company sells by subscription, and once; amounts in minor units. */
export const catalogue = [
  {
    key: 'coffee',
    name: 'Coffee Club',
    description: 'A bag of beans every month',
    usd: 1800,
    eur: 1700,
    interval: 'month',
  },
  {
    key: 'tea',
    name: 'Tea Box',
    description: 'Four teas every month',
    usd: 1200,
    eur: 1100,
    interval: 'month',
  },
  {
    key: 'care',
    name: 'Grinder Care',
    description: 'Service once a year',
    usd: 4900,
    eur: 4500,
    interval: 'year',
  },
  { key: 'gift', name: 'Gift Wrapping', description: null, usd: 500, eur: 500, interval: null },
] as const;

/** Who subscribes to what of the company's, for how many days by the time of the world, and how it stands. */
export interface Membership {
  subject: string;
  items: readonly [key: string, quantity: number][];
  currency: 'usd' | 'eur';
  days: number;
  state: 'active' | 'trialing' | 'past_due' | 'canceled';
  atEnd?: boolean;
}

export const memberships: readonly Membership[] = [
  {
    subject: 'ada',
    items: [
      ['coffee', 1],
      ['tea', 2],
    ],
    currency: 'usd',
    days: 757,
    state: 'active',
  },
  { subject: 'ada', items: [['care', 1]], currency: 'usd', days: 20, state: 'active' },
  { subject: 'eli', items: [['coffee', 2]], currency: 'usd', days: 96, state: 'active', atEnd: true },
  { subject: 'lena', items: [['tea', 1]], currency: 'eur', days: 4, state: 'trialing' },
  { subject: 'nora', items: [['coffee', 1]], currency: 'usd', days: 64, state: 'past_due' },
  { subject: 'ben', items: [['coffee', 1]], currency: 'eur', days: 200, state: 'canceled' },
];
