/** Bytes or text → a document that rules can be asked of. */
import type { JsonField, JsonVisit, LintDocument, Visit } from './document.js';
import type { LintLimits } from './limits.js';
import { ATOM_SPACE } from './namespaces.js';
import { decodeDocument } from './read/decode-document.js';
import type { Fault } from './read/fault.js';
import type { JsonNode } from './read/json-node.js';
import { readJson } from './read/read-json.js';
import { readXml } from './read/read-xml.js';
import type { XmlElement } from './read/xml-element.js';
import type { LintFormat } from './rule.js';
import { sniffFormat } from './sniff-format.js';
import { jsonValue, xmlValues } from './values-of.js';
import { ATOM_SHAPES } from './vocabulary/atom-shapes.js';
import { JSON_FEED, type JsonShapes } from './vocabulary/json-shapes.js';
import { OPML_SHAPES } from './vocabulary/opml-shapes.js';
import { RSS_SHAPES } from './vocabulary/rss-shapes.js';
import type { Shapes } from './vocabulary/shape.js';

const ROOTS: Readonly<Record<string, { format: LintFormat; shapes: Shapes }>> = {
  rss: { format: 'rss', shapes: RSS_SHAPES },
  'atom:feed': { format: 'atom', shapes: ATOM_SHAPES },
  'atom:entry': { format: 'atom', shapes: ATOM_SHAPES },
  opml: { format: 'opml', shapes: OPML_SHAPES },
};

export interface OpenOptions {
  readonly charset: string | undefined;
  readonly limits: LintLimits;
}

/** Reads a document as far as it can be read; what cannot be is a fault. */
export function openDocument(input: string | Uint8Array, { charset, limits }: OpenOptions): LintDocument {
  if (input.length > limits.bytes) {
    const values = { limit: { vi: `quá ${limits.bytes} byte`, en: `more than ${limits.bytes} bytes` } };
    return emptyDocument('', [{ rule: 'ValidatorLimit', offset: 0, values }]);
  }
  const decoded =
    typeof input === 'string'
      ? { text: input.replace(/^\uFEFF/, ''), encoding: 'utf-8', readable: true, faults: [] }
      : decodeDocument(input, charset);
  const { text, encoding } = decoded;
  const blank = emptyDocument(text, decoded.faults);
  if (!decoded.readable) return blank;
  if (/^\s*[[{]/.test(text)) {
    const { root, faults } = readJson(text, limits);
    return { ...blank, encoding, format: 'json', faults: [...decoded.faults, ...faults], ...jsonParts(root) };
  }
  const { root, faults } = readXml(text, limits);
  const all = [...decoded.faults, ...faults];
  const known = root === undefined ? undefined : ROOTS[root.key];
  const format = known?.format ?? sniffFormat(text);
  if (root === undefined) return { ...blank, encoding, format, faults: all };
  const visits = known === undefined ? [] : visitsOf(root, known.shapes, known.format);
  return {
    ...blank,
    encoding,
    format,
    faults: all,
    podcast:
      known?.format === 'rss' && visits.some(({ element }) => /^(?:itunes|podcast):/.test(element.key)),
    root,
    visits,
    values: visits.flatMap(xmlValues),
  };
}

function emptyDocument(text: string, faults: readonly Fault[]): LintDocument {
  return {
    format: undefined,
    podcast: false,
    text,
    encoding: 'utf-8',
    faults,
    root: undefined,
    visits: [],
    json: undefined,
    objects: [],
    fields: [],
    values: [],
  };
}

/** The elements in order; what is inside an element that nobody knows is not looked at. */
function visitsOf(root: XmlElement, shapes: Shapes, format: LintFormat): Visit[] {
  const visits: Visit[] = [];
  const open: { element: XmlElement; shapes: Shapes | undefined }[] = [{ element: root, shapes }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { element } = next;
    const shape =
      next.shapes !== undefined && Object.hasOwn(next.shapes, element.key)
        ? next.shapes[element.key]
        : undefined;
    visits.push({ element, shape });
    if (shape === undefined || shape.open || isMarkup(element, format)) continue;
    for (const child of element.children.toReversed()) open.push({ element: child, shapes: shape.children });
  }
  return visits;
}

/** Content of Atom that is a piece of another document. */
function isMarkup(element: XmlElement, format: LintFormat): boolean {
  const type = element.attributes.find(({ name }) => name === 'type')?.value;
  return (
    element.space === ATOM_SPACE && type !== undefined && /^xhtml$|[+/]xml$/.test(type) && format !== 'opml'
  );
}

function jsonParts(root: JsonNode | undefined): Pick<LintDocument, 'json' | 'objects' | 'fields' | 'values'> {
  const objects: JsonVisit[] = [];
  const fields: JsonField[] = [];
  const visit = (node: JsonNode, known: JsonShapes, role: string) => {
    if (node.kind !== 'object') return;
    objects.push({ node, fields: known, role });
    for (const { key, value } of node.members) {
      const shape = Object.hasOwn(known, key) ? known[key] : undefined;
      if (shape === undefined) continue;
      fields.push({ name: key, node: value, shape });
      if (shape.fields === undefined) continue;
      if (shape.type === 'array') for (const each of value.items) visit(each, shape.fields, key);
      else visit(value, shape.fields, key);
    }
  };
  if (root !== undefined) visit(root, JSON_FEED, 'feed');
  return { json: root, objects, fields, values: fields.flatMap(jsonValue) };
}
