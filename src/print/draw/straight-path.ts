/** Outlines of straight lines between whole numbers, as those of a QR code are. */

const STRAIGHT = /^(?:M\d{1,6} \d{1,6}(?:L\d{1,6} \d{1,6})*Z?)+$/;
const STEP = /([MLZ])([^MLZ]*)/g;

/** The operators of such path data, as pdfkit writes them; undefined for any other, which it has to read. */
export function straightOperators(data: string): string | undefined {
  if (!STRAIGHT.test(data)) return undefined;
  const lines: string[] = [];
  for (const [, command, place] of data.matchAll(STEP))
    lines.push(command === 'Z' ? 'h' : `${place} ${command === 'M' ? 'm' : 'l'}`);
  return lines.join('\n');
}
