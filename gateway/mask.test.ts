import { expect, test } from 'vitest';
import { maskError } from './mask.ts';

test('what is not of the table is masked, its place kept', () => {
  const stray = {
    message: 'relation payments.secret does not exist at 10.0.0.7',
    path: ['me'],
    locations: [{ line: 1, column: 3 }],
    extensions: {
      code: 'INTERNAL_SERVER_ERROR',
      stacktrace: ['at secret.ts:1'],
      serviceName: 'payments',
      query: 'select',
    },
  };

  for (const code of ['INTERNAL_SERVER_ERROR', 'SOMETHING_ELSE', undefined]) {
    expect(maskError({ ...stray, extensions: { ...stray.extensions, code } })).toEqual({
      message: 'Something went wrong here; the operators can find it by the request id.',
      path: ['me'],
      locations: [{ line: 1, column: 3 }],
      extensions: { code: 'INTERNAL_SERVER_ERROR', serviceName: 'payments' },
    });
  }
});

test('what is of the table passes, without its stack and its HTTP status', () => {
  const extensions = {
    code: 'FORBIDDEN',
    scope: 'payments:read',
    stacktrace: ['at x'],
    http: { status: 403 },
  };

  expect(maskError({ message: 'This needs the scope payments:read.', extensions })).toEqual({
    message: 'This needs the scope payments:read.',
    extensions: { code: 'FORBIDDEN', scope: 'payments:read' },
  });
});
