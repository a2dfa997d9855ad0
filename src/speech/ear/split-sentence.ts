/** A sentence cut where it may be cut. */
import { capitalised } from '../../model/index.js';
import { isWhole, opensClause } from './clauses.js';

/** Longer texts are no sentences: they are left to people. */
export const LONGEST_REWRITTEN = 600;

/** What joins two clauses, and what the second begins with when it stands alone. */
const JOINTS: Readonly<Record<string, string>> = {
  nhưng: 'Nhưng ',
  song: 'Song ',
  còn: 'Còn ',
  rồi: 'Rồi ',
  và: '',
  nên: 'Vì thế, ',
  'tuy nhiên': 'Tuy nhiên, ',
  'tuy vậy': 'Tuy vậy, ',
  'vì vậy': 'Vì vậy, ',
  'vì thế': 'Vì thế, ',
  'do đó': 'Do đó, ',
  'do vậy': 'Do vậy, ',
  'nhờ đó': 'Nhờ đó, ',
  'nhờ vậy': 'Nhờ vậy, ',
  'sau đó': 'Sau đó, ',
  'đồng thời': 'Đồng thời, ',
  'ngoài ra': 'Ngoài ra, ',
  'bên cạnh đó': 'Bên cạnh đó, ',
  'trong khi đó': 'Trong khi đó, ',
};

/** A semicolon, or a comma and one of the words above, before the next clause. */
const JOINT = new RegExp(
  `\\s*;\\s+(?:và\\s+)?|,\\s+(${Object.keys(JOINTS)
    .sort((a, b) => b.length - a.length)
    .join('|')})(?:,\\s+|\\s+)`,
  'giu',
);

/** A sentence that has given its reason already. */
const CAUSE = /^(?:vì|do|bởi|nhờ|tuy|dù|mặc dù)(?![\p{L}\p{M}])/iu;

/**
 * A sentence as two or more, cut at semicolons and before words that join clauses, where both sides can stand alone and every piece
 * fits; `undefined` when there is no such cut.
 *
 * @param fits whether a piece is good; the pieces are the longest that are
 */
export function splitSentence(text: string, fits: (piece: string) => boolean): string | undefined {
  if (text.length > LONGEST_REWRITTEN || !text.endsWith('.')) return undefined;
  const body = text.slice(0, -1);
  const pieces: string[] = [];
  let piece = { from: 0, opening: '' };
  let possible: { readonly end: number; readonly next: typeof piece } | undefined;
  const whole = (end: number) => isWhole(body.slice(piece.from, end).trim());
  const said = (end: number) => `${capitalised(piece.opening + body.slice(piece.from, end).trim())}.`;
  const cut = ({ end, next }: NonNullable<typeof possible>) => {
    pieces.push(said(end));
    piece = next;
    possible = undefined;
  };

  for (const { index, 0: written, 1: joint } of body.matchAll(JOINT)) {
    const word = joint?.toLowerCase() ?? '';
    const from = index + written.length;
    if (!opensClause(body.slice(from), word === '' || word === 'và' ? 'people' : 'anything')) continue;
    if (possible !== undefined && !fits(said(index))) cut(possible);
    const caused = word === 'nên' && CAUSE.test(body.slice(piece.from, index).trim());
    if (whole(index) && !caused) possible = { end: index, next: { from, opening: JOINTS[word] ?? '' } };
  }
  if (possible !== undefined && !fits(said(body.length))) cut(possible);
  if (pieces.length === 0 || !whole(body.length)) return undefined;
  pieces.push(said(body.length));
  return pieces.every(fits) ? pieces.join(' ') : undefined;
}
