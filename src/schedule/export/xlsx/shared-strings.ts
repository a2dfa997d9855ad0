/** sharedStrings.xml: every text of a workbook, each once. */

import { xmlText } from '../../../model/index.js';
import { XML_HEAD } from '../../../office/index.js';
import { runFont } from './cell-styles.js';
import type { TextRun } from './sheet.js';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Collects the texts of a workbook. */
export interface SharedStrings {
  /** The number by which cells name the text. */
  numberOf(text: string | readonly TextRun[]): number;
  xml(): string;
}

export function sharedStrings(): SharedStrings {
  const numbers = new Map<string, number>();
  const written: string[] = [];
  let uses = 0;
  return {
    numberOf(text) {
      uses += 1;
      if (typeof text !== 'string') return written.push(text.map(runXml).join('')) - 1;
      const known = numbers.get(text) ?? written.push(letters(text)) - 1;
      numbers.set(text, known);
      return known;
    },
    xml: () =>
      `${XML_HEAD}<sst xmlns="${MAIN}" count="${uses}" uniqueCount="${written.length}">${written
        .map((xml) => `<si>${xml}</si>`)
        .join('')}</sst>`,
  };
}

function runXml({ text, strong = false }: TextRun): string {
  return `<r>${runFont(strong)}${letters(text)}</r>`;
}

/** A program reads `_x0041_` in a text as the letter of that number (ECMA-376, part 1, 22.9.2.19), unless its line is itself so written. */
function letters(text: string): string {
  const literal = text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
  return `<t xml:space="preserve">${xmlText(literal)}</t>`;
}
