import type { CastInstitution } from './world.ts';

/** Invented banks. The ids of the first few are those that Plaid's own sandbox knows. */
export const institutions: readonly CastInstitution[] = [
  { id: 'ins_109508', name: 'First Platypus Bank', url: 'https://platypus.example', primaryColor: '#1f1f1f' },
  {
    id: 'ins_109509',
    name: 'First Gingham Credit Union',
    url: 'https://gingham.example',
    primaryColor: '#7a3e9d',
  },
  {
    id: 'ins_109510',
    name: 'Tattersall Federal Credit Union',
    url: 'https://tattersall.example',
    primaryColor: '#0b6e4f',
  },
  { id: 'ins_109511', name: 'Tartan Bank', url: 'https://tartan.example', primaryColor: '#b3262e' },
  { id: 'ins_109512', name: 'Houndstooth Bank', url: 'https://houndstooth.example', primaryColor: '#2b4c7e' },
  {
    id: 'ins_130900',
    name: 'Seersucker Savings',
    url: 'https://seersucker.example',
    primaryColor: '#3d9bd9',
  },
  {
    id: 'ins_130901',
    name: 'Harbor Merchant Bank',
    url: 'https://harbor-merchant.example',
    primaryColor: '#004d61',
  },
  {
    id: 'ins_130902',
    name: 'Corduroy Basic Bank',
    url: 'https://corduroy.example',
    primaryColor: '#8a5a2b',
    without: ['auth', 'identity', 'investments', 'liabilities'],
  },
  {
    id: 'ins_130903',
    name: 'Gabardine Trust',
    url: 'https://gabardine.example',
    primaryColor: '#5b5f2a',
  },
];
