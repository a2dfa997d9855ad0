import type { PageTemplates } from '../pages/index.js';
import type { Previewer, PrintTemplate, Typefaces } from '../print/index.js';

/** What outputs need besides the edition: templates, typefaces, the campaign's pictures. */
export interface Tools {
  readonly pages: PageTemplates;
  readonly templates: ReadonlyMap<string, PrintTemplate>;
  readonly typefaces: Typefaces;
  readonly readMedia: (path: string) => Promise<Uint8Array>;
  /** The bytes of a content file, as it is written. */
  readonly readSource: (path: string) => Promise<Uint8Array>;
  readonly openPreviewer: () => Promise<Previewer>;
  readonly strict: boolean;
}
