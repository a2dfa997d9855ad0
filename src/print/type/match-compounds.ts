/** Where in a row of syllables a compound goes on, and how firmly it holds. */
import { PHRASES, WORDS } from './compounds.js';

/** How a syllable holds to the next: inside a word, between the words of a fixed phrase, or not at all. */
export type Bond = 'word' | 'phrase' | undefined;

/** What a syllable leads to; the number of syllables of an entry where one ends. */
interface Branch {
  readonly next: Map<string, Branch>;
  ends: boolean;
}

/** “hoà”, “uỷ”: where many people write the mark. */
const OLDER: Readonly<Record<string, string>> = Object.fromEntries(
  ['òa oà', 'óa oá', 'ỏa oả', 'õa oã', 'ọa oạ', 'òe oè', 'óe oé', 'ỏe oẻ', 'õe oẽ', 'ọe oẹ']
    .concat(['ùy uỳ', 'úy uý', 'ủy uỷ', 'ũy uỹ', 'ụy uỵ'])
    .map((pair) => pair.split(' ')),
);

/** A syllable as the lists write it. */
function spellings(syllable: string): readonly string[] {
  const older = syllable.slice(0, -2) + (OLDER[syllable.slice(-2)] ?? syllable.slice(-2));
  return older === syllable ? [syllable] : [syllable, older];
}

/** A branch is shared by both spellings of its syllable. */
function grow(entries: readonly string[]): Branch {
  const root: Branch = { next: new Map(), ends: false };
  for (const entry of entries) {
    let at = root;
    for (const syllable of entry.split(' ')) {
      const branch: Branch = at.next.get(syllable) ?? { next: new Map(), ends: false };
      for (const spelling of spellings(syllable)) at.next.set(spelling, branch);
      at = branch;
    }
    at.ends = true;
  }
  return root;
}

const TREES = [
  ['phrase', grow(PHRASES)],
  ['word', grow(WORDS)],
] as const;

/** A word of a text as a compound sees it. `closed`: a comma, a bracket or the like parts it from the next. */
export interface Syllable {
  readonly text: string;
  readonly closed: boolean;
}

/**
 * For each syllable but the last, how it holds to the next. Where two words could share a syllable both hold: “công chức năng” is not parted,
 * whichever is meant.
 *
 * @example
 * compoundBonds('nộp thủ tục hành chính'.split(' ').map((text) => ({ text, closed: false }))); // [undefined, 'word', 'phrase', 'word']
 */
export function compoundBonds(syllables: readonly Syllable[]): Bond[] {
  const bonds = new Array<Bond>(Math.max(0, syllables.length - 1)).fill(undefined);
  for (const [bond, tree] of TREES) {
    for (let start = 0; start < bonds.length; start += 1) {
      let at: Branch | undefined = tree;
      let length = 0;
      for (let here = start; here < syllables.length; here += 1) {
        const syllable = syllables[here];
        // “huyện/xã” ends a compound with what stands before the stroke, “xã/cán bộ” begins one with what stands after it.
        at = syllable && at.next.get(edge(syllable.text, here === start));
        if (at === undefined) break;
        if (at.ends) length = here - start;
        if (syllable?.closed || (here > start && syllable?.text.includes('/'))) break;
      }
      bonds.fill(bond, start, start + length);
    }
  }
  return bonds;
}

function edge(text: string, first: boolean): string {
  if (!text.includes('/')) return text;
  return first ? text.slice(text.lastIndexOf('/') + 1) : text.slice(0, text.indexOf('/'));
}
