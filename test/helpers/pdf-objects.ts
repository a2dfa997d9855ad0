/** The objects of a PDF as qpdf sees them: a reader that we did not write. */
import { runTool } from './system-tool.js';

interface QpdfObject {
  readonly value?: unknown;
  readonly stream?: { readonly dict: Readonly<Record<string, unknown>> };
}

type Dictionary = Readonly<Record<string, unknown>>;

/** An opened file: names are `/Name`, texts `u:text`, references `7 0 R`. */
export interface PdfObjects {
  /** Every dictionary, those of streams too. */
  readonly dictionaries: readonly Dictionary[];
  readonly trailer: Dictionary;
  /** What a reference leads to. */
  get(reference: unknown): Dictionary;
  /** The same where it is no dictionary: a name, a text, a number. */
  value(reference: unknown): unknown;
  /** The octets of a stream, decoded. */
  stream(reference: unknown): Buffer;
}

export function pdfObjects(pdf: Uint8Array): PdfObjects {
  const { qpdf } = JSON.parse(runTool('qpdf', ['--json=2', 'IN'], pdf).toString('utf8')) as {
    qpdf: [unknown, Readonly<Record<string, QpdfObject>>];
  };
  const objects = qpdf[1];
  const asDictionary = ({ value, stream }: QpdfObject) => (stream?.dict ?? value) as Dictionary;
  const get = (reference: unknown) => asDictionary(objects[`obj:${reference}`] ?? { value: {} });
  return {
    dictionaries: Object.values(objects)
      .map(asDictionary)
      .filter((value) => typeof value === 'object' && value !== null),
    trailer: asDictionary(objects.trailer ?? { value: {} }),
    get,
    value: (reference) => objects[`obj:${reference}`]?.value,
    stream: (reference) =>
      runTool(
        'qpdf',
        [`--show-object=${String(reference).split(' ')[0]}`, '--filtered-stream-data', 'IN'],
        pdf,
      ),
  };
}
