import { childOf, placeOf } from '../read/xml-element.js';
import type { LintRule } from '../rule.js';
import { feedElement, linksOf } from './atom-links.js';

/** A check that an archive document (RFC 5005 §4) has a link of one of some relations. */
export function checkArchive(relations: readonly string[]): LintRule['check'] {
  return function* (document) {
    const feed = feedElement(document);
    const archive = feed && childOf(feed, 'fh:archive');
    if (feed === undefined || archive === undefined || childOf(feed, 'fh:complete') !== undefined) return;
    if (!linksOf(feed).some(({ rel }) => relations.includes(rel))) yield { place: placeOf(archive) };
  };
}
