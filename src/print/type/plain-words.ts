/** Words that are no more than their letters side by side, moved together in pairs: nearly all of Vietnamese. */
import { kerningOf } from './kerning.js';
import { type InkBox, inkOfBox, type ShapedWord, type WordGlyph } from './shape-words.js';

/**
 * Letters, digits and marks of which no font that is shipped makes another glyph, in whatever company: precomposed Latin, and the
 * punctuation of Vietnamese print. Not `f` and `#`, which are joined with what follows, nor spacing accents, which become marks.
 */
const PLAIN =
  /^[ -"$-_a-eg-z{-~\u00A0-\u00A7\u00A9-\u00AC\u00B0-\u00B3\u00B7\u00B9-\u017F\u01A0\u01A1\u01AF\u01B0\u0180\u0243\u1EA0-\u1EF9\u2013\u2014\u2018-\u201E\u2022\u2026]+$/;

/** As much of a font as a plain word needs. */
export interface PlainFont {
  glyphForCodePoint(code: number): {
    readonly id: number;
    readonly advanceWidth: number;
    readonly bbox: InkBox;
  };
}

/** A letter, and how far its ink reaches. */
interface Letter {
  readonly glyph: WordGlyph;
  readonly ink: ReturnType<typeof inkOfBox>;
}

/** Shapes plain words of a font and its file as `font.layout` does; a word that is not plain, or of a font whose kerning is not, is `undefined`. */
export function plainShaper(font: PlainFont, file: Uint8Array): (word: string) => ShapedWord | undefined {
  let opened: { readonly kerning: ReturnType<typeof kerningOf> } | undefined;
  const letters = new Map<number, Letter | undefined>();
  const letterOf = (code: number): Letter | undefined => {
    if (letters.has(code)) return letters.get(code);
    const { id, advanceWidth, bbox } = font.glyphForCodePoint(code);
    const letter =
      id === 0 ? undefined : { glyph: { id, advanceWidth, codePoints: [code] }, ink: inkOfBox(bbox) };
    letters.set(code, letter);
    return letter;
  };
  return (word) => {
    opened ??= { kerning: kerningOf(file) };
    const { kerning } = opened;
    if (kerning === undefined || !PLAIN.test(word)) return undefined;
    const glyphs: WordGlyph[] = [];
    let [advance, top, bottom] = [0, 0, 0];
    for (let index = 0; index < word.length; index += 1) {
      const letter = letterOf(word.charCodeAt(index));
      if (letter === undefined) return undefined;
      glyphs.push(letter.glyph);
      top = Math.max(top, letter.ink.top);
      bottom = Math.max(bottom, letter.ink.bottom);
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
