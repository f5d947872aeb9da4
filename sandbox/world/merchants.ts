/** Where money goes and comes from in the cast's bank accounts. Amounts in minor units, Plaid's sign: positive is money out. */
export interface Stream {
  name: string;
  merchant: string | null;
  category: string;
  amount: number;
  /** `fortnight`: every second Friday; otherwise the day of the month. */
  on: number | 'fortnight';
}

export const purchases: readonly {
  name: string;
  merchant: string;
  category: string;
  min: number;
  max: number;
}[] = [
  {
    name: 'GREENLEAF MARKET 0417',
    merchant: 'Greenleaf Market',
    category: 'FOOD_AND_DRINK',
    min: 900,
    max: 14_500,
  },
  { name: 'CORNER BAKERY', merchant: 'Corner Bakery', category: 'FOOD_AND_DRINK', min: 350, max: 1_900 },
  { name: 'NOODLE HOUSE 22', merchant: 'Noodle House', category: 'FOOD_AND_DRINK', min: 1_200, max: 5_600 },
  { name: 'CITY TRANSIT TOP UP', merchant: 'City Transit', category: 'TRANSPORTATION', min: 500, max: 4_000 },
  { name: 'SWIFT CAB *TRIP', merchant: 'Swift Cab', category: 'TRANSPORTATION', min: 800, max: 4_800 },
  {
    name: 'BIRCH & CO HOME',
    merchant: 'Birch & Co',
    category: 'GENERAL_MERCHANDISE',
    min: 1_500,
    max: 22_000,
  },
  {
    name: 'PAPER LANTERN BOOKS',
    merchant: 'Paper Lantern Books',
    category: 'GENERAL_MERCHANDISE',
    min: 700,
    max: 6_500,
  },
  { name: 'WELLSPRING PHARMACY', merchant: 'Wellspring Pharmacy', category: 'MEDICAL', min: 600, max: 7_500 },
];

export const employers = [
  'NORTHWIND LABS PAYROLL',
  'CEDAR CLINIC PAYROLL',
  'ATLAS FREIGHT PAYROLL',
  'BRIGHTLINE STUDIO PAYROLL',
] as const;

export const subscriptions: readonly Stream[] = [
  { name: 'STREAMBOX MONTHLY', merchant: 'Streambox', category: 'ENTERTAINMENT', amount: 1_599, on: 7 },
  { name: 'TUNEFUL PREMIUM', merchant: 'Tuneful', category: 'ENTERTAINMENT', amount: 1_099, on: 14 },
  { name: 'FIT CLUB MEMBERSHIP', merchant: 'Fit Club', category: 'PERSONAL_CARE', amount: 3_900, on: 2 },
  { name: 'CLOUDDRIVE 200GB', merchant: 'CloudDrive', category: 'GENERAL_SERVICES', amount: 299, on: 21 },
  { name: 'DAILY LEDGER NEWS', merchant: 'Daily Ledger', category: 'ENTERTAINMENT', amount: 1_200, on: 26 },
];

export const household: readonly Stream[] = [
  {
    name: 'LAKESIDE PROPERTIES RENT',
    merchant: 'Lakeside Properties',
    category: 'RENT_AND_UTILITIES',
    amount: 168_000,
    on: 1,
  },
  {
    name: 'METRO POWER AND WATER',
    merchant: 'Metro Power',
    category: 'RENT_AND_UTILITIES',
    amount: 9_450,
    on: 12,
  },
  { name: 'TELLA MOBILE', merchant: 'Tella Mobile', category: 'RENT_AND_UTILITIES', amount: 4_500, on: 18 },
  { name: 'TRANSFER TO SAVINGS', merchant: null, category: 'TRANSFER_OUT', amount: 25_000, on: 3 },
];

export const savings: readonly Stream[] = [
  { name: 'TRANSFER FROM CHECKING', merchant: null, category: 'TRANSFER_IN', amount: -25_000, on: 3 },
  { name: 'INTEREST PAYMENT', merchant: null, category: 'INCOME', amount: -412, on: 28 },
];

export const cardBill: Stream = {
  name: 'AUTOMATIC PAYMENT - THANK YOU',
  merchant: null,
  category: 'LOAN_PAYMENTS',
  amount: -62_000,
  on: 22,
};

export const business: readonly Stream[] = [
  {
    name: 'KILN STREET STUDIO LEASE',
    merchant: 'Kiln Street Studios',
    category: 'RENT_AND_UTILITIES',
    amount: 240_000,
    on: 1,
  },
  { name: 'PAYROLL RUN', merchant: null, category: 'TRANSFER_OUT', amount: 415_000, on: 25 },
  {
    name: 'TIMBER SUPPLY CO',
    merchant: 'Timber Supply Co',
    category: 'GENERAL_MERCHANDISE',
    amount: 88_000,
    on: 9,
  },
];

export const businessEur: readonly Stream[] = [
  {
    name: 'LINO LISBOA LDA',
    merchant: 'Lino Lisboa',
    category: 'GENERAL_MERCHANDISE',
    amount: 72_000,
    on: 16,
  },
];
