/** What our drawing knows of pdfkit's inside: each member by itself, so that a new pdfkit says which of them it has changed. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';
import { describe, expect, it } from 'vitest';
import { typefaces } from './fixtures.js';

const root = join(import.meta.dirname, '../..');
const INSIDE = 'src/print/draw/pdfkit-inside.ts';

/** Any member of anything, whatever types say of it. */
function member(of: unknown, ...path: readonly string[]): unknown {
  return path.reduce((value: unknown, name) => Object(value)[name], of);
}

function call(of: unknown, name: string, ...values: readonly unknown[]): unknown {
  const found = member(of, name);
  if (typeof found !== 'function') throw new Error(`${name} is no function`);
  return found.apply(of, values);
}

function opened() {
  const doc = new PDFDocument({ autoFirstPage: false, font: '', displayTitle: true, pdfVersion: '1.7' });
  const lines: unknown[] = [];
  const write = member(doc, '_write');
  Object.assign(doc, {
    _write: (data: unknown) => {
      lines.push(data);
      if (typeof write === 'function') write.call(doc, data);
    },
  });
  const added: unknown[] = [];
  call(doc, 'registerFont', 'regular', typefaces.regular.openFont());
  doc.addPage({ size: [100, 100], margin: 0 });
  const content = doc.addContent.bind(doc);
  doc.addContent = (data) => {
    added.push(data);
    return content(data);
  };
  return { doc, lines, added };
}

const file = async (doc: PDFKit.PDFDocument) => {
  const pieces: Buffer[] = [];
  doc.on('data', (piece: Buffer) => pieces.push(piece));
  const ended = new Promise((resolve) => doc.on('end', resolve));
  doc.end();
  await ended;
  return Buffer.concat(pieces);
};

