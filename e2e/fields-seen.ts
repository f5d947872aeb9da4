import { readFileSync } from 'node:fs';
import { buildSchema, isObjectType } from 'graphql';
import { readApiSdl } from '#schema/subgraphs.ts';

/**
 * Says which fields of the schema no test has seen a value of: `node e2e/fields-seen.ts FILE`, where FILE is what the tests
 * wrote down under FIELDS_SEEN. Exits with 1 where there are any.
 */
function main(file: string): void {
  const seen = new Set(readFileSync(file, 'utf8').split('\n'));
  const schema = buildSchema(readApiSdl());
  const fields = Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type))
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));
  const missing = fields.filter((field) => !seen.has(field));
  console.log(`${fields.length - missing.length} of ${fields.length} fields were seen with a value`);
  if (missing.length === 0) return;
  console.error(`No test has seen a value of:\n${missing.map((field) => `  ${field}`).join('\n')}`);
  process.exitCode = 1;
}

main(process.argv[2] ?? process.env['FIELDS_SEEN'] ?? '');
