/** What is said in a recording, as WebVTT, text and HTML. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderTranscript, type SpokenWords } from '../../src/feeds/index.js';
import { cuesOf } from '../../src/speech/index.js';
import { readXml } from '../helpers/feed-slice.js';
import { hostileText } from '../helpers/hostile-text.js';
import { readVtt } from '../helpers/read-vtt.js';
import { runs } from '../helpers/runs.js';

const words = (fields: Partial<SpokenWords> = {}): SpokenWords => ({
  title: 'Một cửa',
  language: 'vi',
  paragraphs: ['Bà con đến xã.', 'Cán bộ hướng dẫn.'],
  cues: [
    { text: 'Bà con đến xã.', start: 0, end: 2500 },
    { text: 'Cán bộ hướng dẫn.', start: 2500, end: 3_723_004 },
  ],
  page: 'index.html',
  ...fields,
});

describe('WebVTT', () => {
  it('has its language in the header line, a note, and a cue a block', () => {
    expect(renderTranscript(words({ notice: 'Bản mẫu.' }), 'vtt')).toBe(`WEBVTT Language: vi

NOTE
Một cửa
Giờ của từng câu được ước tính theo độ dài bản thu.
Bản mẫu.

00:00.000 --> 00:02.500
Bà con đến xã.

00:02.500 --> 01:02:03.004
Cán bộ hướng dẫn.
`);
  });

  it('is read by the validator of the W3C, with its escapes undone', () => {
    const text = 'Hồ sơ & lệ phí --> 5 < 6 > 4 <b>đậm</b>';
    const read = readVtt(
      renderTranscript(words({ title: 'A --> B', cues: [{ text, start: 0, end: 900 }] }), 'vtt'),
    );
    expect(read).toEqual({ faults: [], cues: [{ start: 0, end: 0.9, text }] });
  });

  it('whatever is said', () => {
    fc.assert(
      fc.property(
        fc.array(hostileText(), { maxLength: 4 }),
        hostileText(),
        fc.integer({ min: 1, max: 900 }),
        (said, title, seconds) => {
          const spoken = { title, paragraphs: said, cues: cuesOf(said, seconds), notice: title };
          const { faults, cues } = readVtt(renderTranscript(words(spoken), 'vtt'));
          expect(faults).toEqual([]);
          expect(cues.length).toBeLessThanOrEqual(spoken.cues.length);
          for (const { text } of cues) expect(text).not.toBe('');
        },
      ),
      runs(100),
    );
  });
});

describe('text and HTML', () => {
  it('hold the title and every paragraph', () => {
    expect(renderTranscript(words(), 'txt')).toBe('Một cửa\n\nBà con đến xã.\n\nCán bộ hướng dẫn.\n');
    const html = readXml(
      renderTranscript(words({ language: 'jra', notice: 'Bản mẫu.' }), 'html').replace(
        /^<!DOCTYPE html>\n/,
        '',
      ),
    );
    expect(html('/html/@lang')).toEqual(['jra']);
    expect(html('//h1')).toEqual(['Một cửa']);
    expect(html('//p[not(@lang)]')).toEqual(['Bà con đến xã.', 'Cán bộ hướng dẫn.']);
    expect(html('//p[@lang="vi"]')).toEqual(['Về trang của bài này', 'Bản mẫu.']);
    expect(html('//a/@href')).toEqual(['index.html']);
  });

  it('are composed letters, whatever they were made of', () => {
    const apart = 'Một cửa'.normalize('NFD');
    const spoken = words({
      title: apart,
      paragraphs: [apart],
      cues: [{ text: apart, start: 0, end: 5 }],
      notice: apart,
    });
    for (const format of ['vtt', 'txt', 'html'] as const) {
      const text = renderTranscript(spoken, format);
      expect(text).toBe(text.normalize('NFC'));
      expect(text).toContain('Một cửa');
    }
  });

  it('are well-formed whatever is said', () => {
    fc.assert(
      fc.property(fc.array(hostileText(), { maxLength: 3 }), hostileText(), (paragraphs, title) => {
        const html = renderTranscript(words({ title, paragraphs, notice: title }), 'html');
        const read = readXml(html.replace(/^<!DOCTYPE html>\n/, ''));
        expect(read('//p[not(@lang)]')).toHaveLength(paragraphs.length);
      }),
      runs(100),
    );
  });
});
