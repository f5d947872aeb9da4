import { readFileSync } from 'node:fs';
import { buildSchema, isObjectType } from 'graphql';
import { readApiSdl } from '#schema/subgraphs.ts';

/** What the sandbox's world has none of, so that no test through the graph can see it; `map.ts` of each subgraph maps it. */
const absent: Readonly<Record<string, readonly string[]>> = {
  'money outside ISO 4217': [
    'BankBalances.unofficialCurrency',
    'BankTransaction.unofficialCurrency',
    'Holding.unofficialCurrency',
    'InvestmentTransaction.unofficialCurrency',
    'RecurringStream.unofficialCurrency',
  ],
  'accounts in Canada': ['BankAccountNumbers.institutionNumber', 'BankAccountNumbers.branchNumber'],
  'shares that vest, or whose numbers are licensed': [
    'Holding.vestedQuantity',
    'Security.isin',
    'Security.cusip',
  ],
  'debts of a kind that Plaid tells more of': ['OtherLiability.overdue'],
  'a configured connected account': ['Business.stripeAccount', 'StripeClientSettings.account'],
  'an orphan at Twilio': ['MessageEffect.note'],
  'an action that nobody knows': ['UnknownNextAction.kind'],
};

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
  const excused = new Set(Object.values(absent).flat());
  const missing = fields.filter((field) => !seen.has(field) && !excused.has(field));
  const found = fields.filter((field) => seen.has(field));
  console.log(`${found.length} of ${fields.length} fields were seen with a value`);
  if (missing.length === 0) return;
  console.error(`No test has seen a value of:\n${missing.map((field) => `  ${field}`).join('\n')}`);
  process.exitCode = 1;
}

main(process.argv[2] ?? process.env['FIELDS_SEEN'] ?? '');
