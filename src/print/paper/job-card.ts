/** What a print shop or a clerk at the copier is told: size, pages, folding, turning, how many. */
import type { PressFacts } from '../draw/draw-press-pdf.js';
import { type Layout, MM } from '../page.js';
import type { SheetForm } from '../template/form.js';
import type { PrintTemplate } from '../template/template.js';
import { jobWords } from './job-words.js';

/** What a print shop is told of a sheet; lengths in millimetres. */
export interface JobCard {
  /** The same in plain Vietnamese, a line each: what the shop reads. */
  readonly say: readonly string[];
  readonly product: string;
  readonly title: string;
  readonly language: string;
  /** Trimmed size, of what hangs the finished one; millimetres. */
  readonly size: { readonly width: number; readonly height: number };
  readonly pages: number;
  readonly fold: 'none' | 'roll' | 'tent';
  /** Panels of each page from left to right, millimetres. */
  readonly panels: readonly (readonly number[])[];
  /** The same from top to bottom, for a sheet that is folded from side to side. */
  readonly panelsDown?: readonly (readonly number[])[];
  /** The first page shows how the others go together; on those the sheet is cut through, its texts too. */
  readonly tiled?: true;
  readonly flip: 'none' | 'short' | 'long';
  readonly copies: number;
  /** What is read keeps so far from the cut and from folds, millimetres. */
  readonly safe: number;
  readonly foldSafe: number;
  readonly paper: string;
  readonly colour: string;
  readonly scaling: 'none';
  /** Sample values that the sheet shows: it is not for the public yet when there are any. */
  readonly samples: readonly string[];
  /** Of a file for a press: bleed, profile, ink limit, pictures, and what to look at before printing. */
  readonly press?: Omit<PressFacts, 'notes'> & { readonly notes: readonly string[] };
}

/**
 * The job card of a sheet: of an office copy, or of a press file with the facts that `pressFacts` gives; `form` is what the layout was
 * brought into.
 *
 * @example
 * jobCard(layout, poster).size; // { width: 297, height: 420 }
 * jobCard(layout, poster).say[1]; // 'Khổ: A3 đứng, 297 × 420 mm. In đúng 100 %, không để máy tự co cho vừa trang.'
 */
export function jobCard(
  layout: Layout,
  template: PrintTemplate,
  press?: PressFacts,
  form?: SheetForm,
): JobCard {
  const millimetres = (points: number) => Math.round((points / MM) * 10) / 10;
  const [page] = layout.pages;
  const first = page?.finished ?? page;
  return {
    say: jobWords(layout, template, press, form),
    product: template.id,
    title: layout.title,
    language: layout.language,
    size: {
      width: millimetres(first?.width ?? 0),
      height: millimetres(first?.height ?? 0),
    },
    pages: layout.pages.length,
    fold: template.job.fold,
    panels: layout.pages.map((_, index) =>
      template.panels
        .filter((panel) => panel.page === index + 1 && panel.height === undefined)
        .map((panel) => panel.width),
    ),
    ...(foldsDown(template) && {
      panelsDown: layout.pages.map((_, index) =>
        template.panels
          .filter((panel) => panel.page === index + 1)
          .flatMap(({ height }) =>
            height === undefined ? [] : [millimetres((height * (first?.height ?? 0)) / template.page.height)],
          ),
      ),
    }),
    ...(form?.kind === 'tiled' && { tiled: true }),
    flip: template.job.flip,
    copies: form?.job.copies ?? template.job.copies,
    safe: template.safe,
    foldSafe: template.foldSafe,
    paper: form?.job.paper ?? template.job.paper,
    colour: form?.job.colour ?? template.job.colour,
    scaling: 'none',
    samples: layout.samples,
    ...(press && { press: { ...press, notes: press.notes.map(({ text }) => text.vi) } }),
  };
}

/** Do its panels lie one below the other? */
function foldsDown({ panels }: PrintTemplate): boolean {
  return panels.some(({ height }) => height !== undefined);
}
