/** What a file says of itself: title, language, tags, conformance, output intents (ISO 32000-1, 14.3 to 14.11). */
import type { OutputIntent, PdfFacts } from '../facts.js';
import type { PdfFile } from './open-pdf.js';
import { isStream, type PdfDict } from './pdf-value.js';
import { readStructure } from './read-structure.js';

type About = Pick<
  PdfFacts,
  | 'version'
  | 'title'
  | 'showsTitle'
  | 'language'
  | 'tagged'
  | 'claims'
  | 'outputIntents'
  | 'figures'
  | 'headings'
  | 'misshapen'
  | 'scripts'
  | 'identified'
  | 'trapped'
>;

/** @param pageNumbers pages by their object's number */
export function readAbout(file: PdfFile, pageNumbers: ReadonlyMap<number, number>): About {
  const root = file.dict(file.trailer.get('Root'));
  const info = file.dict(file.trailer.get('Info'));
  const metadata = file.resolve(root?.get('Metadata'));
  const xmp = isStream(metadata) ? xmpText(file.decode(metadata).bytes) : '';
  const own = file.name(root?.get('Version'));
  const structure = file.dict(root?.get('StructTreeRoot'));
  const marked = file.resolve(file.dict(root?.get('MarkInfo'))?.get('Marked')) === true;
  return {
    version: own === '' ? file.version : own,
    title: (file.text(info?.get('Title')) || xmpTitle(xmp)).trim(),
    showsTitle: file.resolve(file.dict(root?.get('ViewerPreferences'))?.get('DisplayDocTitle')) === true,
    language: file.text(root?.get('Lang')).trim(),
    tagged: marked && structure !== undefined,
    claims: claimsOf(file, info, xmp),
    scripts: hasScripts(file, root),
    outputIntents: file
      .array(root?.get('OutputIntents'))
      .flatMap((value) => intentOf(file, file.dict(value))),
    ...readStructure(file, structure, pageNumbers),
    identified: file.array(file.trailer.get('ID')).length === 2,
    trapped: file.name(info?.get('Trapped')),
  };
}

/** A program that runs by itself: named in the file, or when it is opened, closed, printed (12.6.4.16). */
function hasScripts(file: PdfFile, root: PdfDict | undefined): boolean {
  if (file.dict(root?.get('Names'))?.has('JavaScript') === true) return true;
  const actions = [root?.get('OpenAction'), ...(file.dict(root?.get('AA'))?.values() ?? [])];
  return actions.some((action) => file.name(file.dict(action)?.get('S')) === 'JavaScript');
}

function intentOf(file: PdfFile, dict: PdfDict | undefined): OutputIntent[] {
  if (dict === undefined) return [];
  const profile = file.resolve(dict.get('DestOutputProfile'));
  const components = isStream(profile) ? file.number(profile.dict.get('N'), 0) : 0;
  return [
    {
      subtype: file.name(dict.get('S')),
      condition: file.text(dict.get('OutputConditionIdentifier')) || file.text(dict.get('OutputCondition')),
      components,
    },
  ];
}

function claimsOf(file: PdfFile, info: PdfDict | undefined, xmp: string): string[] {
  const claims = new Set<string>();
  for (const key of ['GTS_PDFXVersion', 'GTS_PDFXConformance']) {
    const said = file.text(info?.get(key));
    if (said.startsWith('PDF/X')) claims.add(said);
  }
  const x = xmpValue(xmp, 'pdfxid:GTS_PDFXVersion') ?? xmpValue(xmp, 'pdfx:GTS_PDFXVersion');
  if (x?.startsWith('PDF/X')) claims.add(x);
  const [part, level] = [xmpValue(xmp, 'pdfaid:part'), xmpValue(xmp, 'pdfaid:conformance')];
  if (part !== undefined) claims.add(`PDF/A-${part}${level ?? ''}`);
  const ua = xmpValue(xmp, 'pdfuaid:part');
  if (ua !== undefined) claims.add(`PDF/UA-${ua}`);
  return [...claims];
}

/** The longest metadata that are looked at, octets. */
const LONGEST_XMP = 2_000_000;

function xmpText(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes.subarray(0, LONGEST_XMP));
}

/** A property, as an element or as an attribute. */
function xmpValue(xmp: string, name: string): string | undefined {
  const start = xmp.indexOf(name);
  const found =
    start < 0 ? null : /^[\w:]+\s*(?:=\s*["']|>)\s*([\w/.: -]{1,40})/.exec(xmp.slice(start, start + 120));
  return found?.[1]?.trim();
}

function xmpTitle(xmp: string): string {
  const start = xmp.indexOf('<dc:title');
  const end = start < 0 ? -1 : xmp.indexOf('</dc:title>', start);
  return end < 0
    ? ''
    : xmp
        .slice(start, Math.min(end, start + 4_000))
        .replace(/<[^>]*>/g, '')
        .trim();
}
