/** Listening in tests: the rules that fire, and what they propose. */
import type { Body } from '../../../src/model/index.js';
import { type EarFinding, type EarRuleName, listenTo } from '../../../src/speech/index.js';
import { lexicon } from '../lexicon.js';

export function hear(text: string | readonly string[] | Body): readonly EarFinding[] {
  return listenTo(typeof text === 'string' ? [text] : text, { lexicon }).findings;
}

/** The rules that fire, in the order of the text. */
export function rulesOf(text: string | readonly string[] | Body): EarRuleName[] {
  return hear(text).map(({ rule }) => rule);
}

/** What a rule proposes for a sentence; `undefined` when it fires without a proposal; throws when it does not fire. */
export function proposalOf(rule: EarRuleName, text: string): string | undefined {
  const finding = hear(text).find((one) => one.rule === rule);
  if (finding === undefined) throw new Error(`${rule} does not fire: ${text}`);
  return finding.proposal;
}
