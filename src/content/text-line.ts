import type { FieldPath, Located } from './parse-yaml.js';

/**
 * The file's line on which the text of a field begins: its own, or the one below the `|` or `>` of a block.
 *
 * @param rows the lines of the YAML text
 * @param firstLine the file's line of the first of them
 */
export function textLine(at: Located, path: FieldPath, rows: readonly string[], firstLine = 1): number {
  const { line, column } = at.locate(path);
  return /^[|>]/.test((rows[line - firstLine] ?? '').slice(column - 1)) ? line + 1 : line;
}
