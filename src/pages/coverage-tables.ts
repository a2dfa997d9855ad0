/** Tables of what a campaign covers: topics by month with shades, by kind, by audience; clauses by output. The figures say all; the shades only help. */
import {
  byId,
  type Campaign,
  type ClauseCell,
  type Coverage,
  type CoverageRow,
  kindTitle,
  monthsText,
  monthText,
  type Obligation,
  outputTitle,
  productTitle,
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
<tr><th scope="row">${row.topic} <small>${topicTitle(campaign, row.topic)}</small></th>${cells(row, true)}</tr>`,
  )}
<tr class="whole-row"><th scope="row">Cả chiến dịch</th>${cells(whole, false)}</tr>
</tbody>
</table>`;
}

function countCell(items: readonly string[]): Html {
  return items.length === 0 ? html`<td class="quiet">0</td>` : html`<td>${items.length}</td>`;
}

function topicTitle({ topics }: Campaign, id: string): string {
  const topic = byId(topics, id);
  return topic?.shortTitle ?? topic?.title ?? '';
}

/** 1 to 4. By the square root, so that one large topic does not make all others look alike. */
function shadeOf(count: number, most: number): number {
  return Math.max(1, Math.ceil(SHADES * Math.sqrt(count / most)));
}

/** A row each clause of the plan; clauses that are met outside loaphat say why. */
export function renderClauseTable({ clauses, outputs }: Coverage, { obligations }: Campaign): Html {
  return html`<table class="clauses">
<thead><tr><th scope="col">Mục</th><th scope="col">Việc phải làm</th>${outputs.map(
    (output) => html`<th scope="col">${outputTitle(output).vi}</th>`,
  )}</tr></thead>
<tbody>${clauses.map(({ clause, cells }) => {
    const duty = byId(obligations, clause);
    const outside = cells.every(({ state }) => state === 'outside');
    return html`
<tr><th scope="row">${clause}</th><td>${duty?.summary}${outside ? undefined : noteOf(duty)}</td>${
      outside
        ? html`<td class="quiet" colspan="${outputs.length}">${stateTitle('outside').vi}${noteOf(duty)}</td>`
        : cells.map((cell) => stateCell(cell, duty))
    }</tr>`;
  })}
</tbody>
</table>`;
}

function noteOf(duty: Obligation | undefined): Html | undefined {
  return duty?.note === undefined ? undefined : html` <small>${duty.note}</small>`;
}

function stateCell(
  { output, state, items, samples, missing }: ClauseCell,
  duty: Obligation | undefined,
): Html {
  const title = stateTitle(state).vi;
  switch (state) {
    case 'served':
      return html`<td>${title} <b>${items.length}</b></td>`;
    case 'partial':
      return html`<td class="none">${title}: <b>${items.length}</b> <small>thiếu tháng ${monthsText(missing)}</small></td>`;
    case 'gap':
      return html`<td class="none">${title}${products(output, duty)}${
        samples.length === 0 ? undefined : html` <small>mới có ${samples.length} bản mẫu</small>`
      }</td>`;
    default:
      return html`<td class="quiet">${title}</td>`;
  }
}

/** The printed products that the clause names and nobody has made. */
function products(output: string, duty: Obligation | undefined): Html | undefined {
  if (output !== 'print' || duty === undefined || duty.products.length === 0) return undefined;
  return html` <small>${duty.products.map((product) => productTitle(product).vi).join(', ')}</small>`;
}
