/** A gap in a sentence that an officer can act on. */
import {
  type Bilingual,
  byId,
  type Campaign,
  type Coverage,
  type Item,
  kindTitle,
  lowered,
  type MissingPiece,
  monthsText,
  original,
  plainLine,
  productTitle,
} from '../model/index.js';

type Covered = Omit<Coverage, 'gaps'>;
type Piece<What extends MissingPiece['what']> = Extract<MissingPiece, { readonly what: What }>;

/** What is missing from an output, as it stands after “thiếu” and after “has”; * is where “mới” goes. */
const LACKING: Readonly<Record<string, Bilingual>> = {
  feeds: { vi: 'nội dung* trên kênh tin', en: 'nothing in feeds' },
  week: { vi: 'nội dung* cho lịch phát thanh', en: 'nothing to put on air' },
  print: { vi: 'bản in*', en: 'nothing in print' },
  pages: { vi: 'nội dung* trên trang web', en: 'nothing on pages' },
};

/** The words of a gap, in Vietnamese and English. */
export function gapWords(piece: MissingPiece, coverage: Covered, campaign: Campaign): Bilingual {
  switch (piece.what) {
    case 'clause-output':
      return clauseOutputWords(piece, coverage, campaign);
    case 'clause-item':
      return clauseItemWords(piece, campaign);
    case 'topic': {
      const topic = topicName(piece, campaign);
      return { vi: `Chủ đề ${topic}: chưa có nội dung nào.`, en: `Topic ${topic}: no item at all.` };
    }
    case 'topic-month': {
      const topic = topicName(piece, campaign);
      const months = monthsText(piece.months);
      return {
        vi: `Chủ đề ${topic}: tháng ${months} không có nội dung nào.`,
        en: `Topic ${topic}: nothing is live in ${months}.`,
      };
    }
    case 'audience': {
      const name = audienceName(piece.audience, campaign);
      return { vi: `Chưa có nội dung nào cho đối tượng: ${name}.`, en: `No item is meant for: ${name}.` };
    }
    case 'kind':
      return {
        vi: `Chưa có nội dung nào thuộc loại: ${lowered(kindTitle(piece.kind))}.`,
        en: `No item is of the kind: ${piece.kind}.`,
      };
    case 'topic-audience': {
      const topic = topicName(piece, campaign);
      const names = piece.audiences.map((id) => audienceName(id, campaign)).join('; ');
      return {
        vi: `Chủ đề ${topic}: chưa có nội dung cho đối tượng: ${names}.`,
        en: `Topic ${topic}: nothing for: ${names}.`,
      };
    }
    case 'topic-kind': {
      const topic = topicName(piece, campaign);
      const titles = piece.kinds.map((kind) => lowered(kindTitle(kind))).join(', ');
      return {
        vi: `Chủ đề ${topic}: chưa có ${titles}.`,
        en: `Topic ${topic}: no ${piece.kinds.join(', ')}.`,
      };
    }
  }
}

function clauseOutputWords(
  { clause: id, output, months }: Piece<'clause-output'>,
  { clauses }: Covered,
  { obligations }: Campaign,
): Bilingual {
  const clause = byId(obligations, id);
  const cell = clauses.find((one) => one.clause === id)?.cells.find((one) => one.output === output);
  const lacking = LACKING[output] ?? { vi: `sản phẩm* ${output}`, en: `no output ${output}` };
  const products = output === 'print' ? (clause?.products ?? []) : [];
  const listed = (locale: 'vi' | 'en') => products.map((product) => productTitle(product)[locale]).join(', ');
  const samples = cell?.samples.length ?? 0;
  const when = months.length === 0 ? undefined : monthsText(months);
  const fresh = when !== undefined && clause?.cadence === 'monthly';
  const vi = [
    `Mục ${id} thiếu ${lacking.vi.replace('*', fresh ? ' mới' : '')}`,
    ...(products.length > 0 ? [` (cần: ${listed('vi')})`] : []),
    ...(when === undefined ? [] : [` trong tháng ${when}`]),
    ...(months.length === 0 && samples > 0 ? [`, mới có ${samples} bản mẫu chưa có nguồn`] : []),
  ].join('');
  const en = [
    `Clause ${id} has ${lacking.en}`,
    ...(fresh ? [' that is new'] : []),
    ...(products.length > 0 ? [` (asked: ${listed('en')})`] : []),
    ...(when === undefined ? [] : [` in ${when}`]),
    ...(months.length === 0 && samples > 0 ? [`; ${samples} sample(s) without a source`] : []),
  ].join('');
  return {
    vi: `${vi}. Việc phải làm: ${plainLine(clause?.summary ?? id)}`,
    en: `${en}. The duty: ${plainLine(clause?.english ?? clause?.summary ?? id)}`,
  };
}

function clauseItemWords({ clause, item: id }: Piece<'clause-item'>, { items }: Campaign): Bilingual {
  const item = byId(items, id);
  const title = item === undefined ? id : plainLine(original(item).title);
  const why = idleReason(item);
  return {
    vi: `Mục ${clause} nêu bài “${title}” (${id}), nhưng bài này ${why.vi}.`,
    en: `Clause ${clause} names “${title}” (${id}), which ${why.en}.`,
  };
}

function idleReason(item: Item | undefined): Bilingual {
  if (item?.status === 'draft') return { vi: 'còn là bản nháp', en: 'is still a draft' };
  if (item?.status === 'withdrawn') return { vi: 'đã thu hồi', en: 'is withdrawn' };
  if (item?.sample) return { vi: 'còn là bản mẫu, chưa có nguồn', en: 'is a sample without a source' };
  return {
    vi: 'không có hiệu lực trong thời gian của mục',
    en: 'is not live in the time of the clause',
  };
}

function topicName({ topic: id }: { readonly topic: string }, { topics }: Campaign): string {
  const topic = byId(topics, id);
  return topic === undefined ? id : `${id} – ${plainLine(topic.title)}`;
}

function audienceName(id: string, { audiences }: Campaign): string {
  return plainLine(byId(audiences, id)?.title ?? id);
}
