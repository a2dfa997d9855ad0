/** A word is shaped once, and always to the same glyphs. */
import { describe, expect, it } from 'vitest';
import { loadTypefaces } from '../../src/print/index.js';
import { FACES } from '../../src/print/page.js';

/** Kerning, marks that stack, a letter with a breve of its own and one without, a ligature, a space after. */
const WORDS = ['AVA', 'thủ ', 'ộ̆', 'Ơ̆i', 'ffi', 'Đăk', '2020', '__proto__', 'constructor', '|;', '→', ''];

describe('a word', () => {
  it('is the same in every set of typefaces, glyph by glyph, whatever was shaped before it', async () => {
    const [one, other] = [await loadTypefaces(), await loadTypefaces()];
    const shaped = FACES.map((face) => WORDS.map((word) => one[face].shape(word)));
    const backwards = FACES.map((face) => WORDS.toReversed().map((word) => other[face].shape(word)));
    expect(backwards.map((words) => words.toReversed())).toEqual(shaped);
    expect(shaped.flat().some(({ positions }) => positions.some(({ yOffset }) => yOffset !== 0))).toBe(true);
  });

  it('is shaped once', async () => {
    const { bold } = await loadTypefaces();
    for (const word of ['wifi', 'một']) expect(bold.shape(word)).toBe(bold.shape(word));
  });
});
