/** The texts of a document whose spelling has rules. */
import type { JsonField, Visit } from './document.js';
import { XML_SPACE } from './namespaces.js';
import { jsonPlace } from './read/json-node.js';
import { attribute, placeOf, type XmlElement } from './read/xml-element.js';
import type { Value } from './value.js';
import type { ValueKind } from './vocabulary/shape.js';

/** Kinds whose white space counts. */
const EXACT: ReadonlySet<ValueKind> = new Set(['html', 'trueFalse', 'yesNo', 'yesNoClean']);

/** Attributes that every element may have. */
const XML_KINDS: Readonly<Record<string, ValueKind>> = { lang: 'language', base: 'iri' };

/** The values of an element and of its attributes. */
export function xmlValues({ element, shape }: Visit): Value[] {
  if (shape === undefined) return [];
  const values: Value[] = [];
  const kind = shape.kind === 'construct' ? constructKind(element) : shape.kind;
  if (kind !== undefined && kind !== 'any') {
    const text = EXACT.has(kind) ? element.text : element.text.trim();
    values.push({ kind, name: element.name, text, place: placeOf(element), source: element.inside });
  }
  for (const each of element.attributes) {
    const known =
      each.space === '' && shape.attributes !== undefined && Object.hasOwn(shape.attributes, each.local)
        ? shape.attributes[each.local]?.kind
        : undefined;
    const meant = known ?? (each.space === XML_SPACE ? XML_KINDS[each.local] : undefined);
    if (meant === undefined) continue;
    values.push({
      kind: meant,
      name: `${element.name} ${each.name}`,
      text: each.value,
      place: placeOf(element, each.name),
      source: undefined,
    });
  }
  return values;
}

/** What the text of a text construct or of content is (RFC 4287 §3.1, §4.1.3). */
function constructKind(element: XmlElement): ValueKind | undefined {
  if (attribute(element, 'src') !== undefined) return undefined;
  const type = attribute(element, 'type') ?? 'text';
  if (type === 'html' || type.endsWith('/html')) return 'html';
  return type === 'text' || type.startsWith('text/') ? 'atomText' : undefined;
}

/** The value of a field that is of the type that it should be. */
export function jsonValue({ name, node, shape }: JsonField): Value[] {
  if (shape.kind === undefined || node.kind !== 'string') return [];
  const text = shape.kind === 'html' ? node.text : node.text.trim();
  return [{ kind: shape.kind, name, text, place: jsonPlace(node), source: [node.start, node.end] }];
}
