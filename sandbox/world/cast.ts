import type { CastBank, CastPaymentMethod } from './world.ts';

/** A member of the cast as it is written down; ids and histories are derived from the seed. */
export interface CastRole {
  subject: string;
  name: string;
  country: string;
  phone?: string;
  channels: readonly ('sms' | 'whatsapp' | 'messenger')[];
  /** Number of payments over two years; 0 with methods: a customer who never paid. */
  payments: number;
  methods: readonly Omit<CastPaymentMethod, 'id'>[];
  /** Currencies that the person pays in, the first most often. */
  currencies: readonly string[];
  banks: readonly { institutionId: string; state: CastBank['state']; accounts: readonly AccountKind[] }[];
  optedOut?: true;
  /** All that there is of them happened within the last day. */
  newcomer?: true;
}

export type AccountKind =
  | 'checking'
  | 'savings'
  | 'credit card'
  | 'business'
  | 'business eur'
  | 'student loan'
  | 'mortgage'
  | 'auto loan'
  | 'brokerage';

const card = (brand: 'visa' | 'mastercard' | 'amex', last4: string) =>
  ({ kind: 'card', brand, last4 }) as const;
const wallet = (kind: 'apple_pay' | 'google_pay', brand: 'visa' | 'mastercard', last4: string) =>
  ({ kind, brand, last4 }) as const;
const bankDebit = (bankName: string, last4: string) =>
  ({ kind: 'us_bank_account', bankName, last4 }) as const;

/** Who Plaza's demonstration is about. Numbers are from the range that is reserved for fiction, 555-0100 to 555-0199. */
export const cast: readonly CastRole[] = [
  {
    subject: 'ada',
    name: 'Ada Byrne',
    country: 'US',
    phone: '+12025550143',
    channels: ['sms', 'whatsapp'],
    payments: 260,
    currencies: ['USD', 'EUR', 'JPY'],
    methods: [wallet('apple_pay', 'visa', '4242'), { kind: 'paypal' }, card('mastercard', '4444')],
    banks: [
      { institutionId: 'ins_109508', state: 'good', accounts: ['checking', 'savings'] },
      { institutionId: 'ins_109511', state: 'good', accounts: ['checking', 'credit card'] },
    ],
  },
  {
    subject: 'ben',
    name: 'Ben Okafor',
    country: 'GB',
    phone: '+13125550117',
    channels: ['sms'],
    payments: 230,
    currencies: ['GBP', 'EUR'],
    methods: [wallet('google_pay', 'mastercard', '5454'), card('visa', '1881')],
    banks: [{ institutionId: 'ins_109509', state: 'good', accounts: ['checking', 'savings'] }],
  },
  {
    subject: 'chen',
    name: 'Chen Rui',
    country: 'SG',
    phone: '+14155550128',
    channels: ['whatsapp'],
    payments: 210,
    currencies: ['USD', 'JPY'],
    methods: [{ kind: 'wechat_pay' }, card('visa', '0077')],
    banks: [
      {
        institutionId: 'ins_130903',
        state: 'good',
        accounts: ['checking', 'credit card', 'student loan', 'mortgage', 'auto loan', 'brokerage'],
      },
    ],
  },
  {
    subject: 'dora',
    name: 'Dora Lindqvist',
    country: 'US',
    phone: '+16175550162',
    channels: ['sms'],
    payments: 200,
    currencies: ['USD'],
    methods: [bankDebit('Tartan Bank', '6789'), { kind: 'link' }],
    banks: [
      { institutionId: 'ins_109511', state: 'good', accounts: ['checking', 'credit card'] },
      { institutionId: 'ins_109510', state: 'login_required', accounts: ['checking', 'savings'] },
    ],
  },
  {
    subject: 'eli',
    name: 'Eli Navarro',
    country: 'US',
    channels: [],
    payments: 220,
    currencies: ['USD'],
    methods: [card('amex', '0005'), card('visa', '4242')],
    banks: [],
  },
  {
    subject: 'fay',
    name: 'Fay Abara',
    country: 'US',
    phone: '+17025550175',
    channels: ['sms', 'messenger'],
    payments: 0,
    currencies: [],
    methods: [],
    banks: [],
  },
  {
    subject: 'gus',
    name: 'Gus Marlow',
    country: 'US',
    phone: '+12025550109',
    channels: ['sms'],
    payments: 0,
    currencies: [],
    methods: [],
    banks: [{ institutionId: 'ins_130901', state: 'good', accounts: ['business', 'business eur'] }],
  },
  {
    subject: 'hana',
    name: 'Hana Mori',
    country: 'JP',
    phone: '+12135550184',
    channels: ['whatsapp'],
    payments: 240,
    currencies: ['JPY', 'USD'],
    methods: [card('visa', '8431'), wallet('apple_pay', 'mastercard', '2222')],
    banks: [],
  },
  {
    subject: 'ivan',
    name: 'Ivan Petrov',
    country: 'US',
    phone: '+13055550191',
    channels: ['sms'],
    payments: 180,
    currencies: ['USD', 'EUR'],
    methods: [card('mastercard', '8210'), { kind: 'paypal' }],
    banks: [{ institutionId: 'ins_109512', state: 'good', accounts: ['checking'] }],
    optedOut: true,
  },
  {
    subject: 'june',
    name: 'June Whitfield',
    country: 'US',
    channels: [],
    payments: 0,
    currencies: [],
    methods: [],
    banks: [],
  },
  {
    subject: 'kofi',
    name: 'Kofi Mensah',
    country: 'US',
    channels: [],
    payments: 0,
    currencies: [],
    methods: [],
    banks: [{ institutionId: 'ins_130900', state: 'good', accounts: ['checking', 'savings'] }],
  },
  {
    subject: 'lena',
    name: 'Lena Vogt',
    country: 'DE',
    phone: '+16465550155',
    channels: ['whatsapp', 'messenger'],
    payments: 250,
    currencies: ['EUR', 'GBP'],
    methods: [{ kind: 'paypal' }, card('visa', '3220')],
    banks: [{ institutionId: 'ins_109508', state: 'good', accounts: ['checking'] }],
  },
  {
    subject: 'marc',
    name: 'Marc Tremblay',
    country: 'US',
    phone: '+15125550133',
    channels: ['sms'],
    payments: 230,
    currencies: ['USD'],
    methods: [wallet('google_pay', 'visa', '1111'), bankDebit('Houndstooth Bank', '3344')],
    banks: [{ institutionId: 'ins_109512', state: 'good', accounts: ['checking', 'credit card'] }],
  },
  {
    subject: 'nora',
    name: 'Nora Haddad',
    country: 'US',
    phone: '+12065550170',
    channels: ['sms', 'whatsapp'],
    payments: 280,
    currencies: ['USD', 'GBP', 'EUR'],
    methods: [{ kind: 'link' }, card('amex', '1009'), bankDebit('First Platypus Bank', '9012')],
    banks: [
      { institutionId: 'ins_109508', state: 'good', accounts: ['checking', 'savings'] },
      { institutionId: 'ins_130900', state: 'good', accounts: ['credit card'] },
    ],
  },
];

/** The company whose payments, payouts and messages these are; `owner` holds its bank accounts. */
export const company = {
  name: 'Marlow Goods',
  owner: 'gus',
  descriptor: 'MARLOW GOODS',
  sms: '+12025550100',
  whatsapp: 'whatsapp:+12025550101',
  messenger: 'messenger:108514700000001',
} as const;
