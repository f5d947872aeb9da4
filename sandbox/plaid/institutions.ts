import type { FastifyInstance } from 'fastify';
import type {
  Institution,
  InstitutionsGetByIdResponse,
  InstitutionsGetResponse,
  InstitutionsSearchResponse,
} from 'plaid';
import { z } from 'zod';
import type { CastInstitution } from '../world/world.ts';
import { endpoint } from './endpoint.ts';
import { supportedProducts } from './item-wire.ts';
import { PlaidProblem } from './problem.ts';
import type { Store } from './store.ts';
import type { Answer, Wire } from './wire.ts';

const countries = ['US', 'GB', 'DE'] as const;
const countryCodes = z.array(z.string()).min(1);
const options = z
  .looseObject({
    include_optional_metadata: z.boolean().optional(),
    products: z.array(z.string()).nullish(),
  })
  .nullish();

/** /institutions/get_by_id, /institutions/get, /institutions/search. */
export function registerInstitutions(app: FastifyInstance, store: Store): void {
  endpoint(
    app,
    '/institutions/get_by_id',
    { institution_id: z.string(), country_codes: countryCodes, options },
    (body) => {
      const institution = store.institution(body.institution_id);
      if (!within(body.country_codes)) throw new PlaidProblem('INVALID_INSTITUTION');
      return {
        institution: toInstitution(institution, body.options?.include_optional_metadata),
      } satisfies Answer<InstitutionsGetByIdResponse>;
    },
  );

  endpoint(
    app,
    '/institutions/get',
    {
      count: z.number().int().min(1).max(500),
      offset: z.number().int().min(0),
      country_codes: countryCodes,
      options,
    },
    (body) => {
      const wanted = body.options?.products ?? [];
      const all = within(body.country_codes)
        ? store.institutions().filter((each) => offers(each, wanted))
        : [];
      const page = all.slice(body.offset, body.offset + body.count);
      return {
        institutions: page.map((each) => toInstitution(each, body.options?.include_optional_metadata)),
        total: all.length,
      } satisfies Answer<InstitutionsGetResponse>;
    },
  );

  endpoint(
    app,
    '/institutions/search',
    {
      query: z.string().min(1),
      country_codes: countryCodes,
      products: z.array(z.string()).nullish(),
      options,
    },
    (body) => {
      const wanted = body.query.toLowerCase();
      const found = store
        .institutions()
        .filter((each) => each.name.toLowerCase().includes(wanted) && offers(each, body.products ?? []));
      return {
        institutions: (within(body.country_codes) ? found : [])
          .slice(0, 10)
          .map((each) => toInstitution(each, body.options?.include_optional_metadata)),
      } satisfies Answer<InstitutionsSearchResponse>;
    },
  );
}

function offers({ without = [] }: CastInstitution, products: readonly string[]): boolean {
  return products.every((product) => !without.includes(product));
}

function within(codes: readonly string[]): boolean {
  return codes.some((code) => countries.some((country) => country === code));
}

function toInstitution(institution: CastInstitution, withMetadata = false) {
  return {
    institution_id: institution.id,
    name: institution.name,
    products: supportedProducts.filter((product) => !institution.without?.includes(product)),
    country_codes: [...countries],
    routing_numbers: [],
    dtc_numbers: [],
    oauth: false,
    ...(withMetadata && { url: institution.url, primary_color: institution.primaryColor, logo: null }),
  } satisfies Wire<Institution>;
}
