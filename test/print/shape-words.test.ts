/** A word that was shaped in an earlier build is what it would be now. */
import { describe, expect, it } from 'vitest';
import { loadTypefaces, shapedWords } from '../../src/print/index.js';
import { FACES } from '../../src/print/page.js';

/** Kerning, marks that stack, a letter with a breve of its own and one without, a ligature, a space after. */
const WORDS = ['AVA', 'thủ ', 'ộ̆', 'Ơ̆i', 'ffi', 'Đăk', '2020', '__proto__', 'constructor', '|;', '→', ''];

describe('shapedWords', () => {
  it('hands on every word, glyph by glyph', async () => {
    const typefaces = await loadTypefaces();
    const shaped = FACES.map((face) => WORDS.map((word) => typefaces[face].words.shape(word)));
    const notes = JSON.parse(JSON.stringify(shapedWords(typefaces)));
    const later = await loadTypefaces(notes);
    expect(FACES.map((face) => WORDS.map((word) => later[face].words.shape(word)))).toEqual(shaped);
    expect(shapedWords(later)).toBeUndefined();
    expect(shaped.flat().some(({ positions }) => positions.some(({ yOffset }) => yOffset !== 0))).toBe(true);
  });

  it('adds the words that were new', async () => {
    const typefaces = await loadTypefaces();
    typefaces.bold.words.shape('wifi');
    const later = await loadTypefaces(shapedWords(typefaces));
    later.bold.words.shape('flash');
    expect(Object.keys(shapedWords(later)?.bold ?? {})).toEqual(['wifi', 'flash']);
  });

  it('does not note what is no more than its letters', async () => {
    const typefaces = await loadTypefaces();
    typefaces.bold.words.shape('một');
    expect(shapedWords(typefaces)).toBeUndefined();
  });
});
