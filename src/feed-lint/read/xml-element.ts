/** An XML document as a light tree that remembers where everything stands. */
import type { Place } from '../place.js';

export interface XmlAttribute {
  /** As written: `href`, `xml:lang`. */
  readonly name: string;
  readonly space: string;
  readonly local: string;
  readonly value: string;
}

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
  /** Its own character data, without that of its children. */
  readonly text: string;
  /** Where the content begins and ends. */
  readonly inside: readonly [number, number];
}

/** The value of an attribute without a prefix. */
export function attribute(element: XmlElement, name: string): string | undefined {
  return element.attributes.find((each) => each.space === '' && each.local === name)?.value;
}

const firsts = new WeakMap<XmlElement, ReadonlyMap<string, XmlElement>>();

/** The first child of a name; asked for often, also of elements with very many children. */
export function childOf(element: XmlElement, key: string): XmlElement | undefined {
  const known =
    firsts.get(element) ?? new Map(element.children.map((child) => [child.key, child] as const).toReversed());
  firsts.set(element, known);
  return known.get(key);
}

/** Where an element, or one of its attributes, stands. */
export function placeOf(element: XmlElement, name?: string): Place {
  return {
    offset: () => element.start + (name === undefined ? 0 : attributeIndex(element.tag, name)),
    field: () => pathOf(element) + (name === undefined ? '' : `/@${name}`),
  };
}

const REPEATED = new Set(['item', 'entry', 'outline']);

/** `channel/item[3]/guid`; the root is understood. */
export function pathOf(element: XmlElement): string {
  const steps: string[] = [];
  for (let step: XmlElement | undefined = element; step?.parent !== undefined; step = step.parent) {
    const counted = step.index > 1 || REPEATED.has(step.local);
    steps.unshift(counted ? `${step.name}[${step.index}]` : step.name);
  }
  return steps.length === 0 ? element.name : steps.join('/');
}

function attributeIndex(tag: string, name: string): number {
  for (const found of tag.matchAll(/\s([^\s=/>]+)\s*=\s*(?:"[^"]*"|'[^']*')/g)) {
    if (found[1] === name) return found.index + 1;
  }
  return 0;
}
