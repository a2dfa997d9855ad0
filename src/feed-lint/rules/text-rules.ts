/** Characters, plain text and HTML. */
import type { LintRule } from '../rule.js';
import { badCharacters } from './text/bad-characters.js';
import { characterData } from './text/character-data.js';
import { containsHtml } from './text/contains-html.js';
import { containsRelRef } from './text/contains-rel-ref.js';
import { containsUndeclaredHtml } from './text/contains-undeclared-html.js';
import { dangerousStyleAttr } from './text/dangerous-style-attr.js';
import { notHtml } from './text/not-html.js';
import { securityRisk } from './text/security-risk.js';
import { securityRiskAttr } from './text/security-risk-attr.js';

export const TEXT_RULES: readonly LintRule[] = [
  badCharacters,
  containsHtml,
  characterData,
  containsUndeclaredHtml,
  notHtml,
  securityRisk,
  securityRiskAttr,
  dangerousStyleAttr,
  containsRelRef,
];
