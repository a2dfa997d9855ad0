import type { Cache } from '../cache/index.js';
import type { PressOptions, Previewer, TemplateSet, Typefaces } from '../print/index.js';
import type { Inspect } from './open-inspector.js';

/** What outputs need besides the edition: print templates, typefaces, the campaign's pictures. */
export interface Tools {
  readonly templates: TemplateSet;
  readonly typefaces: Typefaces;
  readonly readMedia: (path: string) => Promise<Uint8Array>;
  readonly openPreviewer: () => Promise<Previewer>;
  readonly strict: boolean;
  /** Sheets are drawn for this press too, beside the office copies. */
  readonly press?: PressOptions | undefined;
  /** Under `strict`, refuses a PDF that a print shop would refuse. */
  readonly inspect: Inspect;
  /** What was drawn before. */
  readonly cache: Cache;
}
