import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { DAY_MS } from '../world/days.ts';
import type { CastPerson } from '../world/world.ts';
import { nationalFormat, type NumberError, type ParsedNumber, parseNumber } from './numbers.ts';
import { notFound, TwilioProblem } from './problem.ts';
import { fieldsOf } from './protocol.ts';
import type { Store } from './store.ts';

/** Twilio's `PhoneNumberResource` of Lookup v2 as it stands in JSON; a package that was not asked for is null. */
export interface LookupWire {
  calling_country_code: string | null;
  country_code: string | null;
  phone_number: string;
  national_format: string | null;
  valid: boolean;
  validation_errors: NumberError[];
  caller_name: object | null;
  sim_swap: object | null;
  call_forwarding: object | null;
  line_type_intelligence: object | null;
  line_status: object | null;
  identity_match: object | null;
  reassigned_number: object | null;
  sms_pumping_risk: object | null;
  phone_number_quality_score: object | null;
  pre_fill: object | null;
  url: string;
}

const packages = [
  'caller_name',
  'sim_swap',
  'line_type_intelligence',
  'line_status',
  'sms_pumping_risk',
] as const;

/** What was asked for and this sandbox does not know: answered as null. */
const silent = [
  'call_forwarding',
  'identity_match',
  'reassigned_number',
  'phone_number_quality_score',
  'pre_fill',
  'validation',
];

/** `/lookups/v2/PhoneNumbers/{number}`: is it a number, where, and what kind of line. */
export function registerLookup(app: FastifyInstance, store: Store): void {
  app.get<{ Params: { number: string } }>(
    '/lookups/v2/PhoneNumbers/:number',
    async (request): Promise<LookupWire> => {
      const query = fieldsOf(request.query);
      const wanted = (query.one('Fields') ?? '').split(',').filter(Boolean);
      const found = lookUp(store, request.params.number, query.one('CountryCode'), wanted);
      if (!found) throw notFound(`/v2/PhoneNumbers/${request.params.number}`);
      return { ...found, url: `https://lookups.twilio.com/v2/PhoneNumbers/${found.phone_number}` };
    },
  );
}

/** What there is to say of a number; null where no number can be seen in it. */
export function lookUp(
  store: Store,
  number: string,
  countryCode: string | undefined,
  wanted: readonly string[],
): Omit<LookupWire, 'url'> | null {
  const parsed = parseNumber(number, countryCode);
  if (!parsed) return null;
  for (const name of wanted) {
    const known = packages.some((each) => each === name) || silent.includes(name);
    if (!known) throw new TwilioProblem(20001, `Fields ${name}`);
  }
  const valid = parsed.errors.length === 0;
  const person = store.world.people.find(({ phone }) => phone === parsed.e164);
  const about = valid ? detailsOf(parsed, person, store) : null;
  const asked = (name: (typeof packages)[number]) => (wanted.includes(name) && about ? about[name] : null);
  return {
    calling_country_code: parsed.callingCode,
    country_code: parsed.country,
    phone_number: parsed.e164,
    national_format: parsed.callingCode === null ? null : nationalFormat(parsed),
    valid,
    validation_errors: parsed.errors,
    caller_name: asked('caller_name'),
    sim_swap: asked('sim_swap'),
    call_forwarding: null,
    line_type_intelligence: asked('line_type_intelligence'),
    line_status: asked('line_status'),
    identity_match: null,
    reassigned_number: null,
    sms_pumping_risk: asked('sms_pumping_risk'),
    phone_number_quality_score: null,
    pre_fill: null,
  };
}

/** What the sandbox's own numbers `+15005552000` to `…9` are, by their last digit. */
const lineTypes = [
  'landline',
  'mobile',
  'fixedVoip',
  'nonFixedVoip',
  'personal',
  'tollFree',
  'premium',
  'sharedCost',
  'uan',
  'voicemail',
] as const;

const carriers = ['Tella Mobile', 'Northstar Wireless', 'Cobalt Cellular'] as const;

/** The cast has mobile phones; what line any other number has follows from its digits and never changes. */
function detailsOf({ e164, country }: ParsedNumber, person: CastPerson | undefined, store: Store) {
  const dice = createHash('sha256').update(e164).digest();
  const magic = /^\+1500555200(\d)$/.exec(e164);
  const drawn = (['mobile', 'landline', 'nonFixedVoip'] as const)[dice[0]! % 3]!;
  const type = person ? 'mobile' : magic ? lineTypes[Number(magic[1])]! : drawn;
  const nowMs = store.nowMs();
  const swappedMs = store.state().simSwaps[e164] ?? store.world.nowMs - (200 + dice[3]!) * DAY_MS;
  const carrier = carriers[dice[1]! % carriers.length]!;
  const mobile = {
    mobile_country_code: country === 'US' ? '310' : '262',
    mobile_network_code: String(100 + (dice[2]! % 90)),
  };
  const none = { mobile_country_code: null, mobile_network_code: null };
  const networks = type === 'mobile' ? mobile : none;
  return {
    caller_name: {
      caller_name: person ? person.name.toUpperCase() : null,
      caller_type: person ? 'CONSUMER' : null,
      error_code: null,
    },
    line_type_intelligence: { ...networks, carrier_name: carrier, type, error_code: null },
    sim_swap: {
      last_sim_swap: {
        last_sim_swap_date: new Date(swappedMs).toISOString(),
        swapped_period: 'PT24H',
        swapped_in_period: nowMs - swappedMs < DAY_MS,
      },
      ...networks,
      carrier_name: carrier,
      error_code: null,
    },
    line_status: { status: 'active', error_code: null },
    sms_pumping_risk: {
      carrier_risk_category: 'low',
      number_blocked: false,
      number_blocked_date: null,
      number_blocked_last_3_months: false,
      sms_pumping_risk_score: dice[4]! % 40,
      error_code: null,
    },
  };
}
