import { expect, test } from 'vitest';
import { requiredShapes } from './required-shapes.ts';
import { violations } from './violations.ts';

test('reads the wire types that twilio does not export, and names what is missing, null or foreign', () => {
  const { MessageResource } = requiredShapes('twilio/lib/rest/api/v2010/account/message', [
    'MessageResource',
  ]);

  const found = violations({ body: 'hi', status: 'teleported', num_segments: null }, MessageResource);

  expect(found).toContain('$.sid: missing');
  expect(found).toContain('$.num_segments: null is no string');
  expect(found.join()).toMatch(/\$\.status: "teleported" is none of .*"delivered"/);
});

test('reads the enums and nested objects of plaid', () => {
  const { AccountsGetResponse } = requiredShapes('plaid', ['AccountsGetResponse']);

  const found = violations(
    { accounts: [{ type: 'piggy' }], item: null, request_id: 'x' },
    AccountsGetResponse,
  );

  expect(found).toContain('$.accounts[0].account_id: missing');
  expect(found.join()).toMatch(/\$\.accounts\[0\]\.type: "piggy" is none of .*"depository"/);
  expect(found).toContain('$.item: null is no Item');
});

test('closes the open enums of stripe and follows expanded objects', () => {
  const { 'Stripe.Refund': refund } = requiredShapes('stripe', ['Stripe.Refund']);

  const found = violations(
    { object: 'refund', reason: 'whim', charge: { object: 'charge', id: 'ch_1' } },
    refund,
  );

  expect(found.join()).toMatch(/\$\.reason: "whim" is none of .*"duplicate"/);
  expect(found).toContain('$.charge.amount: missing');
  expect(found).toContain('$.status: missing');
});

test('complains about a type that is not there', () => {
  expect(() => requiredShapes('twilio/lib/rest/api/v2010/account/message', ['Nothing'])).toThrow(
    'has no type Nothing',
  );
});
