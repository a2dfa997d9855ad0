import { checkSemantics } from '../../checks/check-semantics.js';
import type { LintRule } from '../../rule.js';
import { profile } from '../../sources.js';

export const duplicateSemantics: LintRule = {
  id: 'DuplicateSemantics',
  severity: 'warning',
  formats: ['rss'],
  source: profile('Dublin Core', 'namespace-elements-dublin'),
  what: {
    vi: 'Kênh có cả <{core}> và <{extension}>, cùng một nghĩa.',
    en: 'The channel has both <{core}> and <{extension}>, which say the same.',
  },
  fix: {
    vi: 'Hãy giữ <{core}>, bỏ <{extension}>.',
    en: 'Keep <{core}>, remove <{extension}>.',
  },
  check: checkSemantics('channel', [
    ['managingEditor', 'dc:creator'],
    ['webMaster', 'dc:publisher'],
    ['category', 'dc:subject'],
    ['pubDate', 'dc:date'],
    ['language', 'dc:language'],
    ['copyright', 'dc:rights'],
    ['lastBuildDate', 'dcterms:modified'],
    ['generator', 'admin:generatorAgent'],
  ]),
};
