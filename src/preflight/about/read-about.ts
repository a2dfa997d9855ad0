/** What a file says of itself: title, language, tags, conformance, output intents (ISO 32000-1, 14.3 to 14.11). */
import type { OutputIntent, PdfFacts } from '../facts.js';
import type { PdfFile } from '../file/open-pdf.js';
import { isStream, nameOf, type PdfDict } from '../file/pdf-value.js';
import { readFigures } from './read-figures.js';
import { textOf } from './text-of.js';

export type About = Pick<
  PdfFacts,
  'version' | 'title' | 'showsTitle' | 'language' | 'tagged' | 'claims' | 'outputIntents' | 'figures'
>;

/** @param pageNumbers pages by their object's number */
export function readAbout(file: PdfFile, pageNumbers: ReadonlyMap<number, number>): About {
  const root = file.dict(file.trailer.get('Root'));
  const info = file.dict(file.trailer.get('Info'));
  const metadata = file.resolve(root?.get('Metadata'));
  const xmp = isStream(metadata) ? xmpText(file.decode(metadata).bytes) : '';
  const own = nameOf(file.resolve(root?.get('Version')));
  const structure = file.dict(root?.get('StructTreeRoot'));
  const marked = file.resolve(file.dict(root?.get('MarkInfo'))?.get('Marked')) === true;
  return {
    version: own === '' ? file.version : own,
    title: (textOf(file.resolve(info?.get('Title'))) || xmpTitle(xmp)).trim(),
    showsTitle: file.resolve(file.dict(root?.get('ViewerPreferences'))?.get('DisplayDocTitle')) === true,
    language: textOf(file.resolve(root?.get('Lang'))).trim(),
    tagged: marked && structure !== undefined,
    claims: claimsOf(file, info, xmp),
    outputIntents: file
      .array(root?.get('OutputIntents'))
      .flatMap((value) => intentOf(file, file.dict(value))),
    figures: readFigures(file, structure, pageNumbers),
  };
}

function intentOf(file: PdfFile, dict: PdfDict | undefined): OutputIntent[] {
  if (dict === undefined) return [];
  const profile = file.resolve(dict.get('DestOutputProfile'));
  const components = isStream(profile) ? file.resolve(profile.dict.get('N')) : 0;
  return [
    {
      subtype: nameOf(file.resolve(dict.get('S'))),
      condition:
        textOf(file.resolve(dict.get('OutputConditionIdentifier'))) ||
        textOf(file.resolve(dict.get('OutputCondition'))),
      components: typeof components === 'number' ? components : 0,
    },
  ];
}

function claimsOf(file: PdfFile, info: PdfDict | undefined, xmp: string): string[] {
  const claims = new Set<string>();
  for (const key of ['GTS_PDFXVersion', 'GTS_PDFXConformance']) {
    const said = textOf(file.resolve(info?.get(key)));
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
  const at = xmp.indexOf(name);
  const found = at < 0 ? null : /^[\w:]+\s*(?:=\s*["']|>)\s*([\w/.: -]{1,40})/.exec(xmp.slice(at, at + 120));
  return found?.[1]?.trim();
}

function xmpTitle(xmp: string): string {
  const at = xmp.indexOf('<dc:title');
  const end = at < 0 ? -1 : xmp.indexOf('</dc:title>', at);
  return end < 0
    ? ''
    : xmp
        .slice(at, Math.min(end, at + 4_000))
        .replace(/<[^>]*>/g, '')
        .trim();
}
