/** An entry of a feed → the Markdown file that a person reads, corrects and approves. Pure. */
import { createHash } from 'node:crypto';
import { type Issue, isSeen, type Upstream } from '../model/index.js';
import { linkList, wholeAddress } from './draft-links.js';
import { htmlToMarkdown } from './html-to-markdown.js';
import { parseDate } from './parse-date.js';
import type { RawEntry } from './parse-feed.js';
import { decodeEntities, shortLine } from './plain-text.js';
import { entryIssue } from './trouble.js';

export interface EntryDraft {
  /** What makes the entry the same entry next time, whatever became of its title. */
  readonly key: string;
  /** `<words of the title>-<key>.md`. */
  readonly name: string;
  /** The whole file. */
  readonly text: string;
  readonly title: string;
  readonly link: string | undefined;
  /** ISO; `undefined` where the entry has no date that can be read. */
  readonly published: string | undefined;
  /** Markdown. */
  readonly body: string;
  /** What a person should look at: a date that was not there, letters that were lost. */
  readonly warnings: readonly Issue[];
}

export interface EntryOptions {
  /** The instant of the ingest, ISO with offset. */
  readonly now: string;
  readonly entryCharacters: number;
}

/** A draft, or the issue that says why there is none: an entry without a word, or with nothing to know it by. */
export function draftOf(
  entry: RawEntry,
  source: Upstream,
  { now, entryCharacters }: EntryOptions,
): EntryDraft | Issue {
  const base = baseAddress(entry.base, source.url);
  const html = entry.html ?? '';
  const text = htmlToMarkdown(html.slice(0, entryCharacters));
  const given = shortLine(decodeEntities((entry.title ?? '').replace(/<[^<>]{0,200}>/g, ' ')), 300);
  const untitled = !isSeen(given);
  const title = untitled ? firstWords(text) : given;
  const link = wholeAddress(entry.link, base);
  const identity = entry.guid || link || entry.about;
  const titled = isSeen(title);
  if (!titled || identity === undefined) {
    const missing = titled ? 'no-identity' : 'no-title';
    return entryIssue(source, titled ? title : (identity ?? '?'), {
      severity: 'error',
      ...FAULTS[missing],
    });
  }

  const key = createHash('sha256').update(`${source.id}\n${identity}`).digest('hex').slice(0, 10);
  const { moment: published, doubt } = parseDate(entry.date ?? '');
  const links = linkList({ ...entry, html: html.slice(0, entryCharacters) }, base);
  const body = [text, links].filter((part) => part !== '').join('\n\n');
  const warn = (fault: keyof typeof FAULTS) =>
    entryIssue(source, title, { severity: 'warning', ...FAULTS[fault] });
  return {
    key,
    name: `${slug(title)}-${key}.md`,
    text: `${frontMatter({ title, link, untitled, published: published ?? now, now, source })}\n${body}\n`,
    title,
    link,
    published,
    body,
    warnings: [
      ...(published === undefined ? [warn('no-date')] : []),
      ...(doubt === undefined ? [] : [warn(doubt)]),
      ...(untitled ? [warn('untitled')] : []),
      ...(text === '' ? [warn('no-text')] : []),
      ...(html.length > entryCharacters ? [warn('text-cut')] : []),
      ...(`${title}${html}`.includes('\uFFFD') ? [warn('lost-letters')] : []),
    ],
  };
}

function frontMatter(draft: {
  title: string;
  link: string | undefined;
  untitled: boolean;
  published: string;
  now: string;
  source: Upstream;
}): string {
  const { title, link, untitled, published, now, source } = draft;
  const origin = shortLine(`${title} – ${source.title}`, 300);
  return [
    '---',
    '# Bản nháp lấy từ nguồn tin ngoài: hãy đọc lại, sửa, điền chỗ trống, rồi chuyển sang items/.',
    ...(untitled ? ['# Nguồn không đặt tiêu đề: đây là mấy chữ đầu của bài.'] : []),
    `title: ${quoted(title)}`,
    'kind: news',
    source.topics.length > 0 ? `topics: [${source.topics.join(', ')}]` : '# topics: [II.1]',
    '# audiences: [nguoi-dan]',
    source.agency === undefined ? '# agency: so-noi-vu' : `agency: ${source.agency}`,
    'status: draft',
    `published: ${quoted(published)}`,
    `validFrom: ${quoted(published.slice(0, 10))}`,
    'sources:',
    `  - title: ${quoted(origin)}`,
    ...(link === undefined ? [] : [`    url: ${quoted(link)}`]),
    `    accessed: ${quoted(now.slice(0, 10))}`,
    '---',
    '',
  ].join('\n');
}

