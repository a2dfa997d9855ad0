import { type FieldPath, parseYaml } from './parse-yaml.js';
import { splitFrontMatter } from './split-front-matter.js';

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
