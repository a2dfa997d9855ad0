/** Layers of a file (optional content, ISO 32000-1, 8.11): which of them are printed when it is printed as it was sent. */

import type { PdfFile } from '../file/open-pdf.js';
import { isArray, isDict, type PdfDict, type PdfValue } from '../file/pdf-value.js';

export interface Layers {
  /** Is content printed that belongs to this layer, or to these? */
  printed(membership: PdfValue | undefined): boolean;
  /** The names of layers that are switched off. */
  readonly off: readonly string[];
}

/** Layers of a file, and parts of an expression, that are looked at; what lies beyond is taken as printed. */
const MOST = 2_000;
const DEEPEST = 50;

/**
 * The layers of a file in its default configuration, and what applies by itself when it is printed (8.11.4.3, 8.11.4.4). A layer that a file
 * does not say anything about is printed.
 */
export function readLayers(file: PdfFile): Layers {
  const properties = file.dict(file.dict(file.trailer.get('Root'))?.get('OCProperties'));
  const usual = file.dict(properties?.get('D'));
  const groups = (value: PdfValue | undefined) =>
    file
      .array(value)
      .slice(0, MOST)
      .flatMap((entry) => file.dict(entry) ?? []);
  const off = new Set(file.name(usual?.get('BaseState')) === 'OFF' ? groups(properties?.get('OCGs')) : []);
  for (const group of groups(usual?.get('ON'))) off.delete(group);
  for (const group of groups(usual?.get('OFF'))) off.add(group);
  for (const use of groups(usual?.get('AS'))) {
    if (file.name(use.get('Event')) !== 'Print') continue;
    for (const group of groups(use.get('OCGs'))) {
      const state = file.name(file.dict(file.dict(group.get('Usage'))?.get('Print'))?.get('PrintState'));
      if (state === 'ON') off.delete(group);
      if (state === 'OFF') off.add(group);
    }
  }

  const isOn = (group: PdfDict) => !off.has(group);

  /** A visibility expression (8.11.2.2): a group, or an array that begins with `And`, `Or` or `Not`. */
  function holds(whole: PdfValue): boolean {
    let parts = 0;
    const within = (expression: PdfValue, depth: number): boolean => {
      parts += 1;
      if (parts > MOST || depth > DEEPEST) return true;
      const value = file.resolve(expression);
      if (!isArray(value)) return !isDict(value) || isOn(value);
      const kind = file.name(value[0]);
      const holdsOne = (operand: PdfValue) => within(operand, depth + 1);
      const operands = value.slice(1, MOST);
      if (kind === 'Not') return !operands.every(holdsOne);
      return kind === 'Or' ? operands.some(holdsOne) : operands.every(holdsOne);
    };
    return within(whole, 0);
  }

  function isPrinted(dict: PdfDict): boolean {
    if (file.name(dict.get('Type')) !== 'OCMD') return isOn(dict);
    const expression = file.resolve(dict.get('VE'));
    if (isArray(expression)) return holds(expression);
    const named = file.dict(dict.get('OCGs'));
    const members = named === undefined ? groups(dict.get('OCGs')) : [named];
    if (members.length === 0) return true;
    switch (file.name(dict.get('P'))) {
      case 'AllOn':
        return members.every(isOn);
      case 'AnyOff':
        return !members.every(isOn);
      case 'AllOff':
        return !members.some(isOn);
      default:
        return members.some(isOn);
    }
  }

  const known = new Map<PdfDict, boolean>();
  const printed = (membership: PdfValue | undefined) => {
    const dict = file.dict(membership);
    if (dict === undefined) return true;
    const answer = known.get(dict) ?? isPrinted(dict);
    known.set(dict, answer);
    return answer;
  };

  return {
    printed,
    off: [...off].map((group) =>
      file
        .text(group.get('Name'))
        .replace(/\p{C}+/gu, ' ')
        .trim(),
    ),
  };
}
