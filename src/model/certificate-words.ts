/** How good a week is, in words for whoever signs it. */
import type { Certificate } from './week.js';

/**
 * What the proof of a week says: an officer has no use for a value, but for how much of the possible is reached. Rounded down, so
 * that it never says too much. Nothing for a week in which there was nothing to choose.
 *
 * @example
 * certificateText({ gap: 127 }); // 'Kế hoạch này đạt ít nhất 98,7 % mức tốt nhất có thể (đã chứng minh).'
 * certificateText({ gap: 0 }); // 'Kế hoạch này đạt mức tốt nhất có thể (đã chứng minh).'
 * certificateText(undefined); // undefined
 */
export function certificateText(certificate: Pick<Certificate, 'gap'> | undefined): string | undefined {
  const gap = certificate?.gap ?? null;
  // A week whose costs outweigh all that it reaches: the share says nothing.
  if (gap === null || gap >= 10_000) return undefined;
  if (gap === 0) return 'Kế hoạch này đạt mức tốt nhất có thể (đã chứng minh).';
  const tenths = Math.floor((10_000 - gap) / 10);
  return `Kế hoạch này đạt ít nhất ${Math.floor(tenths / 10)},${tenths % 10} % mức tốt nhất có thể (đã chứng minh).`;
}
