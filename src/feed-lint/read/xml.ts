/** XML, read into a light tree that remembers where everything stands. */
import { SaxesParser } from 'saxes';
import { keyOf } from '../namespaces.js';
import type { Fault, LintLimits, SourcePlace } from './reading.js';
import { explainSax, saxReason } from './sax-reason.js';

export interface XmlElement {
  /** Its name whatever prefix the document uses: `item`, `atom:link`; `{namespace}name` in a namespace that is not known. */
  readonly key: string;
  /** As written. */
  readonly name: string;
  readonly space: string;
  readonly local: string;
  readonly parent: XmlElement | undefined;
  /** Which one of the children of this name, from 1. */
  readonly index: number;
  /** Index of its `<`. */
  readonly start: number;
  /** The start tag as written. */
  readonly tag: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlElement[];
  /** The first child of each key; of an element with very many children it is asked for often. */
  readonly firsts: ReadonlyMap<string, XmlElement>;
  /** Its own character data, without that of its children. */
  readonly text: string;
  /** Where the content begins and ends. */
  readonly inside: readonly [number, number];
}

interface XmlAttribute {
  /** As written: `href`, `xml:lang`. */
  readonly name: string;
  readonly space: string;
  readonly local: string;
  readonly value: string;
}

type Growing = { -readonly [Key in keyof XmlElement]: XmlElement[Key] } & { children: XmlElement[] };

const NOBODY: ReadonlyMap<string, XmlElement> = new Map();

/** The document cannot be read further; the fault is already noted. */
class Stop extends Error {}

/**
 * Reads XML strictly (XML 1.0 and Namespaces in XML), without ever reading a DTD or another file: an entity that a DTD declares is as
 * unknown as any other. Reading stops at the first fault after which the tree would be a guess.
 *
 * @returns the root, when the whole document is well-formed
 */
