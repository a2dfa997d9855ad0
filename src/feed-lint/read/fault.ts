import type { Values } from '../../rule/index.js';

/** What a reader could not swallow: the rule that names it, and where. */
export interface Fault {
  readonly rule: string;
  readonly offset: number;
  readonly values?: Values;
}
