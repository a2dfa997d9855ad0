/** Index in a text → line and column, both from 1, columns in characters. */
export interface LineIndex {
  at(offset: number): { readonly line: number; readonly column: number };
}

/** Lines end with LF, CR or both, as in XML 1.0 §2.11. */
export function indexLines(text: string): LineIndex {
  const starts = [0];
  for (const end of text.matchAll(/\r\n?|\n/g)) starts.push(end.index + end[0].length);
  return {
    at(offset) {
      let [low, high] = [0, starts.length - 1];
      while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if ((starts[middle] ?? 0) <= offset) low = middle;
        else high = middle - 1;
      }
      const start = starts[low] ?? 0;
      // A line of megabytes is no line that people count characters in.
      const before = offset - start > 10_000 ? offset - start : [...text.slice(start, offset)].length;
      return { line: low + 1, column: before + 1 };
    },
  };
}
