/** The structure of office copies, as readers see it that we did not write. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ParseOption, XmlDocument } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { drawPdf } from '../../src/print/draw/draw-pdf.js';
import type { Layout, Mark } from '../../src/print/page.js';
import { pdfObjects } from '../helpers/pdf-objects.js';
import { describeWith, itWith, PDFBOX } from '../helpers/system-tool.js';
import { AT, aSheetItem, everyBlock, lay, typefaces } from './fixtures.js';

const draw = (layout: Layout) => drawPdf(layout, { typefaces, at: AT, author: 'Sở Nội vụ', flip: 'short' });

function text(words: string, baseline: number, more: object = {}): Mark {
  return {
    kind: 'text',
    x: 20,
    baseline,
    text: words,
    face: 'regular',
    size: 10,
    colour: '#1A1A1A',
    width: 100,
    ...more,
  };
}

function document(...pages: (readonly Mark[])[]): Layout {
  return {
    title: 'Bản thử',
    language: 'vi',
    pages: pages.map((marks) => ({ width: 400, height: 300, marks })),
    slots: [],
    samples: [],
  };
}

const leaflet = () =>
  lay('leaflet', aSheetItem({ headline: 'Nhà xa, đã có bưu điện' }, 'Nộp hồ sơ & trực tuyến', everyBlock));

describe('an office copy', () => {
  it('says in its metadata which archival and accessible structure it follows', async () => {
    const raw = Buffer.from(await draw(leaflet())).toString('utf8');
    const xmp = XmlDocument.fromString(/<x:xmpmeta[\s\S]*<\/x:xmpmeta>/.exec(raw)?.[0] ?? '', {
      option: ParseOption.XML_PARSE_NONET,
    });
    const value = (prefix: string, name: string) =>
      xmp.get(`//*[local-name()="${name}" and contains(namespace-uri(), "${prefix}")]`)?.content;
    expect([value('pdfa/ns/id', 'part'), value('pdfa/ns/id', 'conformance')]).toEqual(['2', 'B']);
    expect(value('pdfua/ns/id', 'part')).toBe('1');
    expect(value('pdfa/ns/schema', 'prefix')).toBe('pdfuaid');
    xmp.dispose();
  });

  describeWith(['qpdf'], 'as qpdf sees it', () => {
    it('has one output intent, sRGB, no scaling, the flip of the job, and its identifier', async () => {
      const file = pdfObjects(await draw(leaflet()));
      const catalog = file.dictionaries.find(({ '/Type': type }) => type === '/Catalog');
      const intents = catalog?.['/OutputIntents'] as string[];
      expect(intents.map((intent) => file.get(intent)['/S'])).toEqual(['/GTS_PDFA1']);
      expect(file.get(catalog?.['/ViewerPreferences'])).toMatchObject({
        '/PrintScaling': '/None',
        '/Duplex': '/DuplexFlipShortEdge',
        '/DisplayDocTitle': true,
      });
      const ids = async (layout: Layout) => pdfObjects(await draw(layout)).trailer['/ID'];
      expect(await ids(document([text('một', 40)]))).not.toEqual(await ids(document([text('hai', 40)])));
    });

    it('has bookmarks to the headings of several pages, small ones under large ones, and none for one page', async () => {
      const heading = (words: string, baseline: number, role: 'H1' | 'H2', block = words) =>
        text(words, baseline, { role, block });
      const file = pdfObjects(
        await draw(
          document(
            [
              heading('Buổi sáng', 40, 'H1'),
              heading('Nộp hồ sơ', 60, 'H2', 'a'),
              heading('qua bưu điện', 80, 'H2', 'a'),
              text('Lời', 100),
            ],
            [heading('Buổi chiều', 40, 'H1')],
          ),
        ),
      );
      const marks = file.dictionaries.filter((one) => '/Dest' in one && '/Title' in one);
      expect(marks.map(({ '/Title': title }) => title).sort()).toEqual([
        'u:Buổi chiều',
        'u:Buổi sáng',
        'u:Nộp hồ sơ qua bưu điện',
      ]);
      const under = marks.find(({ '/Title': title }) => title === 'u:Nộp hồ sơ qua bưu điện');
      expect(file.get(under?.['/Parent'])['/Title']).toBe('u:Buổi sáng');
      const single = pdfObjects(await draw(document([heading('Một mình', 40, 'H1')])));
      expect(single.dictionaries.some((one) => '/Dest' in one)).toBe(false);
    });

    it('says the language of words inside a paragraph of another', async () => {
      const file = pdfObjects(
        await draw(
          document([
            text('Tiếng Jrai:', 40, { block: 'a', language: 'vi' }),
            text('tơlơi', 40, { block: 'a', language: 'jra', x: 90 }),
            text('nghĩa là việc.', 40, { block: 'a', language: 'vi', x: 140 }),
          ]),
        ),
      );
      const elements = file.dictionaries.filter((one) => ['/P', '/Span'].includes(String(one['/S'])));
      expect(elements.map(({ '/S': kind, '/Lang': language }) => [kind, language]).sort()).toEqual([
        // The rest is in the language of the file.
        ['/P', undefined],
        ['/Span', 'u:jra'],
      ]);
    });
  });

  itWith(
    ['pdfbox'],
    'has no fault that PDFBox finds in an archival file, but for what only PDF/A-1 asks',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'loaphat-'));
      try {
        const file = join(folder, 'a.pdf');
        writeFileSync(file, await draw(leaflet()));
        const { stdout } = spawnSync(
          'java',
          ['-cp', PDFBOX.join(':'), 'org.apache.pdfbox.preflight.Validator_A1b', file],
          {
            encoding: 'utf8',
          },
        );
        const faults = stdout.split('\n').filter((line) => /^\d+\.\d/.test(line));
        // PDF/A-1 wants a list of the glyphs of each subset (A-2 does not), and that the file says “part 1”.
        expect(faults.filter((line) => !/CIDSet entry is missing|part must be 1/.test(line))).toEqual([]);
        expect(faults.length).toBeGreaterThan(0);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    60_000,
  );
});
