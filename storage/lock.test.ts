import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockFolder } from './lock.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plaza-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a folder is taken once, names who holds it, and can be taken again when it was given back', () => {
  const giveBack = lockFolder(folder);

  expect(readFileSync(join(folder, 'lock'), 'utf8')).toBe(String(process.pid));
  expect(() => lockFolder(folder)).toThrow(`already open in this process (${process.pid})`);
  giveBack();
  expect(existsSync(join(folder, 'lock'))).toBe(false);
  lockFolder(folder)();
});

test('a folder of a running process is refused with its number and the cure', () => {
  writeFileSync(join(folder, 'lock'), String(process.ppid));

  expect(() => lockFolder(folder)).toThrow(`in use by process ${process.ppid}`);
  expect(() => lockFolder(folder)).toThrow('PLAZA_DATA');
  expect(readFileSync(join(folder, 'lock'), 'utf8')).toBe(String(process.ppid));
});

test.each(['of a process that died', 'with nothing in it'])('a lock %s is taken over', (what) => {
  const { pid } = spawnSync(process.execPath, ['--version']);
  writeFileSync(join(folder, 'lock'), what.includes('died') ? String(pid) : '');

  const giveBack = lockFolder(folder);

  expect(readFileSync(join(folder, 'lock'), 'utf8')).toBe(String(process.pid));
  giveBack();
});

test('a folder that is not there is told as it is', () => {
  expect(() => lockFolder(join(folder, 'nowhere'))).toThrow('ENOENT');
});
