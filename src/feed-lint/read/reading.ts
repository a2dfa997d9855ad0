/** What the readers have in common: where something stands, what they could not swallow, what one document may cost. */
import type { Values } from '../../rule/index.js';

/** A place in a document, worked out only when something is wrong there. */
export interface SourcePlace {
  /** Index in the text. */
  readonly offset: () => number;
  /** The path inside the document: `channel/item[3]/guid`, `items.3.id`. */
  readonly field: () => string;
}

/** A place that is known already. */
export function placeAt(offset: number, field = ''): SourcePlace {
  return { offset: () => offset, field: () => field };
}

/** What a reader could not swallow: the rule that names it, and where. */
export interface Fault {
  readonly rule: string;
  readonly offset: number;
  readonly values?: Values;
}

/**
 * Hard ends of one lint; beyond each of them the document is not read further, and `ValidatorLimit` says so.
 *
 * @example
 * const limits: LintLimits = { ...LINT_LIMITS, depth: 20 };
 * limits.depth; // 20
 */
export interface LintLimits {
  /** Bytes of the document; for a text, its characters. */
  readonly bytes: number;
  /** Elements of XML, values of JSON. */
  readonly nodes: number;
  /** Elements inside elements, values inside values. */
  readonly depth: number;
  /** Attributes of one element. */
  readonly attributes: number;
  /** Findings of one rule that are written out; the others are counted. */
  readonly findings: number;
}

/**
 * The limits that hold when nothing else is said.
 *
 * @example
 * LINT_LIMITS.bytes; // 16777216
 */
export const LINT_LIMITS: LintLimits = {
  bytes: 16 * 1024 * 1024,
  nodes: 400_000,
  depth: 200,
  attributes: 200,
  findings: 100,
};
