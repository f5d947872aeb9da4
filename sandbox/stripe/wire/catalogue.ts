import type Stripe from 'stripe';
import type { PriceRow, ProductRow } from '../billing/rows.ts';

/** The SDK reads decimals out of text. */
export type Decimal = Stripe.Decimal;

export function toDecimal(amount: number): Decimal {
  return String(amount) as unknown as Decimal;
}

export function toProduct(row: ProductRow) {
  return {
    id: row.id,
    object: 'product',
    active: row.active,
    created: row.created,
    default_price: row.defaultPrice,
    description: row.description,
    images: [],
    livemode: false,
    marketing_features: [],
    metadata: row.metadata,
    name: row.name,
    package_dimensions: null,
    shippable: null,
    statement_descriptor: null,
    tax_code: null,
    tax_details: null,
    type: 'service',
    unit_label: null,
    updated: row.updated,
    url: null,
  } satisfies Stripe.Product;
}

export function toPrice(row: PriceRow) {
  return {
    id: row.id,
    object: 'price',
    active: row.active,
    billing_scheme: 'per_unit',
    created: row.created,
    currency: row.currency,
    custom_unit_amount: null,
    livemode: false,
    lookup_key: row.lookupKey,
    metadata: row.metadata,
    nickname: row.nickname,
    product: row.product,
    recurring: row.recurring && {
      interval: row.recurring.interval,
      interval_count: row.recurring.count,
      meter: null,
      trial_period_days: null,
      usage_type: 'licensed',
    },
    tax_behavior: 'unspecified',
    tiers_mode: null,
    transform_quantity: null,
    type: row.recurring ? 'recurring' : 'one_time',
    unit_amount: row.unitAmount,
    unit_amount_decimal: toDecimal(row.unitAmount),
  } satisfies Stripe.Price;
}

/** The older form of a recurring price, which still stands beside it. */
export function toPlan(row: PriceRow) {
  return {
    id: row.id,
    object: 'plan',
    active: row.active,
    amount: row.unitAmount,
    amount_decimal: toDecimal(row.unitAmount),
    billing_scheme: 'per_unit',
    created: row.created,
    currency: row.currency,
    interval: row.recurring!.interval,
    interval_count: row.recurring!.count,
    livemode: false,
    metadata: row.metadata,
    meter: null,
    nickname: row.nickname,
    product: row.product,
    tiers_mode: null,
    transform_usage: null,
    trial_period_days: null,
    usage_type: 'licensed',
  } satisfies Stripe.Plan;
}
