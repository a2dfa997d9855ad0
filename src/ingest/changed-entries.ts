/** What a source has changed or taken away since it was last read. Pure. */
import { createHash } from 'node:crypto';
import { startOf, type Upstream } from '../model/index.js';
import type { EntryDraft } from './draft.js';
import type { Standing } from './memory.js';

/** A file beside the draft that tells a person what to do; it is no draft itself, and has no front matter. */
export interface Note {
  /** `<draft>-sua-2020-07-06-1a2b.md`, `<draft>-rut.md`. */
  readonly name: string;
  readonly text: string;
}

/** Told of both entries as they are drafted today, so that a change of ours is no correction. The date alone is none either. */
export function isCorrected(before: EntryDraft, now: EntryDraft): boolean {
  return before.title !== now.title || before.link !== now.link || before.body !== now.body;
}

/** A mark of one correction, the same however often it is seen. */
export function correctionMark(before: EntryDraft, now: EntryDraft): string {
  const told = [before, now].map(({ title, link, body }) => [title, link, body]);
  return createHash('sha256').update(JSON.stringify(told)).digest('hex').slice(0, 4);
}

/** @param copies where the entry is in hand, from the content folder. */
export function correctionNote(
  before: EntryDraft,
  now: EntryDraft,
  { source, date, copies }: { source: Upstream; date: string; copies: readonly string[] },
): Note {
  const [old, fresh] = [blocksOf(before), blocksOf(now)];
  const gone = old.filter((block) => !fresh.includes(block));
  const added = fresh.filter((block) => !old.includes(block));
  const moved = gone.length + added.length === 0;
  const parts = [
    `# Nguồn đã sửa tin: ${escaped(now.title)}`,
    `${escaped(source.title)} đã sửa tin này; thấy lúc lấy tin ngày ${date}. ${linkLine(now)}`,
    ...copyLines(copies),
    '## Trước đây',
    ...quotes(moved ? old : gone, 'Không có đoạn này.'),
    '## Bây giờ',
    ...quotes(moved ? fresh : added, 'Đoạn trên đã bị bỏ.'),
    '## Việc cần làm',
    [
      '1. Mở trang gốc, xem chỗ sửa có đúng không.',
      '2. Sửa các bản kể trên. Nếu tin đã duyệt, ghi ngày sửa vào `updated`.',
      '3. Xong thì xoá tệp này.',
    ].join('\n'),
  ];
  return {
    name: `${before.name.replace(/\.md$/, '')}-sua-${date}-${correctionMark(before, now)}.md`,
    text: `${parts.join('\n\n')}\n`,
  };
}

/** @param copies where the entry is in hand, from the content folder. */
export function vanishedNote(
  before: EntryDraft,
  { source, date, copies }: { source: Upstream; date: string; copies: readonly string[] },
): Note {
  const parts = [
    `# Nguồn không còn đăng tin: ${escaped(before.title)}`,
    `Ngày ${date}, ${escaped(source.title)} không còn tin này trong kênh tin, dù tin cũ hơn vẫn còn. ${linkLine(before)}`,
    ...copyLines(copies),
    '## Việc cần làm',
    [
      '1. Mở trang gốc hoặc hỏi nơi đăng: tin bị gỡ vì sai, hay chỉ chuyển chỗ?',
      '2. Nếu sai: xoá bản nháp; tin đã duyệt thì rút bằng `withdrawn`.',
      '3. Xong thì xoá tệp này.',
    ].join('\n'),
  ];
  return { name: `${before.name.replace(/\.md$/, '')}-rut.md`, text: `${parts.join('\n\n')}\n` };
}

/**
 * Keys of entries that were taken out of a feed. One at its old end has merely scrolled off: it counts as taken out only while an entry
 * that stood after it, and is not known to be newer, is still there.
 */
export function vanishedKeys(last: readonly Standing[], now: ReadonlySet<string>): string[] {
  return last.flatMap((gone, index) => {
    if (now.has(gone.key)) return [];
    const olderRemains = last
      .slice(index + 1)
      .some((other) => now.has(other.key) && !(timeOf(other) > timeOf(gone)));
    return olderRemains ? [gone.key] : [];
  });
}

/** Not a number where there is no date: such an entry is neither newer nor older. */
function timeOf({ published }: Standing): number {
  return published === undefined ? Number.NaN : startOf(published, 'UTC');
}

function blocksOf({ title, link, body }: EntryDraft): string[] {
  return [`Tiêu đề: ${escaped(title)}`, `Địa chỉ: ${link ?? 'không có'}`, ...body.split(/\n+/)];
}

function quotes(blocks: readonly string[], none: string): string[] {
  return blocks.length === 0 ? [none] : blocks.map((block) => `> ${block}`);
}

function linkLine({ link }: EntryDraft): string {
  return link === undefined ? 'Tin không có địa chỉ.' : `Trang gốc: ${link}`;
}

function copyLines(copies: readonly string[]): string[] {
  return copies.length === 0
    ? ['Không tìm thấy bản nháp hay tin đã duyệt nào của tin này: hãy tìm theo tiêu đề.']
    : ['Bản đang có:', copies.map((path) => `- ${path}`).join('\n')];
}

function escaped(line: string): string {
  return line.replace(/[\\`*_[\]<>]/g, '\\$&');
}
