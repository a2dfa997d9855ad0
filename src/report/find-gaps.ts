/** What is missing, in the order in which an officer asks: clauses, topics, then places that may stay empty. */
import {
  type Bilingual,
  byId,
  type Campaign,
  type Coverage,
  type CoverageGap,
  type Item,
  kindTitle,
  lowered,
  type MissingPiece,
  monthsText,
  type Obligation,
  original,
  plainLine,
  productTitle,
} from '../model/index.js';

type Covered = Omit<Coverage, 'gaps'>;

/** What the plan itself asks for; the rest is for people to judge. */
const BY_PLAN = new Set<MissingPiece['what']>([
  'clause-output',
  'clause-item',
  'topic',
  'topic-month',
  'audience',
]);

/** Every gap of a coverage, with its words. */
export function findGaps(coverage: Covered, campaign: Campaign): CoverageGap[] {
  const pieces = [
    ...coverage.clauses.flatMap((clause, index) => [
      ...unservedOutputs(clause),
      ...idleItems(clause, campaign.obligations[index]),
    ]),
    ...emptyTopics(coverage),
    ...emptyRows(coverage),
    ...emptyMeetings(coverage),
  ];
  return pieces.map((piece) => ({
    ...piece,
    byPlan: BY_PLAN.has(piece.what),
    words: gapWords(piece, coverage, campaign),
  }));
}

function unservedOutputs({ clause, cells }: Coverage['clauses'][number]): MissingPiece[] {
  return cells
    .filter(({ state }) => state === 'gap' || state === 'partial')
    .map(({ output, missing }) => ({ what: 'clause-output', clause, output, months: missing }));
}

/** Items that a clause names and that serve it nowhere. */
function idleItems({ cells }: Coverage['clauses'][number], clause: Obligation | undefined): MissingPiece[] {
  if (clause === undefined || clause.outputs.length === 0) return [];
  // Anything that counts is on pages, so an item that is on none of the clause's cells does not count.
  const active = new Set(cells.flatMap(({ items }) => items));
  return clause.items
    .filter((item) => !active.has(item))
    .map((item) => ({ what: 'clause-item', clause: clause.id, item }));
}

function emptyTopics({ topics }: Covered): MissingPiece[] {
  return topics.flatMap(({ topic, items, months }): MissingPiece[] => {
    if (items.length === 0) return [{ what: 'topic', topic }];
    const empty = months.filter(({ live }) => live.length === 0).map(({ month }) => month);
    return empty.length === 0 ? [] : [{ what: 'topic-month', topic, months: empty }];
  });
}

function emptyRows({ whole }: Covered): MissingPiece[] {
  return [
    ...whole.audiences
      .filter(({ items }) => items.length === 0)
      .map(({ audience }) => ({ what: 'audience', audience }) as const),
    ...whole.kinds
      .filter(({ items }) => items.length === 0)
      .map(({ kind }) => ({ what: 'kind', kind }) as const),
  ];
}

/** Of a topic that has items: audiences and kinds that it lacks and other topics have. */
function emptyMeetings({ topics, whole }: Covered): MissingPiece[] {
  const used = {
    audiences: whole.audiences.filter(({ items }) => items.length > 0).map(({ audience }) => audience),
    kinds: whole.kinds.filter(({ items }) => items.length > 0).map(({ kind }) => kind),
  };
  return topics
    .filter(({ items }) => items.length > 0)
    .flatMap(({ topic, ...row }): MissingPiece[] => {
      const audiences = row.audiences
        .filter(({ audience, items }) => items.length === 0 && used.audiences.includes(audience))
        .map(({ audience }) => audience);
      const kinds = row.kinds
        .filter(({ kind, items }) => items.length === 0 && used.kinds.includes(kind))
        .map(({ kind }) => kind);
      return [
        ...(audiences.length > 0 ? [{ what: 'topic-audience', topic, audiences } as const] : []),
        ...(kinds.length > 0 ? [{ what: 'topic-kind', topic, kinds } as const] : []),
      ];
    });
}

type Piece<What extends MissingPiece['what']> = Extract<MissingPiece, { readonly what: What }>;

/** What is missing from an output, as it stands after “thiếu” and after “has”; * is where “mới” goes. */
const LACKING: Readonly<Record<string, Bilingual>> = {
  feeds: { vi: 'nội dung* trên kênh tin', en: 'nothing in feeds' },
  week: { vi: 'nội dung* cho lịch phát thanh', en: 'nothing to put on air' },
  print: { vi: 'bản in*', en: 'nothing in print' },
  pages: { vi: 'nội dung* trên trang web', en: 'nothing on pages' },
};

/** A gap in a sentence that an officer can act on. */
function gapWords(piece: MissingPiece, coverage: Covered, campaign: Campaign): Bilingual {
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
