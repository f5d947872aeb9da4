import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const documentation = readFileSync('docs/configuration.md', 'utf8');
const sources = globSync('{gateway,subgraphs,sandbox,cli}/**/*.ts', { exclude: ['**/*.test.ts'] });

/** The variables of every `const Env = z.object({ … })`, by file. */
const variables = sources.flatMap((file) => {
  const [, schema] = /^const Env = z\.object\(\{\n([^]*?)^\}\)/m.exec(readFileSync(file, 'utf8')) ?? [];
  return schema ? [...schema.matchAll(/^ {2}([A-Z][A-Z0-9_]*):/gm)].map(([, name]) => [name!, file]) : [];
});
const names = [...new Set(variables.map(([name]) => name!))];

/** The first cell of every row of the tables. */
const documented = [...documentation.matchAll(/^\| `([^`]+)`/gm)].map(([, name]) => name!);

test('the schemas of the environment are found', () => {
  expect(new Set(variables.map(([, file]) => file)).size).toBeGreaterThanOrEqual(7);
  expect(names).toEqual(
    expect.arrayContaining(['PORT', 'STRIPE_SECRET_KEY', 'SANDBOX_STATE', 'GATEWAY_JWKS_URL']),
  );
});

test.each(variables)('%s of %s stands in docs/configuration.md', (name) => {
  expect(documented).toContain(name);
});

test('docs/configuration.md and .env.example name what there is and nothing else', () => {
  const example = [...readFileSync('.env.example', 'utf8').matchAll(/^(\w+)=/gm)].map(([, name]) => name!);

  expect(documented.filter((name) => /^[A-Z]/.test(name)).toSorted()).toEqual(names.toSorted());
  expect(example.toSorted()).toEqual(names.toSorted());
});

test('every key of plaza.config.json stands in docs/configuration.md', () => {
  const [, schema] = /^const File = z\.strictObject\(\{\n([^]*?)^\}\)/m.exec(
    readFileSync('gateway/config-file.ts', 'utf8'),
  )!;
  const keys = [...schema!.matchAll(/\b([a-zA-Z]+):\s*(?:z\b|ms\b)/g)].map(([, key]) => key!);
  const parts = documented.filter((name) => /^[a-z]/.test(name)).flatMap((name) => name.split(/\W+/));

  expect(keys.length).toBeGreaterThan(8);
  expect(keys.filter((key) => !parts.includes(key))).toEqual([]);
});
