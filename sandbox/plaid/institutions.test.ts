import { CountryCode, Products } from 'plaid';
import { expect, test } from 'vitest';
import { startPlaid } from './plaid-under-test.ts';

test('institutions are found by id, in lists and by name', async () => {
  await using plaid = await startPlaid();
  const country_codes = [CountryCode.Us];
  const { institution } = (
    await plaid.api.institutionsGetById({
      institution_id: 'ins_109508',
      country_codes,
      options: { include_optional_metadata: true },
    })
  ).data;

  const list = (await plaid.api.institutionsGet({ count: 3, offset: 0, country_codes })).data;
  const search = (await plaid.api.institutionsSearch({ query: 'platypus', country_codes, products: null }))
    .data;

  expect(institution).toMatchObject({ name: 'First Platypus Bank', url: 'https://platypus.example' });
  expect(list.institutions).toHaveLength(3);
  expect(list.total).toBe(plaid.world.institutions.length);
  const known = await plaid.api.institutionsSearch({
    query: 'corduroy',
    country_codes,
    products: [Products.Identity],
  });
  expect(known.data.institutions).toEqual([]);
  const told = await plaid.api.institutionsGet({
    count: 50,
    offset: 0,
    country_codes,
    options: { products: [Products.Identity] },
  });
  expect(told.data.total).toBe(list.total - 1);
  expect(search.institutions.map((each) => each.institution_id)).toEqual(['ins_109508']);
});
