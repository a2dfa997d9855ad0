/** Bytes or text → a document that rules can be asked of. */
import type { JsonField, JsonVisit, LintDocument, Value, Visit } from './document.js';
import { escapedPiece, type HtmlPiece, xhtmlPiece } from './html-pieces.js';
import { ATOM_SPACE, XML_SPACE } from './namespaces.js';
import { decodeDocument } from './read/decode-document.js';
import { type JsonNode, jsonPlace, readJson } from './read/json.js';
import type { LintLimits } from './read/reading.js';
import { attribute, elementPlace, readXml, type XmlElement } from './read/xml.js';
import type { LintFormat } from './rule.js';
import { JSON_FEED, type JsonShapes } from './vocabulary/json-shapes.js';
import {
  ATOM_SHAPES,
  type ElementShapes,
  OPML_SHAPES,
  RSS_SHAPES,
  type ValueKind,
} from './vocabulary/xml-shapes.js';

/** The root elements of feeds, and what may stand in them. */
const ROOTS: ReadonlyMap<string, { readonly format: LintFormat; readonly shapes: ElementShapes }> = new Map([
  ['rss', { format: 'rss', shapes: RSS_SHAPES }],
  ['atom:feed', { format: 'atom', shapes: ATOM_SHAPES }],
  ['atom:entry', { format: 'atom', shapes: ATOM_SHAPES }],
  ['opml', { format: 'opml', shapes: OPML_SHAPES }],
]);

const BLANK: LintDocument = {
  format: undefined,
  podcast: false,
  text: '',
  encoding: 'utf-8',
  faults: [],
  root: undefined,
  visits: [],
  json: undefined,
  objects: [],
  fields: [],
  values: [],
  html: [],
};

