/** Markdown with front matter: its two parts, and where a field stands. */
import type { FieldPath } from './located.js';
import { parseYaml } from './parse-yaml.js';

/** A Markdown file cut in two: the YAML between the `---` lines, and the text below with its first line. */
interface FrontMatter {
  readonly yaml: string;
  readonly text: string;
  /** Line of the file on which `text` begins; the YAML begins on line 2. */
  readonly textLine: number;
}

/** @returns `undefined` when the file does not begin with `---` or the block is not closed. */
export function splitFrontMatter(source: string): FrontMatter | undefined {
  const lines = source.split('\n');
  if (lines[0]?.trimEnd() !== '---') return undefined;
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  if (end < 0) return undefined;
  return {
    yaml: lines.slice(1, end).join('\n'),
    text: lines.slice(end + 1).join('\n'),
    textLine: end + 2,
  };
}

/** The front matter of an item begins on this line. */
const AFTER_DASHES = 2;

/**
 * Where a field stands in the text of a content file, YAML or Markdown with front matter.
 *
 * @param file its path, `items/mot-cua.md`
 * @example
 * locateField('items/a.md', '---\ntitle: Một cửa\n---\n', ['title']); // { line: 2, column: 8 }
 */
export function locateField(
  file: string,
  text: string,
  field: FieldPath,
): { readonly line: number; readonly column: number } {
  const front = file.endsWith('.md') ? splitFrontMatter(text) : undefined;
  return front === undefined
    ? parseYaml(file, text).locate(field)
    : parseYaml(file, front.yaml, AFTER_DASHES).locate(field);
}
