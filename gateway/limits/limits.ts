import type { DocumentNode } from 'graphql';
import { limitAliases } from './aliases.ts';
import { limitDepth } from './depth.ts';
import { limitDirectives } from './directives.ts';
import { expand, readFragments } from './expand.ts';
import { limitFields } from './fields.ts';
import { limitFragments } from './fragments.ts';
import { limitIntrospection } from './introspection.ts';
import { limitRepeatedFields } from './repeated-fields.ts';
import { limitRootFields } from './root-fields.ts';
import type { Limits } from './settings.ts';

/**
 * For graphql-js `validate`, which comes next. Each error looks for its line from the start of the source and for names
 * that were meant among all names of the schema: a hundred of them take longer than all the rest.
 */
export const validationOptions = { maxErrors: 20 } as const;

/**
 * Refuses a document that asks for too much, before validation and planning see it. All its operations and fragments
 * are held to the limits, whichever is going to run, since validation reads them all. Safe on documents that are not
 * valid; never does more work than the limits allow.
 *
 * @returns how many selections were visited, once fragments are written out
 * @throws PlazaError GRAPHQL_VALIDATION_FAILED with `extensions.limit` `{name, max, actual}` and `locations`
 */
export function checkLimits(document: DocumentNode, limits: Limits): number {
  const fragments = readFragments(document);
  const directives = limitDirectives(limits, fragments);
  const rules = [
    limitFields(limits),
    limitFragments(limits, document),
    limitDepth(limits),
    limitIntrospection(),
    limitRootFields(limits),
    limitAliases(limits),
    directives.visit,
  ];
  let visited = 0;
  const roots = expand(document, fragments, {
    enter: directives.enter,
    visit(selection) {
      visited += 1;
      for (const rule of rules) rule(selection);
    },
  });
  limitRepeatedFields(limits, fragments, roots);
  return visited;
}
