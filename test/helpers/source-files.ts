/** The files of `src/`, read by TypeScript's own parser: what each imports, exports and does, for the rules of the house. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';

const src = join(import.meta.dirname, '..', '..', 'src');

/** One file of `src/`. Paths are below that folder, with `/`. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly lines: number;
  readonly tree: ts.SourceFile;
  /** Imports, re-exports and late imports. */
  readonly imports: readonly Import[];
  readonly exports: readonly Export[];
  readonly hasDefault: boolean;
}

/** What a file asks of another. */
export interface Import {
  /** As it is written: `./span.js`, `node:fs`, `zod`. */
  readonly text: string;
  /** The path of the file if it is one of ours. */
  readonly target: string | undefined;
  readonly typeOnly: boolean;
  /** `await import(…)`: asked when it is first wanted. */
  readonly late: boolean;
  /** The names between the braces. */
  readonly names: readonly string[];
}

/** A name that a file declares and exports. */
export interface Export {
  readonly name: string;
  /** Its doc comments. */
  readonly docs: string;
  readonly callable: boolean;
}

/** Every file of `src/`. */
export function readSourceFiles(): SourceFile[] {
  return readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.[tj]s$/.test(path))
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map((path) => parseSource(path, readFileSync(join(src, path), 'utf8')));
}

/** Reads the text of one file. */
export function parseSource(path: string, text: string): SourceFile {
  const tree = ts.createSourceFile(path, text, {
    languageVersion: ts.ScriptTarget.Latest,
    jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
  });
  return {
    path,
    text,
    lines: text.split('\n').length - 1,
    tree,
    imports: [
      ...tree.statements.flatMap((statement) => importsOf(statement, path)),
      ...lateImportsOf(tree, path),
    ],
    exports: tree.statements.flatMap((statement) => exportsOf(statement, text)),
    hasDefault: tree.statements.some(isDefault),
  };
}

/** Calls `visit` for every node below `parent`, from top to bottom. */
export function eachNode(parent: ts.Node, visit: (node: ts.Node, parent: ts.Node) => void): void {
  ts.forEachChild(parent, (node) => {
    visit(node, parent);
    eachNode(node, visit);
  });
}

/** Every name that a door opens, with what is declared under it: its own, and those of `export { … } from` and `export *`. */
export function namesOpenedBy(door: SourceFile, files: ReadonlyMap<string, SourceFile>): Export[] {
  const passedOn = door.tree.statements.flatMap((statement): Export[] => {
    if (!ts.isExportDeclaration(statement) || !statement.moduleSpecifier) return [];
    const behind = files.get(targetOf(stringOf(statement.moduleSpecifier) ?? '', door.path) ?? '');
    if (behind === undefined) return [];
    const there = namesOpenedBy(behind, files);
    const { exportClause } = statement;
    if (!exportClause || !ts.isNamedExports(exportClause)) return there;
    return exportClause.elements.flatMap(({ name, propertyName }) =>
      there
        .filter((one) => one.name === (propertyName ?? name).text)
        .map((one) => ({ ...one, name: name.text })),
    );
  });
  return [...door.exports, ...passedOn];
}

/** The text of a literal, without its quotes. */
export function stringOf(node: ts.Node): string | undefined {
  return ts.isStringLiteralLike(node) ? node.text : undefined;
}

function importsOf(statement: ts.Statement, path: string): Import[] {
  const isImport = ts.isImportDeclaration(statement);
  if (!isImport && !ts.isExportDeclaration(statement)) return [];
  const text = statement.moduleSpecifier && stringOf(statement.moduleSpecifier);
  if (text === undefined) return [];
  const clause = isImport ? statement.importClause?.namedBindings : statement.exportClause;
  const names = clause && 'elements' in clause ? clause.elements.map(({ name }) => name.text) : [];
  const typeOnly = isImport
    ? statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
    : statement.isTypeOnly;
  return [{ text, target: targetOf(text, path), typeOnly, late: false, names }];
}

function lateImportsOf(tree: ts.SourceFile, path: string): Import[] {
  const found: Import[] = [];
  if (!tree.text.includes('import(')) return found;
  eachNode(tree, (node) => {
    if (!ts.isCallExpression(node) || node.expression.kind !== ts.SyntaxKind.ImportKeyword) return;
    const text = node.arguments[0] && stringOf(node.arguments[0]);
    if (text !== undefined) {
      found.push({ text, target: targetOf(text, path), typeOnly: false, late: true, names: [] });
    }
  });
  return found;
}

function exportsOf(statement: ts.Statement, text: string): Export[] {
  if (!hasModifier(statement, ts.SyntaxKind.ExportKeyword)) return [];
  const docs = (ts.getLeadingCommentRanges(text, statement.pos) ?? [])
    .map(({ pos, end }) => text.slice(pos, end))
    .filter((comment) => comment.startsWith('/**'))
    .join('\n');
  const names = ts.isVariableStatement(statement)
    ? statement.declarationList.declarations.map(({ name }) => name)
    : [(statement as ts.DeclarationStatement).name];
  return names.flatMap((name) =>
    name && ts.isIdentifier(name)
      ? [{ name: name.text, docs, callable: ts.isFunctionDeclaration(statement) }]
      : [],
  );
}

function isDefault(statement: ts.Statement): boolean {
  return ts.isExportAssignment(statement) || hasModifier(statement, ts.SyntaxKind.DefaultKeyword);
}

function hasModifier(statement: ts.Statement, kind: ts.SyntaxKind): boolean {
  return (
    ts.canHaveModifiers(statement) && (ts.getModifiers(statement) ?? []).some((one) => one.kind === kind)
  );
}

function targetOf(text: string, from: string): string | undefined {
  return text.startsWith('.') ? posix.join(posix.dirname(from), text).replace(/\.js$/, '.ts') : undefined;
}