/** The first block of a Markdown text as one line, cut between words. */
function firstWords(markdown: string): string {
  const [block = ''] = markdown.slice(0, 2000).split('\n', 1);
  return shortLine(block.replace(/^(?:## |- )/, '').replace(/\\([\\`*_[\]<>&\-+#=|~:.)])/g, '$1'), 80);
}

function baseAddress(base: string | undefined, feed: string): string {
  return base !== undefined && URL.canParse(base, feed) ? new URL(base, feed).href : feed;
}

/** A JSON string is a YAML string (YAML 1.2 §1.3). */
function quoted(text: string): string {
  return JSON.stringify(text);
}

function slug(title: string): string {
  const ascii = title
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replace(/[^a-z0-9]+/g, '-');
  return ascii.slice(0, 48).replace(/^-+|-+$/g, '') || 'tin';
}

const FAULTS = {
  'no-title': {
    code: 'entry-without-title',
    what: { vi: 'không có tiêu đề và không có chữ nào.', en: 'it has no title and no words.' },
    fix: { vi: 'Tin này bị bỏ qua.', en: 'It is left out.' },
  },
  untitled: {
    code: 'entry-untitled',
    what: { vi: 'không có tiêu đề; đã lấy mấy chữ đầu.', en: 'it has no title; its first words were taken.' },
    fix: { vi: 'Hãy đặt tiêu đề.', en: 'Give it a title.' },
  },
  'no-identity': {
    code: 'entry-without-identity',
    what: { vi: 'không có guid, địa chỉ hay rdf:about.', en: 'it has no guid, no link and no rdf:about.' },
    fix: {
      vi: 'Tin này bị bỏ qua, vì lần sau không nhận ra được.',
      en: 'It is left out: it could not be told apart next time.',
    },
  },
  'no-date': {
    code: 'entry-without-date',
    what: { vi: 'không có ngày đăng đọc được.', en: 'it has no date that can be read.' },
    fix: {
      vi: 'Đã ghi ngày lấy tin; hãy sửa published.',
      en: 'The time of the ingest was written; correct published.',
    },
  },
  'time-unknown': {
    code: 'entry-time-unknown',
    what: {
      vi: 'có giờ đăng nhưng không rõ múi giờ, nên chỉ giữ ngày.',
      en: 'its time of publication has no zone that can be read, so its date alone was kept.',
    },
    fix: {
      vi: 'Hãy xem giờ ở trang gốc nếu cần.',
      en: 'Look for the time at the original page if it matters.',
    },
  },
  ambiguous: {
    code: 'entry-date-ambiguous',
    what: {
      vi: 'ngày đăng có thể viết ngày trước hay tháng trước; đã hiểu là ngày trước.',
      en: 'its date may have the day first or the month first; the day was taken to be first.',
    },
    fix: {
      vi: 'Hãy xem ngày ở trang gốc và sửa published.',
      en: 'Look at the original page, and correct published.',
    },
  },
  'no-text': {
    code: 'entry-without-text',
    what: { vi: 'chỉ có tiêu đề.', en: 'it has a title only.' },
    fix: { vi: 'Hãy viết nội dung từ trang gốc.', en: 'Write the text from the original page.' },
  },
  'text-cut': {
    code: 'entry-too-long',
    what: { vi: 'dài quá, đã bị cắt.', en: 'it is too long and was cut.' },
    fix: { vi: 'Hãy đọc tiếp ở trang gốc.', en: 'Read on at the original page.' },
  },
  'lost-letters': {
    code: 'entry-lost-letters',
    what: { vi: 'có chữ không giải mã được (�).', en: 'it holds letters that could not be decoded (�).' },
    fix: { vi: 'Hãy so với trang gốc.', en: 'Compare it with the original page.' },
  },
} as const;
