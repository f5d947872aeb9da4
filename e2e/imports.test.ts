import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

const rooms = ['gateway', 'subgraphs', 'schema', 'storage', 'sandbox', 'cli', 'e2e', 'bench'];
const files = globSync(rooms.map((room) => `${room}/**/*.ts`)).filter(
  (file) => !/\/(generated|node_modules)\//.test(file),
);

/** Seed data may be as long as it is. */
const seedData = /^sandbox\/world\//;

/** The only file of the gateway that may know subgraphs and the sandbox. */
const ASSEMBLY = 'gateway/assembly.ts';

const arrows: Record<string, readonly string[]> = {
  schema: ['schema'],
  storage: ['schema', 'storage'],
  sandbox: ['sandbox'],
  subgraphs: ['schema', 'storage', 'subgraphs'],
  gateway: ['schema', 'storage', 'gateway'],
  cli: ['schema', 'storage', 'gateway', 'subgraphs', 'sandbox', 'cli'],
  e2e: [...rooms, 'codegen.ts'],
  bench: rooms,
};

test.each(files)('%s imports only along the arrows', (file) => {
  const room = roomOf(file);
  const allowed = file === ASSEMBLY || isTest(file) ? arrows['e2e']! : arrows[room]!;

  const strays = importsOf(file).filter(
    (target) => !allowed.includes(roomOf(target)) || crosses(file, target),
  );

  expect(strays).toEqual([]);
});

test('no file of ours reaches 250 lines', () => {
  const long = files
    .filter((file) => !seedData.test(file))
    .map((file) => [file, readFileSync(file, 'utf8').split('\n').length - 1] as const)
    .filter(([, lines]) => lines > 250);

  expect(long).toEqual([]);
});

test('no import runs in a circle', () => {
  const graph = new Map(
    files.map((file) => [file, importsOf(file).filter((target) => files.includes(target))]),
  );
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, trail: string[]) => {
    if (trail.includes(file)) circles.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
    if (done.has(file) || trail.includes(file)) return;
    for (const target of graph.get(file) ?? []) visit(target, [...trail, file]);
    done.add(file);
  };

  for (const file of files) visit(file, []);

  expect(circles).toEqual([]);
});

test('there is no barrel and no drawer', () => {
  expect(files.filter((file) => /(^|\/)(index|utils|helpers|common)\.ts$/.test(file))).toEqual([]);
});

/** One subgraph never imports another; all may import `kit`. */
function crosses(file: string, target: string): boolean {
  const [from, own] = file.split('/');
  const [to, other] = target.split('/');
  return from === 'subgraphs' && to === 'subgraphs' && own !== other && other !== 'kit' && !isTest(file);
}

function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const specifiers = text.matchAll(/^\s*(?:import|export)\b[^'"]*?from\s+'([^']+)'|\bimport\('([^']+)'\)/gm);
  return [...specifiers].flatMap(([, still, dynamic]) => {
    const specifier = still ?? dynamic!;
    if (specifier.startsWith('#')) return [specifier.slice(1)];
    return specifier.startsWith('.') ? [relative('.', join(dirname(file), specifier))] : [];
  });
}

function roomOf(file: string): string {
  return file.split('/')[0]!;
}

/** Tests may start what stands outside their room, the sandbox above all. */
function isTest(file: string): boolean {
  return /[.-](test|under-test)\.ts$/.test(file);
}
