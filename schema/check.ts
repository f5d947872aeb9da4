import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** Composes and generates anew, and says which committed file was not what that gives. */
function main(): void {
  const before = read();
  execFileSync(process.execPath, ['schema/compose.ts'], { stdio: 'ignore' });
  execFileSync('graphql-codegen', ['--config', 'codegen.ts'], { stdio: 'ignore' });
  const stale = [...read()].filter(([file, text]) => before.get(file) !== text).map(([file]) => file);
  if (stale.length === 0) return;
  console.error(`Not what the schema gives (made anew now, commit it): ${stale.join(', ')}`);
  process.exit(1);
}

function read(): Map<string, string> {
  const files = [
    'schema/supergraph.graphql',
    'schema/api.graphql',
    'docs/fields.md',
    ...readdirSync('schema/generated').map((file) => `schema/generated/${file}`),
  ];
  return new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
}

main();
