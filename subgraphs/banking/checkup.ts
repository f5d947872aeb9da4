import type { CountryCode } from 'plaid';
import type { Checkup } from '#subgraphs/kit/accounts/checkup.ts';
import type { PlaidConfig } from './config.ts';
import { createPlaidSdk } from './plaid-sdk.ts';
import { plaidCode, translatePlaid } from './plaid-errors.ts';

/** Banks that surely exist: First Platypus Bank in the sandboxes, Chase in production. */
const knownBank = { test: 'ins_109508', live: 'ins_3' };

/** Plaid's part of the start report and of `npm run doctor`. */
export const checkup: Checkup<PlaidConfig> = {
  title: 'Plaid',
  wants: 'PLAID_CLIENT_ID and PLAID_SECRET',
  keyOf: ({ clientId }) => clientId,
  gaps: () => [],
  reach: async (config) => {
    const plaid = await createPlaidSdk(config)();
    const codes = config.countryCodes as CountryCode[];
    const institution_id = config.live ? knownBank.live : knownBank.test;
    return plaid.institutionsGetById({ institution_id, country_codes: codes }, { timeout: 5_000 });
  },
  translate: translatePlaid,
  explain({ error }, { live }) {
    const code = plaidCode(error);
    const environment = live ? 'production' : 'sandbox';
    if (code === 'INVALID_API_KEYS') {
      return {
        variable: 'PLAID_SECRET',
        problem: `Plaid does not know PLAID_CLIENT_ID with this secret in PLAID_ENV=${environment}`,
        cure: `copy both from the Plaid Dashboard (Developers, Keys); every environment has a secret of its own, so take the one for ${environment} or correct PLAID_ENV`,
      };
    }
    if (code === 'UNAUTHORIZED_ENVIRONMENT') {
      return {
        variable: 'PLAID_ENV',
        problem: `Plaid has not enabled ${environment} for this client`,
        cure: 'ask Plaid for access, or set PLAID_ENV=sandbox with the secret for the sandbox',
      };
    }
    if (code !== 'INVALID_INSTITUTION' && code !== 'INVALID_FIELD') return null;
    return {
      variable: 'PLAID_COUNTRY_CODES',
      problem: 'Plaid does not serve these countries for this client',
      cure: 'name those that the Plaid Dashboard shows as enabled, e.g. US',
    };
  },
};
