/** “Where is my station?”: the stations of the week, area by area. */
import { byId, type Campaign, type WeekPlan } from '../model/index.js';
import { type Html, html } from './html.js';
import { filesIn, type PageFile } from './page-file.js';
import { folderOf, relativeLink, weekPagePath } from './page-paths.js';
import { renderInlineLinks } from './render-file-links.js';
import { stationsByArea } from './stations-by-area.js';

/** Above so many stations an area opens at a touch, and a row keeps to the page and the sheet: a phone shows all areas at once. */
const MANY_STATIONS = 60;

export function renderStationList(
  campaign: Campaign,
  plans: readonly WeekPlan[],
  files: readonly PageFile[],
  from: string,
): Html {
  const many = plans.length > MANY_STATIONS;
  const row = (plan: WeekPlan) => {
    const path = weekPagePath(plan);
    const beside = filesIn(files, folderOf(path));
    const links = beside.filter(({ listed }) => listed === 'always' || (listed === 'short' && !many));
    const station = byId(campaign.stations, plan.station);
    return html`
<li><a class="name" href="${relativeLink(from, path)}">${station?.name ?? plan.station}</a>${renderInlineLinks(links, from)}</li>`;
  };
  const areas = stationsByArea(campaign, plans, (plan) => plan);
  const folded = many && areas.length > 1;
  return html`${folded ? html`<p class="note">Chọn địa bàn để thấy các đài ở đó.</p>\n` : undefined}${areas.map(
    ({ title, stations }) => {
      const rows = html`<ul class="rows">${stations.map(row)}
</ul>
`;
      return folded && stations.length > 1
        ? html`<details><summary>${title} <small>${stations.length} đài</small></summary>
${rows}</details>
`
        : html`<h3>${title}</h3>
${rows}`;
    },
  )}`;
}
