/** Clause × output, in words. */
import {
  byId,
  type Campaign,
  type ClauseCell,
  type Coverage,
  monthsText,
  type Obligation,
  outputTitle,
  productTitle,
  stateTitle,
} from '../model/index.js';
import { type Html, html } from './html.js';

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