/** Reads a document as far as it can be read; what cannot be is a fault. */
export function openDocument(
  input: string | Uint8Array,
  { charset, limits }: { readonly charset: string | undefined; readonly limits: LintLimits },
): LintDocument {
  if (input.length > limits.bytes) {
    const values = { limit: { vi: `quá ${limits.bytes} byte`, en: `more than ${limits.bytes} bytes` } };
    return { ...BLANK, faults: [{ rule: 'ValidatorLimit', offset: 0, values }] };
  }
  const decoded =
    typeof input === 'string'
      ? { text: input.replace(/^\uFEFF/, ''), encoding: 'utf-8', readable: true, faults: [] }
      : decodeDocument(input, charset);
  const { readable, ...known } = decoded;
  const blank = { ...BLANK, ...known };
  if (!readable) return blank;
  return /^\s*[[{]/.test(blank.text) ? openJson(blank, limits) : openXml(blank, limits);
}

function openXml(blank: LintDocument, limits: LintLimits): LintDocument {
  const { text } = blank;
  const { root, faults } = readXml(text, limits);
  const known = root === undefined ? undefined : ROOTS.get(root.key);
  const document = {
    ...blank,
    format: known?.format ?? sniffFormat(text),
    faults: [...blank.faults, ...faults],
    root,
  };
  if (root === undefined || known === undefined) return document;
  const visits = visitsOf(root, known.shapes, known.format);
  const values = visits.flatMap(xmlValues);
  return {
    ...document,
    podcast: known.format === 'rss' && visits.some(({ element }) => /^(?:itunes|podcast):/.test(element.key)),
    visits,
    values,
    html: [...htmlValues(values, text), ...visits.flatMap(xhtmlPiece)],
  };
}

/** The elements in order; what is inside an element that nobody knows is not looked at. */
function visitsOf(root: XmlElement, shapes: ElementShapes, format: LintFormat): Visit[] {
  const visits: Visit[] = [];
  const open: { element: XmlElement; shapes: ElementShapes | undefined }[] = [{ element: root, shapes }];
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

/** The values of an element and of its attributes. */
function xmlValues({ element, shape }: Visit): Value[] {
  if (shape === undefined) return [];
  const values: Value[] = [];
  const kind = shape.kind === 'construct' ? constructKind(element) : shape.kind;
  if (kind !== undefined && kind !== 'any') {
    const text = EXACT.has(kind) ? element.text : element.text.trim();
    values.push({ kind, name: element.name, text, place: elementPlace(element), source: element.inside });
  }
  for (const each of element.attributes) {
    const known =
      each.space === '' && shape.attributes !== undefined && Object.hasOwn(shape.attributes, each.local)
        ? shape.attributes[each.local]?.kind
        : undefined;
    const meant = known ?? (each.space === XML_SPACE ? XML_KINDS.get(each.local) : undefined);
    if (meant === undefined) continue;
    values.push({
      kind: meant,
      name: `${element.name} ${each.name}`,
      text: each.value,
      place: elementPlace(element, each.name),
      source: undefined,
    });
  }
  return values;
}

/** Kinds whose white space counts. */
const EXACT: ReadonlySet<ValueKind> = new Set(['html', 'trueFalse', 'yesNo', 'yesNoClean']);

/** Attributes that every element may have. */
const XML_KINDS: ReadonlyMap<string, ValueKind> = new Map([
  ['lang', 'language'],
  ['base', 'iri'],
]);

/** What the text of a text construct or of content is (RFC 4287 §3.1, §4.1.3). */
function constructKind(element: XmlElement): ValueKind | undefined {
  if (attribute(element, 'src') !== undefined) return undefined;
  const type = attribute(element, 'type') ?? 'text';
  if (type === 'html' || type.endsWith('/html')) return 'html';
  return type === 'text' || type.startsWith('text/') ? 'atomText' : undefined;
}

function openJson(blank: LintDocument, limits: LintLimits): LintDocument {
  const { root, faults } = readJson(blank.text, limits);
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
  const values = fields.flatMap(jsonValue);
  return {
    ...blank,
    format: 'json',
    faults: [...blank.faults, ...faults],
    json: root,
    objects,
    fields,
    values,
    html: htmlValues(values, blank.text),
  };
}

/** The value of a field that is of the type that it should be. */
function jsonValue({ name, node, shape }: JsonField): Value[] {
  if (shape.kind === undefined || node.kind !== 'string') return [];
  const text = shape.kind === 'html' ? node.text : node.text.trim();
  return [{ kind: shape.kind, name, text, place: jsonPlace(node), source: [node.start, node.end] }];
}

function htmlValues(values: readonly Value[], text: string): HtmlPiece[] {
  return values.filter(({ kind }) => kind === 'html').map((value) => escapedPiece(value, text));
}

/**
 * Which format a document is, from its first element or its `version`; `undefined` for anything that is no feed. Reads the head of
 * the document only.
 *
 * @example
 * sniffFormat('<?xml version="1.0"?><!-- tin --><rss version="2.0">'); // 'rss'
 * sniffFormat('{"files": []}'); // undefined
 */
export function sniffFormat(document: string | Uint8Array): LintFormat | undefined {
  const start = document.slice(0, HEAD);
  const head =
    typeof start === 'string'
      ? start.replace(/^\uFEFF/, '')
      : // Marks and names are ASCII in every encoding that a feed may have.
        Buffer.from(start)
          .toString('latin1')
          .replace(/^(?:\xEF\xBB\xBF|\xFE\xFF|\xFF\xFE)/, '')
          .replaceAll('\0', '');
  if (/^\s*\{/.test(head)) return /jsonfeed\.org\/version\//.test(head) ? 'json' : undefined;
  let offset = 0;
  for (;;) {
    offset = head.indexOf('<', offset);
    if (offset < 0) return undefined;
    const end = head.startsWith('<!--', offset)
      ? '-->'
      : /^<[!?]/.test(head.slice(offset, offset + 2))
        ? '>'
        : undefined;
    if (end === undefined) break;
    const after = head.indexOf(end, offset + 2);
    if (after < 0) return undefined;
    offset = after + end.length;
  }
  const name = /^<(?:[\w.-]+:)?([\w.-]+)/.exec(head.slice(offset, offset + 200))?.[1] ?? '';
  return (ROOTS.get(name) ?? ROOTS.get(`atom:${name}`))?.format;
}

/** Characters or bytes that are looked at. */
const HEAD = 20_000;
