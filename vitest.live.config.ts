import base from './vitest.config.ts';

/**
 * `npm run test:live`: what the sandbox promises about the providers, asked of the providers themselves with test-mode
 * keys; a provider without keys is skipped and says which variables to set.
 */
export default {
  ...base,
  test: {
    ...base.test,
    include: ['**/*.contract.test.ts'],
    exclude: ['**/node_modules/**', '.plaza/**'],
    env: { PLAZA_LIVE_TESTS: '1' },
    reporters: ['verbose'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
};
