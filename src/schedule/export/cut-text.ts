/** Titles where a format allows only so many characters. */

const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/** The text, or as many of its words as fit before an ellipsis; of one endless word, as many of its letters. */
export function cutText(text: string, longest: number): string {
  if (text.length <= longest) return text;
  let kept = '';
  for (const { segment } of graphemes.segment(text)) {
    if (kept.length + segment.length > longest - 1) break;
    kept += segment;
  }
  const wordEnd = text.startsWith(' ', kept.length) ? kept.length : kept.lastIndexOf(' ');
  return `${(wordEnd > 0 ? kept.slice(0, wordEnd) : kept).replace(/[\s:;,–-]+$/u, '')}…`;
}
