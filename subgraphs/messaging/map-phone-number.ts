import type { LineType, ResolversTypes, SimSwap } from '#schema/generated/messaging.ts';

/** A number as its resolvers are given it. */
export type PhoneNumberRow = Awaited<ResolversTypes['PhoneNumber']>;

const lineTypeOf: Record<string, LineType> = {
  mobile: 'MOBILE',
  landline: 'LANDLINE',
  fixedVoip: 'VOIP',
  nonFixedVoip: 'VOIP',
  tollFree: 'TOLL_FREE',
  personal: 'PERSONAL',
  premium: 'PREMIUM',
  sharedCost: 'SHARED_COST',
  uan: 'UAN',
  voicemail: 'VOICEMAIL',
  pager: 'PAGER',
};

/** What Lookup says of one number, by itself or in a batch. */
export interface LookedUp {
  valid: boolean;
  countryCode?: string | null;
  nationalFormat?: string | null;
  /** Of a batch the SDK leaves it as it stands on the wire. */
  lineTypeIntelligence?: { type?: string; carrierName?: string; carrier_name?: string } | null;
  simSwap?: WireSimSwap | null;
}

/** Of a batch, and inside of a single answer, the SDK leaves it as it stands on the wire. */
interface WireSimSwap {
  lastSimSwap?: WireLastSwap | null;
  last_sim_swap?: WireLastSwap | null;
  carrierName?: string | null;
  carrier_name?: string | null;
  errorCode?: number | null;
  error_code?: number | null;
}

interface WireLastSwap {
  last_sim_swap_date?: string | null;
  swapped_in_period?: boolean | null;
}

export function toPhoneNumber(e164: string, found: LookedUp): PhoneNumberRow {
  const line = found.lineTypeIntelligence;
  return {
    __typename: 'PhoneNumber',
    e164,
    valid: found.valid,
    countryCode: found.countryCode ?? null,
    nationalFormat: found.nationalFormat ?? null,
    lineType: line?.type ? (lineTypeOf[line.type] ?? 'UNKNOWN') : null,
    voipKind: line?.type === 'fixedVoip' ? 'FIXED' : line?.type === 'nonFixedVoip' ? 'NON_FIXED' : null,
    carrier: line?.carrierName ?? line?.carrier_name ?? null,
  };
}

/** Null where the carrier does not tell. */
export function toSimSwap({ simSwap }: LookedUp): SimSwap | null {
  if (!simSwap || (simSwap.errorCode ?? simSwap.error_code)) return null;
  const last = simSwap.lastSimSwap ?? simSwap.last_sim_swap;
  const at = Date.parse(last?.last_sim_swap_date ?? '');
  return {
    __typename: 'SimSwap',
    lastSwappedAt: Number.isNaN(at) ? null : new Date(at).toISOString(),
    swappedInPeriod: last?.swapped_in_period ?? null,
    carrierName: simSwap.carrierName ?? simSwap.carrier_name ?? null,
  };
}
