/** The campaign held against its plan, for the department that follows it. */
import {
  type Campaign,
  type Coverage,
  type CoverageGap,
  dateText,
  type InstantLike,
  instantOf,
  stateSums,
} from '../model/index.js';
import {
  renderAudienceTable,
  renderClauseTable,
  renderKindTable,
  renderMonthTable,
} from './coverage-tables.js';
import { type Html, html } from './html.js';
import { COVERAGE_PATH } from './page-paths.js';
import { renderDocument } from './render-document.js';

/**
 * What the page of coverage needs besides its content.
 *
 * @example
 * const options: CoveragePageOptions = { style, at: edition.at };
 */
export interface CoveragePageOptions {
  /** The style sheet, from `loadPageTemplates`. */
  readonly style: string;
  /** The instant of publication, ISO with offset. */
  readonly at: InstantLike;
}

const TITLE = 'Đối chiếu với kế hoạch';

/**
 * The page of a campaign's coverage (`coverCampaign` of `loaphat/report`), for the path `COVERAGE_PATH`: topic × month, clause
 * by clause with its evidence, topic × kind, topic × audience, then what is missing in plain words.
 *
 * @example
 * renderCoveragePage(coverage, campaign, { style, at: '2020-07-06T00:00:00+07:00' }).includes('Chủ đề theo tháng'); // true
 */
export function renderCoveragePage(
  coverage: Coverage,
  campaign: Campaign,
  options: CoveragePageOptions,
): string {
  const { style, at } = options;
  const main = html`<h1>${TITLE}</h1>
${summary(coverage, campaign)}
<p class="note">Chỉ tính nội dung đã duyệt và có hiệu lực trong thời gian của chiến dịch. Bản nháp, nội dung đã thu hồi và bản mẫu chưa có nguồn không được tính.</p>
${section('thang', 'Chủ đề theo tháng', 'Số nội dung đang dùng trong tháng; số đậm có dấu + là nội dung mới của tháng. Số 0 đóng khung: cả tháng không có gì.', renderMonthTable(coverage, campaign))}${
  coverage.clauses.length === 0
    ? undefined
    : section(
        'muc',
        'Từng mục của kế hoạch',
        'Đạt: mọi chứng cứ đều đạt. Một phần: có chứng cứ đạt, hoặc đạt một phần. Mới trên danh nghĩa: chỉ có bản mẫu, bản dùng chung, hay kế hoạch chưa ai xác nhận. Điều chưa đo được thì không tính là đạt.',
        renderClauseTable(coverage, campaign),
      )
}${section('loai', 'Chủ đề theo loại', 'Số nội dung trong cả chiến dịch.', renderKindTable(coverage, campaign))}${section(
  'doi-tuong',
  'Chủ đề theo đối tượng',
  'Số nội dung trong cả chiến dịch; một nội dung có thể dành cho nhiều đối tượng.',
  renderAudienceTable(coverage, campaign),
)}<section class="part" aria-labelledby="con-thieu">
<h2 id="con-thieu">Chỗ còn thiếu</h2>
${missing(coverage)}</section>`;
  return renderDocument({
    campaign,
    path: COVERAGE_PATH,
    title: TITLE,
    description:
      'Mục nào, chủ đề nào, tháng nào, đối tượng nào của kế hoạch đã có nội dung, và chỗ nào còn thiếu.',
    language: 'vi',
    at: instantOf(at),
    style,
    alternates: [],
    main,
  });
}

function summary({ clauses, topics, whole, gaps, until }: Coverage, campaign: Campaign): Html {
  const byPlan = gaps.filter((gap) => gap.byPlan).length;
  const alive = topics.filter(({ items }) => items.length > 0).length;
  const share = alive === topics.length ? `cả ${alive}` : `${alive} trong ${topics.length}`;
  const plan =
    clauses.length === 0
      ? ''
      : `Kế hoạch có ${clauses.length} mục; tính đến ngày ${dateText(until.slice(0, 10))}: ${stateSums(clauses).vi}. `;
  return html`<p class="lead">${plan}Từ ${dateText(campaign.validFrom)} đến ${dateText(campaign.validUntil)} có ${whole.items.length} nội dung về ${share} chủ đề. ${
    byPlan === 0
      ? 'Không thấy thiếu gì trong những điều đo được ở đây.'
      : html`<a href="#con-thieu">Còn thiếu ${byPlan} chỗ</a>.`
  }</p>`;
}

function section(id: string, title: string, note: string, table: Html): Html {
  return html`<section class="part" aria-labelledby="${id}">
<h2 id="${id}">${title}</h2>
<p class="note">${note}</p>
<div class="grid" role="region" aria-labelledby="${id}" tabindex="0">
${table}
</div>
</section>
`;
}

function missing({ gaps }: Coverage): Html {
  const list = (some: readonly CoverageGap[]) => html`<ul>${some.map(
    ({ words }) => html`
<li>${words.vi}</li>`,
  )}
</ul>
`;
  const byPlan = gaps.filter((gap) => gap.byPlan);
  const others = gaps.filter((gap) => !gap.byPlan);
  return html`${
    byPlan.length === 0
      ? html`<p>Theo kế hoạch, không thấy thiếu gì trong những điều đo được ở đây.</p>\n`
      : list(byPlan)
  }${
    others.length === 0
      ? undefined
      : html`<details><summary>${others.length} chỗ còn trống mà kế hoạch không bắt buộc</summary>
${list(others)}</details>
`
  }`;
}
