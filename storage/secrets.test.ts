import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { createVault, deriveKey, readKeyring } from './secrets.ts';

const [oldKey, newKey] = [randomBytes(32), randomBytes(32)];
const text = (id: string, key: Buffer) => `${id}:${key.toString('base64')}`;
const vault = createVault(readKeyring(text('old', oldKey)));

test('what was sealed opens for its owner, and each seal is different', () => {
  const [one, two] = [vault.seal('access-sandbox-1', 'per_a'), vault.seal('access-sandbox-1', 'per_a')];

  expect(vault.open(one, 'per_a')).toBe('access-sandbox-1');
  expect(vault.open(two, 'per_a')).toBe('access-sandbox-1');
  expect(one).not.toBe(two);
  expect(one).not.toContain('access');
});

test('it opens for nobody else, and not after a change of any part', () => {
  const sealed = vault.seal('secret', 'per_a');
  const parts = sealed.split('.');
  expect(() => vault.open(sealed, 'per_b')).toThrow();

  for (const index of [0, 1, 2, 3]) {
    const altered = parts.with(index, flip(parts[index]!)).join('.');
    expect(() => vault.open(altered, 'per_a')).toThrow();
  }
  for (const cut of ['', 'v1.old', parts.slice(0, 3).join('.'), sealed.slice(0, -24)]) {
    expect(() => vault.open(cut, 'per_a')).toThrow();
  }
});

test('after a rotation the new key seals and the old one still opens, until it is gone', () => {
  const sealed = vault.seal('secret', 'per_a');
  const rotated = createVault(readKeyring(`${text('new', newKey)}, ${text('old', oldKey)}`));

  expect(rotated.open(sealed, 'per_a')).toBe('secret');
  expect(rotated.seal('secret', 'per_a')).toMatch(/^v1\.new\./);
  expect(() => createVault(readKeyring(text('new', newKey))).open(sealed, 'per_a')).toThrow('"old"');
});

test('keys for different purposes are different, the same in every process, and never the master key', () => {
  const ring = readKeyring(text('old', oldKey));

  expect(deriveKey(ring, 'cursor')).toEqual(deriveKey(readKeyring(text('old', oldKey)), 'cursor'));
  expect(deriveKey(ring, 'cursor')).not.toEqual(deriveKey(ring, 'other'));
  expect(deriveKey(ring, 'cursor')).not.toEqual(oldKey);
});

test.each(['', 'nonsense', 'a:short', `:${oldKey.toString('base64')}`, `A B:${oldKey.toString('base64')}`])(
  'a bad key says how to make a good one, and does not repeat it',
  (bad) => {
    expect(() => readKeyring(bad)).toThrow('openssl rand -base64 32');
    expect(() => readKeyring(bad)).not.toThrow(oldKey.toString('base64'));
  },
);

function flip(part: string): string {
  const at = Math.floor(part.length / 2);
  return part.slice(0, at) + (part[at] === 'A' ? 'B' : 'A') + part.slice(at + 1);
}
