import { checkSemantics } from '../../checks/check-semantics.js';
import type { LintRule } from '../../rule.js';
import { profile } from '../../sources.js';

export const duplicateItemSemantics: LintRule = {
  id: 'DuplicateItemSemantics',
  severity: 'warning',
  formats: ['rss'],
  source: profile('Dublin Core', 'namespace-elements-dublin'),
  what: {
    vi: 'Tin có cả <{core}> và <{extension}>, cùng một nghĩa.',
    en: 'The item has both <{core}> and <{extension}>, which say the same.',
  },
  fix: {
    vi: 'Hãy giữ <{core}>, bỏ <{extension}>.',
    en: 'Keep <{core}>, remove <{extension}>.',
  },
  check: checkSemantics('item', [
    ['author', 'dc:creator'],
    ['category', 'dc:subject'],
    ['pubDate', 'dc:date'],
    ['pubDate', 'atom:published'],
    ['guid', 'atom:id'],
    ['source', 'dc:source'],
  ]),
};
