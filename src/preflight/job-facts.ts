/** The job card that lies beside a sheet of ours, as far as preflight holds the file against it. */
import { z } from 'zod';

const length = z.number().positive().max(20_000);

const jobSchema = z.object({
  size: z.object({ width: length, height: length }),
  pages: z.number().int().positive().max(10_000),
  fold: z.string().optional(),
  panels: z.array(z.array(length).max(40)).max(10_000).optional(),
  panelsDown: z.array(z.array(length).max(40)).max(10_000).optional(),
  tiled: z.literal(true).optional(),
  safe: z.number().min(0).max(500).optional(),
  foldSafe: z.number().min(0).max(500).optional(),
});

/**
 * What a job card orders; millimetres.
 *
 * @example
 * const job: JobFacts = { size: { width: 297, height: 210 }, pages: 2, folds: [[97, 197], [100, 200]], safe: 6, foldSafe: 4 };
 * job.folds[0]; // [97, 197]
 */
export interface JobFacts {
  readonly size: { readonly width: number; readonly height: number };
  readonly pages: number;
  /** Of each page, from its left edge. */
  readonly folds: readonly (readonly number[])[];
  /** Of each page, from its top edge. */
  readonly foldsAcross?: readonly (readonly number[])[];
  /** After the first page come the parts of one sheet, to be put together: what is read runs on over their edges. */
  readonly tiled?: true;
  /** From the cut, and from folds. */
  readonly safe: number | undefined;
  readonly foldSafe: number | undefined;
}

/**
 * Reads a job card; gives `undefined` for a text that is none, because other JSON files may lie beside a PDF.
 *
 * @example
 * parseJobCard('{"size": {"width": 297, "height": 210}, "pages": 1, "panels": [[97, 100, 100]]}')?.folds; // [[97, 197]]
 */
export function parseJobCard(text: string): JobFacts | undefined {
  try {
    return jobFactsOf(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/**
 * What a job card that was never written orders; `undefined` for what is no job card.
 *
 * @example
 * jobFactsOf({ size: { width: 297, height: 420 }, pages: 1, safe: 8 })?.safe; // 8
 */
export function jobFactsOf(card: unknown): JobFacts | undefined {
  const { success, data } = jobSchema.safeParse(card);
  if (!success) return undefined;
  const folds = (data.panels ?? []).map(betweenPanels);
  return {
    size: data.size,
    pages: data.pages,
    folds,
    ...(data.panelsDown && { foldsAcross: data.panelsDown.map(betweenPanels) }),
    ...(data.tiled && { tiled: true }),
    safe: data.safe,
    foldSafe: data.foldSafe,
  };
}

function betweenPanels(panels: readonly number[]): number[] {
  return panels.slice(0, -1).map((_, index) => panels.slice(0, index + 1).reduce((sum, one) => sum + one, 0));
}

/** A fold, millimetres from the left edge or from the top one. */
interface Fold {
  readonly fold: number;
  readonly near: 'left' | 'top';
  readonly far: 'right' | 'bottom';
}

/** The folds of a page, and between which sides of a box each may run. @param page counts from 1 */
export function foldsOn(page: number, job: JobFacts | undefined): Fold[] {
  const down = job?.folds[page - 1] ?? [];
  const across = job?.foldsAcross?.[page - 1] ?? [];
  return [
    ...down.map((fold): Fold => ({ fold, near: 'left', far: 'right' })),
    ...across.map((fold): Fold => ({ fold, near: 'top', far: 'bottom' })),
  ];
}
