import { OLD_ATOM } from '../../namespaces.js';
import { jsonPlace } from '../../read/json-node.js';
import { placeOf } from '../../read/xml-element.js';
import { ALL_FORMATS, type LintRule } from '../../rule.js';
import { rss } from '../../sources.js';

export const unknownFeedFormat: LintRule = {
  id: 'UnknownFeedFormat',
  severity: 'error',
  formats: ALL_FORMATS,
  source: rss('What is RSS?', 'whatIsRss'),
  what: {
    vi: 'Đây không phải RSS 2.0, Atom, OPML hay JSON Feed: gốc là {root}.',
    en: 'This is no RSS 2.0, Atom, OPML or JSON Feed: its root is {root}.',
  },
  fix: {
    vi: 'Hãy kiểm tra có đúng là tệp kênh tin không; RSS 1.0 và Atom 0.3 đã cũ, hãy chuyển sang RSS 2.0 hoặc Atom.',
    en: 'Make sure that the file is a feed; RSS 1.0 and Atom 0.3 are old, move on to RSS 2.0 or Atom.',
  },
  check: function* ({ root, json, visits }) {
    if (root !== undefined && visits.length === 0 && root.space !== OLD_ATOM) {
      yield { place: placeOf(root), values: { root: `<${root.name}>` } };
    }
    if (json !== undefined && json.kind !== 'object') {
      yield { place: jsonPlace(json), values: { root: json.kind } };
    }
  },
};
