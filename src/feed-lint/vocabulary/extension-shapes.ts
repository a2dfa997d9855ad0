/** Extensions whose texts have a spelling: Content, Dublin Core, feed history, threads of comments. */
import type { Shapes } from './shape.js';

const TEXT = { kind: 'any', many: true } as const;
const DATE = { kind: 'w3cdtf' } as const;

export const EXTENSIONS: Shapes = {
  'content:encoded': { kind: 'html' },
  'dc:creator': TEXT,
  'dc:contributor': TEXT,
  'dc:date': DATE,
  'dc:language': { kind: 'language' },
  'dc:publisher': TEXT,
  'dc:subject': TEXT,
  'dcterms:created': DATE,
  'dcterms:issued': DATE,
  'dcterms:modified': DATE,
  'fh:archive': {},
  'fh:complete': {},
  'wfw:comment': { kind: 'uri' },
  'wfw:commentRss': { kind: 'uri' },
};
