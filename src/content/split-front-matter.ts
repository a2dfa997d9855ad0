/** A Markdown file cut in two: the YAML between the `---` lines, and the text below with its first line. */
export interface FrontMatter {
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
