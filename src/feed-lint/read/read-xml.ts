import { SaxesParser } from 'saxes';
import type { LintLimits } from '../limits.js';
import { keyOf } from '../namespaces.js';
import type { Fault } from './fault.js';
import { explainSax, saxReason } from './sax-reason.js';
import type { XmlAttribute, XmlElement } from './xml-element.js';

type Growing = { -readonly [Key in keyof XmlElement]: XmlElement[Key] } & { children: XmlElement[] };

/** The document cannot be read further; the fault is already noted. */
class Stop extends Error {}

export interface ReadXml {
  /** The root, when the whole document is well-formed. */
  readonly root: XmlElement | undefined;
  readonly faults: readonly Fault[];
}

/**
 * Reads XML strictly (XML 1.0 and Namespaces in XML), without ever reading a DTD or another file: an entity that a DTD declares is as
 * unknown as any other. Reading stops at the first fault after which the tree would be a guess.
 */
export function readXml(text: string, limits: LintLimits): ReadXml {
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
