/** “Where is my station?”: the stations of the week, area by area. */
import { byId, type Campaign, lineage, placeTitle, type WeekPlan } from '../model/index.js';
import { type Html, html } from './html.js';
import { fileName, filesIn, type PageFile } from './page-file.js';
import { folderOf, relativeLink, weekPagePath } from './page-paths.js';
import { renderInlineLinks } from './render-file-links.js';

/** Above so many stations the list keeps to the page and the sheet, so that it opens at once on an old PC. */
const MANY_STATIONS = 60;

export function renderStationList(
  campaign: Campaign,
  plans: readonly WeekPlan[],
  files: readonly PageFile[],
  from: string,
): Html {
  const offered =
    plans.length > MANY_STATIONS ? ['week.pdf'] : ['week.pdf', 'scripts.pdf', 'week.ics', 'week.csv'];
  return html`${groupByArea(campaign, plans).map(
    ({ title, plans: group }) => html`<h3>${title}</h3>
<ul class="rows">${group.map((plan) => {
      const path = weekPagePath(plan);
      const beside = filesIn(files, folderOf(path));
      const links = offered.flatMap((name) => beside.filter((file) => fileName(file.path) === name));
      const station = byId(campaign.stations, plan.station);
      return html`
<li><a class="name" href="${relativeLink(from, path)}">${station?.name ?? plan.station}</a>${renderInlineLinks(links, from)}</li>`;
    })}
</ul>
`,
  )}`;
}

interface Area {
  readonly title: string;
  readonly plans: readonly WeekPlan[];
}

/**
 * A group for every place just below the top one that holds other places, and one for the top; in the order of places.yaml. Where
 * nothing stands between province and commune, the communes' stations are listed together.
 */
function groupByArea(campaign: Campaign, plans: readonly WeekPlan[]): Area[] {
  const holders = new Set(campaign.places.map(({ parent }) => parent));
  const areaOf = (plan: WeekPlan) => {
    const station = byId(campaign.stations, plan.station);
    const chain = station === undefined ? [] : lineage(campaign.places, station.place);
    const below = chain.at(-2);
    return below !== undefined && holders.has(below.id) ? below : chain.at(-1);
  };
  const areas = plans.map(areaOf);
  const known = campaign.places.filter((place) => areas.includes(place));
  const groups: Area[] = known.map((place) => ({
    title: capitalised(placeTitle(place)),
    plans: plans.filter((_, index) => areas[index] === place),
  }));
  const lost = plans.filter((_, index) => areas[index] === undefined);
  return lost.length === 0 ? groups : [...groups, { title: 'Đài khác', plans: lost }];
}

function capitalised(text: string): string {
  const [first = '', ...rest] = [...text];
  return first.toUpperCase() + rest.join('');
}
