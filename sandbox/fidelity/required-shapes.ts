import { fileURLToPath } from 'node:url';
import ts from 'typescript-checker';
import type { Field, Shape } from './shape.ts';

/**
 * Reads types of an SDK with the TypeScript checker, for `violations` to hold the sandbox's answers against.
 *
 * - Stripe: `requiredShapes('stripe', ['Stripe.PaymentIntent'])`; dots walk namespaces.
 * - Plaid: `requiredShapes('plaid', ['AccountsGetResponse'])`.
 * - Twilio, whose wire types are not exported:
 *   `requiredShapes('twilio/lib/rest/api/v2010/account/message', ['MessageResource'])`.
 *
 * Takes two to four seconds for a large SDK, so ask once for all types of a module.
 *
 * @throws Error where the module has no such type
 */
export function requiredShapes<Name extends string>(
  sdkModule: string,
  typeNames: readonly Name[],
): Record<Name, Shape> {
  const { checker, source, module } = openModule(sdkModule);
  const read = createReader(checker);
  const entries = typeNames.map((name) => [
    name,
    read(findType(name, { checker, source, module, sdkModule })),
  ]);
  return Object.fromEntries(entries);
}

interface OpenModule {
  checker: ts.TypeChecker;
  source: ts.SourceFile;
  module: ts.Symbol;
}

function openModule(sdkModule: string): OpenModule {
  const probe = fileURLToPath(new URL('./probe.ts', import.meta.url));
  const text = `import type * as Sdk from '${sdkModule}';\nexport type Probe = typeof Sdk;\n`;
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: ['node'],
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (path) => path === probe || fileExists(path);
  host.getSourceFile = (path, ...rest) =>
    path === probe
      ? ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true)
      : getSourceFile(path, ...rest);
  const program = ts.createProgram([probe], options, host);
  const checker = program.getTypeChecker();
  const [statement] = program.getSourceFile(probe)!.statements;
  const module = checker.getSymbolAtLocation((statement as ts.ImportDeclaration).moduleSpecifier);
  const source = module?.declarations?.[0]?.getSourceFile();
  if (!module || !source) throw new Error(`There is no module ${sdkModule} with types.`);
  return { checker, source, module };
}

function findType(
  name: string,
  { checker, source, module, sdkModule }: OpenModule & { sdkModule: string },
): ts.Type {
  const local = source.statements.find(
    (statement) =>
      (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) &&
      statement.name.text === name,
  );
  if (local) return checker.getTypeAtLocation(local);
  const found = name.split('.').reduce<ts.Symbol | undefined>((holder, segment) => {
    const symbol =
      holder && checker.getExportsOfModule(holder).find((candidate) => candidate.name === segment);
    return symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  }, module);
  if (!found) throw new Error(`${sdkModule} has no type ${name}.`);
  return checker.getDeclaredTypeOfSymbol(found);
}

function createReader(checker: ts.TypeChecker): (type: ts.Type) => Shape {
  const known = new Map<ts.Type, Shape>();
  const read = (type: ts.Type): Shape => {
    const shape = known.get(type) ?? readType(type);
    known.set(type, shape);
    return shape;
  };

  const readType = (type: ts.Type): Shape => {
    if (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return { kind: 'any' };
    if (type.flags & ts.TypeFlags.Null) return { kind: 'null' };
    if (type.flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Void)) return { kind: 'literals', values: [] };
    if (type.isStringLiteral() || type.isNumberLiteral()) return { kind: 'literals', values: [type.value] };
    if (type.flags & ts.TypeFlags.BooleanLiteral) {
      return { kind: 'literals', values: [checker.typeToString(type) === 'true'] };
    }
    if (type.isUnion()) return readUnion(type.types);
    if (type.flags & ts.TypeFlags.StringLike || isOpenString(type)) return { kind: 'string' };
    if (type.flags & ts.TypeFlags.NumberLike) return { kind: 'number' };
    if (type.flags & ts.TypeFlags.BooleanLike) return { kind: 'boolean' };
    if (checker.isArrayType(type)) {
      const [element] = checker.getTypeArguments(type as ts.TypeReference);
      return { kind: 'array', of: () => read(element!) };
    }
    // Stripe's SDK makes numbers of what is text on the wire.
    if (checker.typeToString(type).endsWith('Decimal')) return { kind: 'string' };
    if (type.flags & ts.TypeFlags.Object || type.isIntersection()) return readObject(type);
    return { kind: 'any' };
  };

  const readUnion = (types: readonly ts.Type[]): Shape => {
    const literals = types.filter(
      (type) => type.isStringLiteral() || type.flags & ts.TypeFlags.BooleanLiteral,
    );
    const named = types.some((type) => type.isStringLiteral());
    const rest = types
      .filter((type) => !literals.includes(type) && !(named && isOpenString(type)))
      .filter((type) => !(type.flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Void)))
      .map(read);
    const values = literals.map(read).flatMap((shape) => (shape.kind === 'literals' ? shape.values : []));
    const members: Shape[] = values.length > 0 ? [{ kind: 'literals', values }, ...rest] : rest;
    return members.length === 1 ? members[0]! : { kind: 'union', of: members };
  };

  const readObject = (type: ts.Type): Shape => {
    const fields = new Map<string, Field>();
    for (const property of checker.getPropertiesOfType(type)) {
      const optional = (property.flags & ts.SymbolFlags.Optional) !== 0;
      fields.set(property.name, { optional, shape: () => read(checker.getTypeOfSymbol(property)) });
    }
    const open = checker.getIndexInfosOfType(type).length > 0;
    return { kind: 'object', name: checker.typeToString(type), fields, open };
  };
  return read;
}

/** Stripe's `OtherString`, by which its SDK keeps enums open: `string & {}`. */
function isOpenString(type: ts.Type): boolean {
  return type.isIntersection() && type.types.some((part) => part.flags & ts.TypeFlags.String);
}
