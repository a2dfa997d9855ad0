/** One thing that is wrong with a template, before it has a file and a line. */
import type { Bilingual } from '../../model/index.js';

export interface TemplateFault {
  readonly path: readonly (string | number)[];
  readonly what: Bilingual;
  readonly fix?: Bilingual;
}

/** Reports a fault of the slot at hand, in one of its fields. */
export type FaultOf = (field: string, what: Bilingual, fix?: Bilingual) => void;

/** A length as people write it: `8 mm`, `2,5 mm`. */
export function millimetreWords(length: number): Bilingual {
  const { vi, en } = decimal(length);
  return { vi: `${vi} mm`, en: `${en} mm` };
}

/** A number with one decimal at most, rounded down so that what is too little never looks enough. */
export function decimal(value: number): Bilingual {
  const en = String(Math.floor(Math.max(0, value) * 10 + 1e-6) / 10);
  return { vi: en.replace('.', ','), en };
}
