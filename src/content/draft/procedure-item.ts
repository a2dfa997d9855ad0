/** A procedure as a message. */
import {
  type Agency,
  type Block,
  type Body,
  byId,
  type Campaign,
  capitalised,
  dateText,
  firstLanguage,
  type Inline,
  type Item,
  itemSchema,
  type Procedure,
  type Sampled,
  sampledValue,
} from '../../model/index.js';

const CHANNELS = { 'in-person': 'Nộp trực tiếp', online: 'Nộp qua mạng', post: 'Gửi qua bưu điện' } as const;

/** The address of an audience that has none of its own. */
const EVERYBODY = 'bà con';

/** What of a campaign the message of a procedure needs. */
interface ProcedureSurroundings extends Pick<Campaign, 'languages' | 'audiences'> {
  readonly agencies: readonly Pick<Agency, 'id' | 'name'>[];
}

/**
 * The message that a procedure is: its steps, dossier, ways to file with time, fee and note, its online service level, ready for
 * every output. Values that no source gives stay marked as samples inside the text, so feeds and speech leave them out and print
 * hatches them.
 *
 * @param script `radio.script` as a tree: what is read instead of the words made here
 */
export function procedureItem(campaign: ProcedureSurroundings, procedure: Procedure, script?: Body): Item {
  const { id, origin, title, summary } = procedure;
  const {
    title: _title,
    summary: _summary,
    ...fields
  } = itemSchema.parse({
    title,
    kind: 'guide',
    topics: procedure.topics,
    audiences: procedure.audiences,
    areas: procedure.areas,
    agency: procedure.agency,
    status: procedure.status,
    approvedBy: procedure.approvedBy,
    approvedAt: procedure.approvedAt,
    published: procedure.published,
    updated: procedure.updated,
    validFrom: procedure.validFrom,
    validUntil: procedure.validUntil,
    priority: procedure.priority,
    sources: procedure.sources,
    withdrawn: procedure.withdrawn,
  });
  const { radio, print } = procedure;
  return {
    ...fields,
    ...(radio === undefined ? {} : { radio }),
    ...(print === undefined ? {} : { print }),
    id,
    procedure: id,
    origin,
    versions: [
      {
        language: firstLanguage(campaign),
        title,
        summary,
        body: procedureBody(procedure, procedure.desk ?? byId(campaign.agencies, procedure.agency)?.name),
        script: script ?? procedureScript(procedure, addressOf(campaign, procedure)),
        ...(radio?.audio === undefined ? {} : { audio: radio.audio }),
        ...(print === undefined ? {} : { headline: print.headline }),
        ...(print?.action === undefined ? {} : { action: print.action }),
        ...(print?.alt === undefined ? {} : { alt: print.alt }),
        sources: procedure.sources,
        origin,
      },
    ],
  };
}

/** @param desk who takes the dossier */
function procedureBody(procedure: Procedure, desk: Sampled<string> | undefined): Body {
  const { line } = procedure.origin;
  const paragraph = (...children: Inline[]): Block => ({ type: 'paragraph', children, line });
  const labelled = (label: string, ...rest: Inline[]): Block =>
    paragraph({ type: 'strong', children: [text(`${label}:`)] }, text(' '), ...rest);
  const heading = (words: string): Block => ({ type: 'heading', level: 2, children: [text(words)], line });
  const list = (ordered: boolean, items: Inline[][]): Block => ({
    type: 'list',
    ordered,
    start: 1,
    items: items.map((children) => [paragraph(...children)]),
    line,
  });
  const blocks: Block[] = [
    paragraph(text(procedure.summary)),
    heading('Các bước thực hiện'),
    list(
      true,
      procedure.steps.map((step) => [run(step)]),
    ),
    heading('Hồ sơ cần có'),
    list(
      false,
      procedure.dossier.map((paper) => [run(paper.name), text(paperNote(paper))]),
    ),
    heading('Nộp hồ sơ'),
    ...(desk === undefined ? [] : [labelled('Nơi nhận hồ sơ', run(desk))]),
    {
      type: 'table',
      head: [[text('Cách nộp')], [text('Thời hạn')], [text('Lệ phí')]],
      rows: procedure.filing.map((way) => [[text(CHANNELS[way.channel])], [run(way.time)], [run(way.fee)]]),
      line,
    },
    // Not in the table: a fourth column is too narrow on a phone.
    ...filingNotes(procedure).map((note) => paragraph(text(note))),
    ...procedure.levels.map((level) =>
      labelled('Dịch vụ trực tuyến', run(level.name), text(levelDates(level))),
    ),
    labelled('Mã thủ tục', run(procedure.code)),
  ];
  if (procedure.conditions !== undefined)
    blocks.push(heading('Điều kiện'), paragraph(run(procedure.conditions)));
  if (procedure.result !== undefined)
    blocks.push(heading('Kết quả nhận được'), paragraph(run(procedure.result)));
  return blocks;
}

/** How those are spoken to whom the procedure is for: “bà con và doanh nghiệp”. */
function addressOf({ audiences }: Pick<Campaign, 'audiences'>, procedure: Procedure): string {
  const addresses = procedure.audiences.map((id) => byId(audiences, id)?.addressedAs ?? EVERYBODY);
  const [last = EVERYBODY, ...others] = [...new Set(addresses)].reverse();
  return others.length === 0 ? last : `${others.reverse().join(', ')} và ${last}`;
}

// Read aloud: what it is and the steps. Where to ask is said once, at the end of the window (`closing` of the campaign's words). Papers,
// times, fees, notes and levels are for the page and the leaflet.
function procedureScript(procedure: Procedure, address: string): Body {
  const { line } = procedure.origin;
  const paragraph = (...children: Inline[]): Block => ({ type: 'paragraph', children, line });
  return [
    paragraph(text(procedure.summary)),
    paragraph(text(`${capitalised(address)} làm như sau.`)),
    {
      type: 'list',
      ordered: true,
      start: 1,
      items: procedure.steps.map((step) => [paragraph(run(step))]),
      line,
    },
  ];
}

/** Which form a paper is written on, and how many of it: “ (Mẫu số 01, 1 bản chính)”. */
function paperNote(paper: Procedure['dossier'][number]): string {
  const parts = [
    ...(paper.form === undefined ? [] : [paper.form]),
    ...(paper.originals > 0 ? [`${paper.originals} bản chính`] : []),
    ...(paper.copies > 0 ? [`${paper.copies} bản sao`] : []),
  ];
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}

/** What each way to file has to add, with the name of the way where there are several. */
function filingNotes({ filing }: Procedure): string[] {
  return filing.flatMap(({ channel, note }) => {
    if (note === undefined) return [];
    const whole = /[.!?…]$/u.test(note) ? note : `${note}.`;
    return [filing.length === 1 ? whole : `${CHANNELS[channel]}: ${whole}`];
  });
}

/** When a level holds. Said in words, not chosen by a clock: a leaflet stays at home longer than a level may last. */
function levelDates({ validFrom, validUntil }: Procedure['levels'][number]): string {
  const parts = [
    ...(validFrom === undefined ? [] : [`từ ngày ${dateText(validFrom)}`]),
    ...(validUntil === undefined ? [] : [`đến hết ngày ${dateText(validUntil)}`]),
  ];
  return parts.length === 0 ? '' : ` (${parts.join(' ')})`;
}

function text(words: string): Inline {
  return { type: 'text', text: words };
}

function run(value: Sampled<string>): Inline {
  const { value: words, sample } = sampledValue(value);
  return sample ? { type: 'sample', text: words } : text(words);
}
