import { type Cache, noCache } from '../cache/index.js';
import type { ScriptForm } from '../model/index.js';
import { loadTypefaces, type PressOptions, type TemplateSet, type Typefaces } from '../print/index.js';
import { printTemplates } from './load-templates.js';
import type { Inspect } from './open-inspector.js';

/** What outputs need besides the edition: print templates, typefaces, the campaign's pictures. */
export interface Tools {
  readonly templates: TemplateSet;
  /** Read when the first sheet is laid out. */
  readonly typefaces: () => Promise<Typefaces>;
  readonly readMedia: (path: string) => Promise<Uint8Array>;
  readonly strict: boolean;
  /** Sheets are drawn for this press too, beside the office copies. */
  readonly press?: PressOptions | undefined;
  /** How scripts are printed. */
  readonly scripts: ScriptForm;
  /** Under `strict`, refuses a PDF that a print shop would refuse. */
  readonly inspect: Inspect;
  /** What was drawn before. */
  readonly cache: Cache;
}

export interface ToolsOptions extends Pick<Tools, 'readMedia' | 'strict' | 'press'> {
  /** Folder with `print/` and `pages/`, or some of their files; loaphat's own stand in for the others. */
  readonly templates: string;
  /** Is no sheet asked for, nor its address? Then no print template is read, and none has a fault. */
  readonly withoutSheets?: boolean;
  /** How scripts are printed. @default 'book' */
  readonly scripts?: ScriptForm | undefined;
  /** What was drawn before; without it everything is drawn anew, to the same bytes. */
  readonly cache?: Cache | undefined;
}

/**
 * Reads print templates once, for many sheets.
 *
 * @throws UsageError for a folder without templates
 */
export async function loadTools({
  templates,
  withoutSheets = false,
  scripts = 'book',
  cache = noCache,
  ...options
}: ToolsOptions): Promise<Tools> {
  let typefaces: Promise<Typefaces> | undefined;
  return {
    ...options,
    scripts,
    cache,
    templates: withoutSheets
      ? { whole: new Map(), faulty: new Map() }
      : await printTemplates(templates, cache),
    typefaces: () => {
      typefaces ??= loadTypefaces();
      return typefaces;
    },
    // Preflight is as much program as print, and few builds are strict.
    inspect: options.strict
      ? (await import('./open-inspector.js')).openInspector(cache)
      : async () => undefined,
  };
}
