import { expect, test } from 'vitest';
import { decimalToMinor, readPositive, toMoney } from './money.ts';

test.each([
  [12.3, 2, 1230],
  ['12.30', 2, 1230],
  [0.1 + 0.2, 2, 30],
  [1.005, 2, 101],
  [-1.005, 2, -101],
  [8.574, 2, 857],
  [500, 0, 500],
  [500.5, 0, 501],
  [0.004, 2, 0],
  [-0.004, 2, 0],
  [0.005, 2, 1],
  [1.2345, 3, 1235],
  ['1e-7', 2, 0],
  [1e-7, 8, 10],
  ['1.5e3', 2, 150_000],
  ['1234e-2', 2, 1234],
  ['90071992547409.91', 2, Number.MAX_SAFE_INTEGER],
  ['00012.3', 2, 1230],
  ['5.', 2, 500],
])('%s at %i decimals is %i minor units', (decimal, exponent, minor) => {
  expect(decimalToMinor(decimal, exponent)).toBe(minor);
});

test.each(['', 'abc', '1,5', '.5', 'NaN', Number.NaN, Infinity, '1.2.3', ' 1', '+1'])(
  '%s is no decimal number',
  (text) => {
    expect(() => decimalToMinor(text, 2)).toThrow(RangeError);
  },
);

test.each(['90071992547409.92', '-90071992547409.92', '1e20'])('%s is too large', (text) => {
  expect(() => decimalToMinor(text, 2)).toThrow(/too large/);
});

test('money is at the exponent of its currency; unofficial currencies count hundredths and have no code', () => {
  expect(toMoney(12.3, 'USD')).toEqual({ amount: 1230, currency: 'USD' });
  expect(toMoney(500, 'JPY')).toEqual({ amount: 500, currency: 'JPY' });
  expect(toMoney('1.234', 'BHD')).toEqual({ amount: 1234, currency: 'BHD' });
  expect(toMoney(1.5, null)).toEqual({ amount: 150, currency: null });
  expect(toMoney(1.5, 'DOGE')).toEqual({ amount: 150, currency: null });
});

test('an amount to be moved is above zero', () => {
  expect(readPositive('input.amount', 1)).toBe(1);
  for (const amount of [0, -1]) {
    expect(() => readPositive('input.amount', amount)).toThrow(
      expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT', argument: 'input.amount' } }),
    );
  }
});
