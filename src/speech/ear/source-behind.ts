/** What is said first, on whose authority after it. */
import { capitalised } from '../../model/index.js';
import { opensClause } from './clauses.js';
import { LONGEST_REWRITTEN } from './split-sentence.js';

const ACCORDING =
  /^Theo ((?:Luật|Bộ luật|Pháp lệnh|Nghị định|Nghị quyết|Thông tư|Quyết định|Quy định|Chỉ thị)(?![\p{L}\p{M}])[^,;:]{0,300}), ([^;:]+)\.$/u;

/**
 * `Theo Nghị định số…, cán bộ không được…` → `Cán bộ không được… Nghị định số… quy định như vậy.`; `undefined` for a sentence of another
 * kind.
 */
export function sourceBehind(text: string): string | undefined {
  if (text.length > LONGEST_REWRITTEN) return undefined;
  const [, source, rest] = ACCORDING.exec(text) ?? [];
  if (source === undefined || rest === undefined || !opensClause(rest)) return undefined;
  return `${capitalised(rest)}. ${source} quy định như vậy.`;
}
