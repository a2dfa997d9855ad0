/** How good a week is, in words for whoever signs it. */
import type { Certificate } from './week.js';

/**
 * What the proof of a week says: an officer has no use for a value, but for how much of the possible is reached. Rounded down, so
 * that it never says too much. Nothing for a week in which there was nothing to choose.
 *
 * @example
 * certificateText({ gap: 127 }); // 'Kế hoạch này đạt ít nhất 98,7 % mức tốt nhất có thể (đã chứng minh).'
 * certificateText({ gap: 0 }); // 'Kế hoạch này đạt mức tốt nhất có thể (đã chứng minh).'
 * certificateText({ gap: 0, since: '2020-07-08T11:00:00+07:00' }); // 'Phần còn lại của tuần đạt mức tốt nhất có thể (đã chứng minh).'
 * certificateText(undefined); // undefined
 */
export function certificateText(
  certificate: Pick<Certificate, 'gap' | 'since'> | undefined,
): string | undefined {
  const gap = certificate?.gap ?? null;
  // A week whose costs outweigh all that it reaches: the share says nothing.
  if (gap === null || gap >= 10_000) return undefined;
  const what = certificate?.since === undefined ? 'Kế hoạch này' : 'Phần còn lại của tuần';
  if (gap === 0) return `${what} đạt mức tốt nhất có thể (đã chứng minh).`;
  const tenths = Math.floor((10_000 - gap) / 10);
  return `${what} đạt ít nhất ${Math.floor(tenths / 10)},${tenths % 10} % mức tốt nhất có thể (đã chứng minh).`;
}
