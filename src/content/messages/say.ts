import type { Bilingual } from '../../model/index.js';

/** What is wrong and what to do, in both languages. */
export interface Words {
  readonly what: Bilingual;
  readonly fix: Bilingual;
}

export function say(whatVi: string, whatEn: string, fixVi: string, fixEn: string): Words {
  return { what: { vi: whatVi, en: whatEn }, fix: { vi: fixVi, en: fixEn } };
}