/** What must hold of each member; the words say what a new pdfkit has changed when it does not. */
const HOLDS: Readonly<Record<string, readonly [words: string, holds: () => unknown]>> = {
  'InsideDocument._offset': [
    'no longer counts the octets of the file that were written',
    async () => {
      const { doc } = opened();
      const before = member(doc, '_offset');
      call(doc, '_write', 'abc');
      return typeof before === 'number' && member(doc, '_offset') === before + 4;
    },
  ],
  'InsideDocument._write': [
    'is no longer handed the lines of an object, “endobj” the last',
    () => {
      const { doc, lines } = opened();
      lines.length = 0;
      doc.ref({ A: 1 }).end(undefined);
      return lines.length === 3 && lines.at(-1) === 'endobj';
    },
  ],
  'InsideDocument._root': [
    'is no longer the catalog, with the preferences of viewers as an object of its own',
    () => {
      const { doc } = opened();
      const data = ['_root', 'data'];
      return (
        member(doc, ...data, 'Type') === 'Catalog' &&
        member(doc, ...data, 'ViewerPreferences', 'data', 'DisplayDocTitle') === true
      );
    },
  ],
  'InsideDocument._id': [
    'is no longer the file’s identifier',
    async () => {
      const { doc } = opened();
      Object.assign(doc, { _id: Buffer.from('0123456789abcdef') });
      return (await file(doc)).includes(Buffer.from('0123456789abcdef').toString('hex'));
    },
  ],
  'InsideDocument._fontCount': [
    'no longer numbers fonts',
    () => {
      const { doc } = opened();
      Object.assign(doc, { _fontCount: 41 });
      return member(doc.font('regular'), '_font', 'id') === 'F42';
    },
  ],
  'InsideDocument._font': [
    'is no longer the font that was chosen last',
    () => member(opened().doc.font('regular'), '_font', 'font', 'postscriptName') === 'FiraSans-Regular',
  ],
  'InsideDocument._imageCount': [
    'no longer numbers pictures',
    () => {
      const { doc } = opened();
      Object.assign(doc, { _imageCount: 6 });
      return member(call(doc, 'openImage', ONE_PIXEL), 'label') === 'I7';
    },
  ],
  'InsideDocument.openImage': [
    'no longer reads the head of a picture',
    () => member(call(opened().doc, 'openImage', ONE_PIXEL), 'width') === 1,
  ],
  'InsideDocument.image': [
    'no longer embeds an opened picture by its label, object and `embed`',
    async () => {
      const { doc, added } = opened();
      const picture = {
        width: 1,
        height: 1,
        label: 'I9',
        orientation: 1,
        obj: undefined as PDFKit.PDFKitReference | undefined,
        embed: (into: PDFKit.PDFDocument) => {
          picture.obj = into.ref({ Subtype: 'Image', Own: 7 });
          picture.obj.end(undefined);
        },
      };
      for (const x of [0, 10])
        call(doc, 'image', picture, x, 0, { fit: [5, 5], align: 'center', valign: 'center' });
      const named = added.filter((line) => line === '/I9 Do').length;
      return named === 2 && (await file(doc)).toString('latin1').split('/Own 7').length === 2;
    },
  ],
  'InsideDocument.registerFont': [
    'no longer takes a font that was parsed before',
    () => call(opened().doc, 'registerFont', 'other', typefaces.bold.openFont()) !== undefined,
  ],
  'InsideDocument.addSpotColor': [
    'no longer adds a colour that is called by its name',
    () => {
      const { doc, added } = opened();
      call(doc, 'addSpotColor', 'All', 100, 100, 100, 100);
      doc.strokeColor('All');
      return added.some((line) => String(line).endsWith(' CS'));
    },
  ],
  'InsideFont.id': [
    'is no longer what pages call a font',
    () => /^F\d+$/.test(String(member(opened().doc.font('regular'), '_font', 'id'))),
  ],
  'InsideFont.font': [
    'is no longer the font that was registered',
    () => typeof member(opened().doc.font('regular'), '_font', 'font', 'shape') === 'function',
  ],
  'InsideFont.subset': [
    'is no longer what `createSubset` of the font gave',
    () => typeof member(opened().doc.font('regular'), '_font', 'subset', 'includeCluster') === 'function',
  ],
  'InsideFont.widths': [
    'no longer are the advances that are embedded',
    () => embedded(/\/W \[0 \[[^\]]*\b777\b/),
  ],
  'InsideFont.unicode': ['no longer is the text that glyphs are read as', () => embedded(/<0041>/)],
  'InsideFont.scale': [
    'is no longer thousandths of the size in a unit',
    () => member(opened().doc.font('regular'), '_font', 'scale') === 1,
  ],
  'InsideFont.ref': ['is no longer what has a font embedded', () => embedded(/\/FontFile2 /)],
  'InsideReference.buffer': [
    'is no longer what was written to an object until it ends, or is no longer left alone when it is empty',
    async () => {
      const { doc, lines } = opened();
      const reference = doc.ref({});
      reference.write(Buffer.from('abc'));
      const held = member(reference, 'buffer');
      lines.length = 0;
      Object.assign(reference, { buffer: [], compress: false });
      reference.finalize();
      return Array.isArray(held) && Buffer.concat(held).toString() === 'abc' && !lines.includes('stream');
    },
  ],
  'InsidePage.resources': [
    'is no longer what a page names',
    () => typeof member(opened().doc.page, 'resources', 'data', 'ProcSet') === 'object',
  ],
  'InsideElement.dictionary': [
    'is no longer the object of a place in the outline',
    async () => {
      const { doc } = opened();
      const element = doc.struct('Document');
      Object.assign(Object(member(element, 'dictionary', 'data')), { A: { O: 'Own' } });
      doc.addStructure(element);
      element.end();
      return (await file(doc)).includes('/O /Own');
    },
  ],
  'InsideOutline.outlineData': [
    'is no longer the dictionary of the bookmarks',
    async () => {
      const { doc } = opened();
      doc.outline.addItem('x', { expanded: true });
      Object.assign(Object(member(doc.outline, 'outlineData')), { Own: 7 });
      return (await file(doc)).includes('/Own 7');
    },
  ],
};

/** The file of a document in which one glyph was noted by hand, its streams inflated. */
async function embedded(found: RegExp): Promise<boolean> {
  const { doc } = opened();
  const font = member(doc.font('regular'), '_font');
  const number = Number(call(member(font, 'subset'), 'includeGlyph', 36));
  Object.assign(Object(member(font, 'widths')), { [number]: 777 });
  Object.assign(Object(member(font, 'unicode')), { [number]: [0x41] });
  doc.page.fonts.F1 = call(font, 'ref');
  const bytes = await file(doc);
  const streams = [...bytes.toString('latin1').matchAll(/stream\n/g)].map(({ index }) => {
    try {
      return inflateSync(bytes.subarray(index + 7)).toString('latin1');
    } catch {
      return '';
    }
  });
  return found.test([bytes.toString('latin1'), ...streams].join('\n'));
}

const ONE_PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

/** The members that the interfaces of the file declare. */
function declared(): string[] {
  const text = readFileSync(join(root, INSIDE), 'utf8');
  return [...text.matchAll(/^interface (Inside\w+) \{\n(.*?)^\}/gms)].flatMap(([, name = '', body = '']) =>
    [...body.matchAll(/^ {2}(?:readonly )?(\w+)[:(]/gm)].map(([, own = '']) => `${name}.${own}`),
  );
}

describe('pdfkit’s inside', () => {
  it.each(Object.entries(HOLDS))('%s', async (name, [words, holds]) => {
    const told = `pdfkit: ${name.replace('Inside', '')} ${words}`;
    const held = (async () => holds())();
    expect(await held.catch((error) => error), told).toBe(true);
  });

  it('every member that is touched is looked at here', () => {
    expect(declared().length).toBeGreaterThan(15);
    expect(Object.keys(HOLDS).sort()).toEqual(declared().sort());
  });

  it('is named in no other file', () => {
    const hidden = declared().flatMap((name) => /\._\w+$/.exec(name)?.[0] ?? []);
    const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
      .map((path) => `src/${path.replaceAll('\\', '/')}`)
      .filter((path) => path.endsWith('.ts') && path !== INSIDE);
    const wrong = files.flatMap((path) => {
      const text = readFileSync(join(root, path), 'utf8');
      const named = hidden.filter((one) => new RegExp(`\\${one}\\b`).test(text));
      const forced = /declare (?:global|module)|\bas PDFKit\.|\bdoc\.\w+ = /.exec(text)?.[0];
      return [...named, ...(forced === undefined ? [] : [forced])].map((one) => `${path}: ${one}`);
    });
    expect(hidden.length).toBeGreaterThan(5);
    expect(wrong).toEqual([]);
  });
});
