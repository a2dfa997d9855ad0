/** Tables of what a campaign covers: topics by month with shades, by kind, by audience; clauses with their evidence. The figures say all; the shades only help. */
import {
  byId,
  type Campaign,
  type Coverage,
  type CoverageRow,
  citedAs,
  type EvidenceState,
  evidenceMeasure,
  isLacking,
  kindTitle,
  lowered,
  monthText,
  stateTitle,
} from '../model/index.js';
import { type Html, html } from './html.js';

const SHADES = 4;

/** Topic × month: how many items are live, and how many of them are new. */
export function renderMonthTable(coverage: Coverage, campaign: Campaign): Html {
  const most = Math.max(1, ...coverage.topics.flatMap(({ months }) => months.map(({ live }) => live.length)));
  const heads = coverage.months.map((month) => {
    const [number = '', year = ''] = monthText(month).split('/');
    return html`${number}<small>/${year}</small>`;
  });
  const cells = ({ months }: CoverageRow, shaded: boolean) =>
    months.map(({ live, fresh }) => {
      const name = live.length === 0 ? 'none' : shaded ? `heat-${shadeOf(live.length, most)}` : '';
      const more = fresh.length === 0 ? undefined : html`\u00A0<b>+${fresh.length}</b>`;
      return html`<td${name === '' ? undefined : html` class="${name}"`}>${live.length}${more}</td>`;
    });
  return topicTable(coverage, campaign, heads, cells);
}

/** Topic × kind. */
export function renderKindTable(coverage: Coverage, campaign: Campaign): Html {
  const heads = coverage.whole.kinds.map(({ kind }) => html`${kindTitle(kind)}`);
  return topicTable(coverage, campaign, heads, ({ kinds }) => kinds.map(({ items }) => countCell(items)));
}

/** Topic × audience. */
export function renderAudienceTable(coverage: Coverage, campaign: Campaign): Html {
  const heads = coverage.whole.audiences.map(
    ({ audience }) => html`${byId(campaign.audiences, audience)?.title ?? audience}`,
  );
  const cells = ({ audiences }: CoverageRow) => audiences.map(({ items }) => countCell(items));
  return topicTable(coverage, campaign, heads, cells, 'roomy');
}

function topicTable(
  { topics, whole }: Coverage,
  campaign: Campaign,
  heads: readonly Html[],
  cells: (row: CoverageRow, shaded: boolean) => Html[],
  looks?: 'roomy',
): Html {
  return html`<table${looks === undefined ? undefined : html` class="${looks}"`}>
<thead><tr><th scope="col">Chủ đề</th>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${topics.map(
    (row) => html`
<tr><th scope="row">${topicHead(campaign, row.topic)}</th>${cells(row, true)}</tr>`,
  )}
<tr class="whole-row"><th scope="row">Cả chiến dịch</th>${cells(whole, false)}</tr>
</tbody>
</table>`;
}

function countCell(items: readonly string[]): Html {
  return items.length === 0 ? html`<td class="quiet">0</td>` : html`<td>${items.length}</td>`;
}

function topicHead({ topics }: Campaign, id: string): Html {
  const topic = byId(topics, id);
  if (topic === undefined) return html`${id}`;
  return html`${citedAs(topic)} <small>${topic.shortTitle ?? topic.title}</small>`;
}

/** 1 to 4. By the square root, so that one large topic does not make all others look alike. */
function shadeOf(count: number, most: number): number {
  return Math.max(1, Math.ceil(SHADES * Math.sqrt(count / most)));
}

/** A row each clause of the plan: where the plan says it, what is asked, how it stands, and what shows that. */
export function renderClauseTable({ clauses }: Coverage, { obligations }: Campaign): Html {
  return html`<table class="clauses">
<thead><tr><th scope="col">Mục</th><th scope="col">Việc phải làm</th><th scope="col">Kết luận</th><th scope="col">Chứng cứ</th></tr></thead>
<tbody>${clauses.map(({ clause, state, evidence }) => {
    const duty = byId(obligations, clause);
    return html`
<tr><th scope="row">${duty === undefined ? clause : citedAs(duty)}</th><td>${duty?.summary}${
      duty?.note === undefined ? undefined : html` <small>${duty.note}</small>`
    }</td><td${looksOf(state)}>${stateTitle(state).vi}</td><td>${
      state === 'outside' && evidence.length === 1
        ? evidence[0]?.what.vi
        : html`<ul>${evidence.map(
            (finding) =>
              html`<li>${finding.what.vi}: <b>${lowered(stateTitle(finding.state).vi)}</b>${
                evidenceMeasure(finding).vi === ''
                  ? undefined
                  : html` <small>${evidenceMeasure(finding).vi}</small>`
              }</li>`,
          )}</ul>`
    }</td></tr>`;
  })}
</tbody>
</table>`;
}

/** A frame where there is nothing yet that counts. What stands in part is the usual case, and is plain. */
function looksOf(state: EvidenceState): Html | undefined {
  if (state === 'kept' || state === 'partly') return undefined;
  return html` class="${isLacking(state) ? 'none' : 'quiet'}"`;
}
