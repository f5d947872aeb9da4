import { expect, test } from 'vitest';
import { quietUntil } from './quiet-until.ts';

const berlin = {
  __typename: 'QuietTime',
  channel: null,
  from: '22:00',
  to: '07:30',
  timeZone: 'Europe/Berlin',
} as const;
const until = (time: object, at: string) => {
  const ms = quietUntil({ ...berlin, ...time }, Date.parse(at));
  return ms === null ? null : new Date(ms).toISOString();
};

test.each([
  ['in the evening', '2026-11-10T21:15:30Z', '2026-11-11T06:30:00.000Z'],
  ['after midnight', '2026-11-11T02:00:00Z', '2026-11-11T06:30:00.000Z'],
  ['at the first minute', '2026-11-10T21:00:00Z', '2026-11-11T06:30:00.000Z'],
  ['at the last minute', '2026-11-11T06:29:59Z', '2026-11-11T06:30:00.000Z'],
  ['right before', '2026-11-10T20:59:59Z', null],
  ['right after', '2026-11-11T06:30:00Z', null],
  ['by day', '2026-11-10T12:00:00Z', null],
  ['in a night in which the clocks go back', '2026-10-24T22:30:00Z', '2026-10-25T06:30:00.000Z'],
  ['in a night in which the clocks go forward', '2026-03-28T22:30:00Z', '2026-03-29T05:30:00.000Z'],
])('%s', (_when, at, expected) => {
  expect(until({}, at)).toBe(expected);
});

test('within a day, and in a zone that is half an hour off', () => {
  const siesta = { from: '13:00', to: '15:00', timeZone: 'Asia/Kolkata' };

  expect(until(siesta, '2026-11-10T08:00:00Z')).toBe('2026-11-10T09:30:00.000Z');
  expect(until(siesta, '2026-11-10T07:29:00Z')).toBeNull();
  expect(until(siesta, '2026-11-10T09:30:00Z')).toBeNull();
});

test('a night that ends in an hour that the clocks leave out ends, too', () => {
  const early = { to: '02:30' };

  const end = until(early, '2026-03-28T23:30:00Z');

  expect(Date.parse(end!)).toBeGreaterThan(Date.parse('2026-03-28T23:30:00Z'));
  expect(Date.parse(end!)).toBeLessThanOrEqual(Date.parse('2026-03-29T01:30:00Z'));
});
