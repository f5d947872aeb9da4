import { expect, test } from 'vitest';
import { reportNulls } from './nulls.ts';

test('a null that went up is reported where it ended, once', () => {
  const data = { me: { payments: { edges: [null, { node: null }] } } };
  const error = (path: (string | number)[]) => ({
    message: 'gone',
    path,
    extensions: { code: 'UPSTREAM_UNAVAILABLE', serviceName: 'payments' },
  });

  const { errors, nulls } = reportNulls(data, [
    error(['me', 'payments', 'edges', 0, 'node', 'amount', 'currency']),
    error(['me', 'payments', 'edges', 0, 'node', 'status']),
    error(['me', 'payments', 'edges', 1, 'node']),
  ]);

  expect(nulls.map(({ path, cause, subgraph }) => [path.join('.'), cause, subgraph])).toEqual([
    ['me.payments.edges.0', 'subgraph_error', 'payments'],
    ['me.payments.edges.1.node', 'subgraph_error', 'payments'],
  ]);
  expect(errors).toHaveLength(3);
  expect(errors[0]!.extensions).toEqual({ code: 'UPSTREAM_UNAVAILABLE', subgraph: 'payments' });
});

test('an expected absence is no error; the same code without its cause is one', () => {
  const absence = {
    message: 'not yours',
    path: ['a'],
    extensions: { code: 'FORBIDDEN', nullCause: 'scope' },
  };
  const refusal = { message: 'not yours', path: ['b'], extensions: { code: 'FORBIDDEN' } };

  const { errors, nulls } = reportNulls({ a: null, b: null }, [absence, refusal]);

  expect(errors.map(({ path }) => path)).toEqual([['b']]);
  expect(nulls).toEqual([
    { path: ['a'], cause: 'scope', code: 'FORBIDDEN' },
    { path: ['b'], cause: 'scope', code: 'FORBIDDEN' },
  ]);
});
