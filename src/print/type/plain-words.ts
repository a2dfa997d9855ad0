/** Words that are no more than their letters side by side, moved together in pairs: nearly all of Vietnamese. */

import { lettersOf } from './font-tables.js';
import { kerningOf } from './kerning.js';
import type { ShapedWord, WordGlyph } from './shape-words.js';

/**
 * Letters, digits and marks of which no font that is shipped makes another glyph, in whatever company: precomposed Latin, and the
 * punctuation of Vietnamese print. Not `#`, which is joined with what follows, nor spacing accents, which become marks.
 */
const PLAIN =
  /^[ -"$-_a-z{-~\u00A0-\u00A7\u00A9-\u00AC\u00B0-\u00B3\u00B7\u00B9-\u017F\u01A0\u01A1\u01AF\u01B0\u0180\u0243\u1EA0-\u1EF9\u2013\u2014\u2018-\u201E\u2022\u2026]+$/;

/** Two letters that become one glyph. */
const LIGATURE = /f[il]/;

/** A letter, and how far its ink reaches. */
interface Letter {
  readonly glyph: WordGlyph;
  readonly top: number;
  readonly bottom: number;
}

/** Shapes plain words of a font's file as fontkit's `layout` does; a word that is not plain, or of a font whose kerning is not, is `undefined`. */
export function plainShaper(file: Uint8Array): (word: string) => ShapedWord | undefined {
  let opened:
    | { readonly kerning: ReturnType<typeof kerningOf>; readonly find: ReturnType<typeof lettersOf> }
    | undefined;
  const letters = new Map<number, Letter | undefined>();
  const letterOf = (
    code: number,
    find: Exclude<ReturnType<typeof lettersOf>, undefined>,
  ): Letter | undefined => {
    if (letters.has(code)) return letters.get(code);
    const found = find(code);
    const letter = found && {
      glyph: { id: found.id, advanceWidth: found.advance, codePoints: [code] },
      top: found.top,
      bottom: found.bottom,
    };
    letters.set(code, letter);
    return letter;
  };
  return (word) => {
    opened ??= { kerning: kerningOf(file), find: lettersOf(file) };
    const { kerning, find } = opened;
    if (kerning === undefined || find === undefined || !PLAIN.test(word) || LIGATURE.test(word))
      return undefined;
    const glyphs: WordGlyph[] = [];
    let [advance, top, bottom] = [0, 0, 0];
    for (let index = 0; index < word.length; index += 1) {
      const letter = letterOf(word.charCodeAt(index), find);
      if (letter === undefined) return undefined;
      glyphs.push(letter.glyph);
      top = Math.max(top, letter.top);
      bottom = Math.max(bottom, letter.bottom);
    }
    const positions = glyphs.map(({ id, advanceWidth }, index) => {
      const next = glyphs[index + 1];
      const xAdvance = advanceWidth + (next === undefined ? 0 : kerning(id, next.id));
      advance += xAdvance;
      return { xAdvance, yAdvance: 0, xOffset: 0, yOffset: 0 };
    });
    return { glyphs, positions, advance, top, bottom };
  };
}
