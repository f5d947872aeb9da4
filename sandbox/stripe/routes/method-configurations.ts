import type Stripe from 'stripe';
import { notFound } from '../errors.ts';
import { listParams, toPage } from '../list.ts';
import type { StripeRoute } from '../route.ts';
import type { MethodConfigurationRow } from '../setup/rows.ts';

const configuredKinds = [
  'alipay',
  'apple_pay',
  'card',
  'google_pay',
  'link',
  'paypal',
  'sepa_debit',
  'us_bank_account',
  'wechat_pay',
] as const;
const DEFAULT = 'pmc_1SandboxDefault00000000';

export const methodConfigurations: readonly StripeRoute[] = [
  {
    method: 'GET',
    url: '/payment_method_configurations',
    accepts: [...listParams, 'application'],
    run: (call) => toPage([call.store.methodConfigurations.get(DEFAULT) ?? whole], call, toConfiguration),
  },
  {
    method: 'POST',
    url: '/payment_method_configurations/:id',
    accepts: [...configuredKinds, 'active', 'name'],
    run: ({ store, params, id }) => {
      if (id !== DEFAULT) throw notFound('payment_method_configuration', id);
      const before = store.methodConfigurations.get(DEFAULT) ?? whole;
      const off = configuredKinds.filter((kind) => {
        const wanted = params.hash(kind)?.display_preference as { preference?: string } | undefined;
        return wanted?.preference ? wanted.preference === 'off' : before.off.includes(kind);
      });
      return toConfiguration(store.methodConfigurations.put({ ...before, off }));
    },
  },
];

const whole: MethodConfigurationRow = { id: DEFAULT, created: 0, off: [] };

function toConfiguration({ id, off }: MethodConfigurationRow) {
  const kinds = configuredKinds.map((kind) => {
    const value = off.includes(kind) ? ('off' as const) : ('on' as const);
    const display_preference = { overridable: null, preference: value, value };
    return [kind, { available: value === 'on', display_preference }] as const;
  });
  return {
    id,
    object: 'payment_method_configuration',
    active: true,
    application: null,
    is_default: true,
    livemode: false,
    name: 'Default',
    parent: null,
    ...Object.fromEntries(kinds),
  } satisfies Stripe.PaymentMethodConfiguration;
}
