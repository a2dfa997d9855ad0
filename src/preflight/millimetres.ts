import type { Bilingual } from '../model/index.js';

/** A length in words: `4,2 mm`. */
export function millimetres(length: number): Bilingual {
  const text = String(Math.round(length * 10) / 10 + 0);
  return { vi: `${text.replace('.', ',')} mm`, en: `${text} mm` };
}
