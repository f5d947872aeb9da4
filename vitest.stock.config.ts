import base from './vitest.config.ts';

/** `npm run test:stock`: what Plaza promises holds on stock `@apollo/gateway` too, the reference for our own engine. */
export default {
  ...base,
  test: {
    ...base.test,
    include: ['e2e/*.test.ts'],
    // What does not depend on the engine, or is our engine's own.
    exclude: [
      '**/*.long.test.ts',
      'e2e/{compose,configuration,config-file,doctor,imports,live-keys,mappers,readme,settings,start,stop}.test.ts',
      'e2e/{accounts-foretold,engine-costs,fewest-calls-page,foretold-calls,gateway-alone,mixing,partner-isolation}.test.ts',
    ],
  },
};
