/** What is missing, in the order in which an officer asks: clauses, topics, then places that may stay empty. */
import {
  type Bilingual,
  byId,
  type Campaign,
  type Coverage,
  type CoverageGap,
  citedAs,
  type EvidenceFinding,
  evidenceMeasure,
  isLacking,
  kindTitle,
  lowered,
  type MissingPiece,
  monthsText,
  original,
  placeTitle,
  plainLine,
  stateTitle,
} from '../model/index.js';

type Covered = Omit<Coverage, 'gaps'>;

/** What the plan itself asks for; the rest is for people to judge. */
const BY_PLAN = new Set<MissingPiece['what']>(['evidence', 'topic', 'topic-month', 'audience']);

/** Every gap of a coverage, with its words. */
export function findGaps(coverage: Covered, campaign: Campaign): CoverageGap[] {
  const pieces = [
    ...coverage.clauses.flatMap(lackingEvidence),
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

function lackingEvidence({ clause, evidence }: Coverage['clauses'][number]): MissingPiece[] {
  return evidence.flatMap(({ state }, index) =>
    isLacking(state) ? [{ what: 'evidence', clause, index } as const] : [],
  );
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

/** A gap in a sentence that an officer can act on. */
function gapWords(piece: MissingPiece, coverage: Covered, campaign: Campaign): Bilingual {
  switch (piece.what) {
    case 'evidence':
      return evidenceWords(piece, coverage, campaign);
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

function evidenceWords(
  { clause: id, index }: Piece<'evidence'>,
  { clauses }: Covered,
  campaign: Campaign,
): Bilingual {
  const clause = byId(campaign.obligations, id);
  const finding = clauses.find((one) => one.clause === id)?.evidence[index];
  if (clause === undefined || finding === undefined) return { vi: id, en: id };
  const { what, state } = finding;
  const [title, measure, names] = [
    stateTitle(state),
    evidenceMeasure(finding),
    lackingNames(finding, campaign),
  ];
  const said = (locale: 'vi' | 'en') => {
    const parts = [`${plainLine(what[locale])}: ${lowered(title[locale])}`, measure[locale]];
    return `${parts.filter((part) => part !== '').join(', ')}${names[locale]}.`;
  };
  return { vi: `Mục ${citedAs(clause)}. ${said('vi')}`, en: `Clause ${citedAs(clause)}. ${said('en')}` };
}

/** More are not named one by one. */
const MOST_NAMES = 4;

/** Which units lack something, by name; when all do, nobody needs their names. */
function lackingNames({ counted, units, reason }: EvidenceFinding, campaign: Campaign): Bilingual {
  const lacking = units.filter(({ state }) => state !== 'kept' && state !== 'not-due');
  if (reason !== undefined || (units.length > 1 && lacking.length === units.length))
    return { vi: '', en: '' };
  if (counted === 'documents' || counted === 'quarters') return { vi: '', en: '' };
  if (counted === 'months') {
    const months = lacking.map(({ id }) => id).filter((id) => /^\d{4}-\d{2}$/.test(id));
    const text = monthsText(months);
    return months.length === 0
      ? { vi: '', en: '' }
      : { vi: ` (thiếu tháng ${text})`, en: ` (lacking: ${text})` };
  }
  const named = lacking.slice(0, MOST_NAMES).map(({ id }) => unitName(id, campaign));
  const text = `${named.join('; ')}${lacking.length > MOST_NAMES ? '…' : ''}`;
  return { vi: ` (thiếu: ${text})`, en: ` (lacking: ${text})` };
}

/** A title only of what is public: a draft is named by its id. */
function unitName(id: string, { items, places, agencies, stations }: Campaign): string {
  const item = byId(items, id);
  const place = byId(places, id);
  const other = byId(agencies, id) ?? byId(stations, id);
  if (item !== undefined) return item.status === 'approved' ? `“${plainLine(original(item).title)}”` : id;
  return place === undefined ? plainLine(other?.name ?? id) : placeTitle(place);
}

function topicName({ topic: id }: { readonly topic: string }, { topics }: Campaign): string {
  const topic = byId(topics, id);
  return topic === undefined ? id : `${citedAs(topic)} – ${plainLine(topic.title)}`;
}

function audienceName(id: string, { audiences }: Campaign): string {
  return plainLine(byId(audiences, id)?.title ?? id);
}