export function readXml(
  text: string,
  limits: LintLimits,
): { readonly root: XmlElement | undefined; readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const open: { element: Growing; texts: string[]; counts: Map<string, number> }[] = [];
  let root: XmlElement | undefined;
  let tagStart = 0;
  let nodes = 0;
  let named = 0;
  /** Up to here nothing was wrong. */
  let good = 0;
  const parser = new SaxesParser({ xmlns: true });

  const stop = (fault: Fault): never => {
    faults.push(fault);
    throw new Stop();
  };
  const limit = (vi: string, en: string, offset: number) =>
    stop({ rule: 'ValidatorLimit', offset, values: { limit: { vi, en } } });

  parser.on('xmldecl', ({ version }) => {
    if (version !== undefined && version !== '1.0') {
      faults.push({ rule: 'BadXmlVersion', offset: 0, values: { version } });
    }
  });
  parser.on('doctype', () => {
    const offset = text.lastIndexOf('<!DOCTYPE', parser.position);
    faults.push({ rule: 'InvalidDoctype', offset: Math.max(0, offset) });
  });
  parser.on('opentagstart', () => {
    tagStart = text.lastIndexOf('<', parser.position - 1);
    named = 0;
    nodes += 1;
    if (nodes > limits.nodes) {
      limit(`quá ${limits.nodes} phần tử`, `more than ${limits.nodes} elements`, tagStart);
    }
    if (open.length >= limits.depth) {
      limit(`lồng sâu quá ${limits.depth} lớp`, `nested deeper than ${limits.depth}`, tagStart);
    }
  });
  parser.on('attribute', () => {
    named += 1;
    if (named > limits.attributes) {
      limit(
        `một thẻ có quá ${limits.attributes} thuộc tính`,
        `more than ${limits.attributes} attributes in one tag`,
        tagStart,
      );
    }
  });
  parser.on('opentag', ({ name, uri, local, attributes }) => {
    const above = open.at(-1);
    const key = keyOf(uri, local);
    const index = (above?.counts.get(key) ?? 0) + 1;
    above?.counts.set(key, index);
    const list: XmlAttribute[] = Object.values(attributes).map((each) => ({
      name: each.name,
      space: each.uri,
      local: each.local,
      value: each.value,
    }));
    const end = parser.position;
    const element: Growing = {
      key,
      name,
      space: uri,
      local,
      parent: above?.element,
      index,
      start: tagStart,
      tag: text.slice(tagStart, end),
      attributes: list,
      children: [],
      firsts: NOBODY,
      text: '',
      inside: [end, end],
    };
    above?.element.children.push(element);
    open.push({ element, texts: [], counts: new Map() });
  });
  const pass = () => {
    good = parser.position;
  };
  const take = (data: string) => {
    pass();
    open.at(-1)?.texts.push(data);
  };
  parser.on('text', take);
  parser.on('cdata', take);
  parser.on('comment', pass);
  parser.on('processinginstruction', pass);
  parser.on('closetag', ({ isSelfClosing }) => {
    const closed = open.pop();
    if (closed === undefined) return;
    const { element, texts } = closed;
    element.text = texts.join('');
    if (element.children.length > 0) {
      element.firsts = new Map(element.children.toReversed().map((child) => [child.key, child]));
    }
    const end = parser.position;
    if (!isSelfClosing) element.inside = [element.inside[0], text.lastIndexOf('</', end - 1)];
    if (open.length === 0) root = element;
  });
  parser.on('error', ({ message }) => {
    const reason = message.replace(/^\d+:\d+: /, '');
    const last = Math.max(0, parser.position - 1);
    if (reason === 'undefined entity.') {
      const offset = text.lastIndexOf('&', last);
      faults.push({ rule: 'UndefinedNamedEntity', offset, values: { entity: text.slice(offset, last + 1) } });
    } else if (reason.startsWith('unbound namespace prefix')) {
      const prefix = /"(.*)"/.exec(reason)?.[1] ?? '';
      faults.push({ rule: 'MissingNamespace', offset: tagStart, values: { prefix } });
    } else {
      stop(
        explainSax({ reason, text, good, position: parser.position, open: open.at(-1)?.element, tagStart }),
      );
    }
    if (faults.length > limits.findings) throw new Stop();
  });

  try {
    const half = /\p{Cs}/u.exec(text);
    if (half !== null) {
      stop({ rule: 'SAXError', offset: half.index, values: { reason: saxReason('disallowed character.') } });
    }
    parser.write(text).close();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    return { root: undefined, faults };
  }
  return { root, faults };
}

/** The value of an attribute without a prefix. */
export function attribute(element: XmlElement, name: string): string | undefined {
  return element.attributes.find((each) => each.space === '' && each.local === name)?.value;
}

/** The first child of a name. */
export function childOf(element: XmlElement, key: string): XmlElement | undefined {
  return element.firsts.get(key);
}

/** Where an element, or one of its attributes, stands. */
export function elementPlace(element: XmlElement, name?: string): SourcePlace {
  return {
    offset: () => element.start + (name === undefined ? 0 : attributeIndex(element.tag, name)),
    field: () => pathOf(element) + (name === undefined ? '' : `/@${name}`),
  };
}

/** `channel/item[3]/guid`; the root is understood. */
export function pathOf(element: XmlElement): string {
  const steps: string[] = [];
  for (let step: XmlElement | undefined = element; step?.parent !== undefined; step = step.parent) {
    const counted = step.index > 1 || REPEATED.has(step.local);
    steps.unshift(counted ? `${step.name}[${step.index}]` : step.name);
  }
  return steps.length === 0 ? element.name : steps.join('/');
}

/** Elements that are counted from the first. */
const REPEATED = new Set(['item', 'entry', 'outline']);

function attributeIndex(tag: string, name: string): number {
  for (const found of tag.matchAll(/\s([^\s=/>]+)\s*=\s*(?:"[^"]*"|'[^']*')/g)) {
    if (found[1] === name) return found.index + 1;
  }
  return 0;
}
