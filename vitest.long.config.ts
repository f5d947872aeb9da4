import base from './vitest.config.ts';

/** `npm run test:long`: what takes minutes, such as a start from a fresh clone. */
export default {
  ...base,
  test: {
    ...base.test,
    include: ['**/*.long.test.ts'],
    exclude: ['**/node_modules/**', '.plaza/**'],
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
};
