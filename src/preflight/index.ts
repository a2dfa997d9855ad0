/**
 * Preflight: what a print shop, or a reader who does not see, would object to in a PDF, ours or anybody's.
 *
 * @module
 */
export type { CodeReader, PageViewer, Picture, Sighting } from './codes/find-codes.js';
export { openCodeReader } from './codes/open-code-reader.js';
export { type JobFacts, jobFactsOf, parseJobCard } from './job-facts.js';
export { PREFLIGHT_LIMITS, type PreflightLimits } from './limits.js';
export { type Finding, type PreflightOptions, type PreflightReport, preflightPdf } from './preflight-pdf.js';
export type { PreflightRule, PreflightSource, Profile, Weight } from './rule.js';
export { type Family, PREFLIGHT_RULES } from './rules.js';
export type { Summary } from './summary.js';
