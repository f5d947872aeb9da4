import type { Transaction } from 'plaid';
import type { Standing } from './changes.ts';
import { toMajor } from './major.ts';
import type { Wire } from './wire.ts';

const noLocation = {
  address: null,
  city: null,
  region: null,
  postal_code: null,
  country: null,
  lat: null,
  lon: null,
  store_number: null,
};

const noPaymentMeta = {
  reference_number: null,
  ppd_id: null,
  payee: null,
  by_order_of: null,
  payer: null,
  payment_method: null,
  payment_processor: null,
  reason: null,
};

/** Primary category → one of Plaid's detailed ones. */
const detailOf: Record<string, string> = {
  FOOD_AND_DRINK: 'FOOD_AND_DRINK_GROCERIES',
  TRANSPORTATION: 'TRANSPORTATION_PUBLIC_TRANSIT',
  GENERAL_MERCHANDISE: 'GENERAL_MERCHANDISE_OTHER_GENERAL_MERCHANDISE',
  GENERAL_SERVICES: 'GENERAL_SERVICES_OTHER_GENERAL_SERVICES',
  MEDICAL: 'MEDICAL_PHARMACIES_AND_SUPPLEMENTS',
  ENTERTAINMENT: 'ENTERTAINMENT_TV_AND_MOVIES',
  PERSONAL_CARE: 'PERSONAL_CARE_GYMS_AND_FITNESS_CENTERS',
  RENT_AND_UTILITIES: 'RENT_AND_UTILITIES_RENT',
  INCOME: 'INCOME_WAGES',
  TRANSFER_IN: 'TRANSFER_IN_ACCOUNT_TRANSFER',
  TRANSFER_OUT: 'TRANSFER_OUT_ACCOUNT_TRANSFER',
  LOAN_PAYMENTS: 'LOAN_PAYMENTS_CREDIT_CARD_PAYMENT',
};

const inStore = new Set(['FOOD_AND_DRINK', 'TRANSPORTATION', 'MEDICAL']);

/** A transaction on the wire. Amounts are decimals of the major unit, positive for money out. */
export function toTransaction(entry: Standing, withOriginal: boolean) {
  const shop = entry.merchant !== null && inStore.has(entry.category);
  return {
    account_id: entry.accountId,
    account_owner: null,
    amount: toMajor(entry.amount, entry.currency),
    authorized_date: entry.date,
    authorized_datetime: null,
    category: null,
    category_id: null,
    check_number: null,
    counterparties: entry.merchant
      ? [
          {
            name: entry.merchant,
            type: 'merchant' as const,
            entity_id: null,
            website: null,
            logo_url: null,
            confidence_level: 'HIGH',
          },
        ]
      : [],
    date: entry.date,
    datetime: null,
    iso_currency_code: entry.currency,
    location: noLocation,
    logo_url: null,
    merchant_entity_id: null,
    merchant_name: entry.merchant,
    name: entry.name,
    ...(withOriginal && { original_description: entry.name }),
    payment_channel: shop ? ('in store' as const) : entry.merchant ? ('online' as const) : ('other' as const),
    payment_meta: noPaymentMeta,
    pending: entry.pending,
    pending_transaction_id: entry.pendingId,
    personal_finance_category: {
      primary: entry.category,
      detailed: detailOf[entry.category] ?? `${entry.category}_OTHER`,
      confidence_level: 'VERY_HIGH',
    },
    personal_finance_category_icon_url: `https://plaid-category-icons.plaid.com/PFC_${entry.category}.png`,
    transaction_code: null,
    transaction_id: entry.id,
    transaction_type: shop
      ? ('place' as const)
      : entry.merchant
        ? ('digital' as const)
        : ('special' as const),
    unofficial_currency_code: null,
    website: null,
  } satisfies Wire<Transaction>;
}
