/** “Find your station”: by letter, by a few letters of its name with or without marks, and by place. */
import {
  byId,
  type Campaign,
  capitalised,
  compareText,
  type Edition,
  lineage,
  placeTitle,
  type WeekPlan,
} from '../model/index.js';
import { type Html, html } from './html.js';
import { FIND_PATH, relativeLink, weekPagePath } from './page-paths.js';
import { weekNumber } from './page-words.js';
import { renderDocument } from './render-document.js';

/** A list stands open at a touch, and is no longer than what two screens of a small phone hold. */
const MOST = 12;

/**
 * The page on which a listener finds the station of his place, for the path `FIND_PATH`. Without a script it has letters and places that open
 * at a touch; with one also a field: what is typed is looked for without its marks, on the page itself.
 *
 * @param options `style`: the style sheet, from `loadPageTemplates`
 * @example
 * renderFindPage(edition, { style }).includes('<h1>Tìm đài</h1>'); // true
 */
export function renderFindPage(
  { campaign, plans, week, at }: Edition,
  { style }: { readonly style: string },
): string {
  const rows = plans
    .map((plan) => rowOf(campaign, plan))
    .sort((a, b) => compareText(a.key, b.key) || compareText(a.path, b.path));
  const main = html`<h1>Tìm đài</h1>
<p class="lead">Lịch phát tuần\u00A0${weekNumber(week)} của ${rows.length} đài.</p>
<p class="find" hidden="hidden"><label for="tim">Gõ tên nơi mình ở; không cần dấu</label> <input id="tim" type="search" autocomplete="off" /></p>
<p class="note" id="khong-thay" role="status" hidden="hidden">Không thấy đài nào như vậy. Xin gõ ít chữ hơn, hoặc tìm theo chữ cái ở dưới.</p>
<ul class="rows" id="thay" hidden="hidden"></ul>
<section class="part" id="chu-cai" aria-labelledby="chu-cai-ten">
<h2 id="chu-cai-ten">Theo chữ cái</h2>
${lettersOf(rows).map(({ title, of }) => folded(title, of))}</section>
`;
  return renderDocument({
    campaign,
    path: FIND_PATH,
    title: 'Tìm đài',
    description: `Tìm lịch phát thanh của đài theo tên địa bàn: ${rows.length} đài.`,
    language: 'vi',
    at,
    style,
    alternates: [],
    script: SCRIPT,
    main,
  });
}

interface Row {
  readonly name: string;
  /** Its place, by which people look for it, and the places that hold that. */
  readonly place: string;
  readonly around: string;
  readonly path: string;
  readonly key: string;
}

function rowOf(campaign: Campaign, plan: WeekPlan): Row {
  const station = byId(campaign.stations, plan.station);
  const [own, ...above] = station === undefined ? [] : lineage(campaign.places, station.place);
  const place = own?.name ?? plan.station;
  return {
    name: station?.name ?? plan.station,
    place,
    around: above.slice(0, -1).map(placeTitle).join(', '),
    path: weekPagePath(plan),
    key: sortKey(place),
  };
}

/** A, Ă, Â are one letter to whoever looks; Đ stands behind D. */
function sortKey(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/đ/g, 'd~');
}

/** The rows of each letter; of one with many, as many as a screen holds, named from the first place to the last. */
function lettersOf(rows: readonly Row[]): { readonly title: string; readonly of: readonly Row[] }[] {
  const letters = new Map<string, Row[]>();
  for (const row of rows) {
    const letter = row.key.startsWith('d~') ? 'Đ' : row.key.slice(0, 1).toUpperCase();
    letters.set(letter, [...(letters.get(letter) ?? []), row]);
  }
  return [...letters].flatMap(([letter, all]) => {
    const parts = Math.ceil(all.length / MOST);
    const size = Math.ceil(all.length / parts);
    return Array.from({ length: parts }, (_, nth) => {
      const of = all.slice(nth * size, (nth + 1) * size);
      const title = parts === 1 ? letter : `${of[0]?.place} – ${of.at(-1)?.place}`;
      return { title: capitalised(title), of };
    });
  });
}

function folded(title: string, rows: readonly Row[]): Html {
  return html`<details><summary>${title} <small>${rows.length} đài</small></summary>
<ul class="rows">${rows.map(
    ({ name, place, around, path }) => html`
<li data-ten="${place}"><a class="name" href="${relativeLink(FIND_PATH, path)}">${name}</a>${name.includes(around) ? undefined : html` <small>${around}</small>`}</li>`,
  )}
</ul>
</details>
`;
}

/** For browsers of 2017, too. What is typed is looked for in the rows of the page; at most twelve are shown, those of the place itself first. */
const SCRIPT = `(function () {
  var field = document.getElementById('tim'), list = document.getElementById('thay'), none = document.getElementById('khong-thay');
  function plain(text) { return text.normalize('NFD').replace(/[\\u0300-\\u036f]/g, '').replace(/[\\u0111\\u0110]/g, 'd').toLowerCase(); }
  var rows = [].map.call(document.querySelectorAll('#chu-cai li'), function (row) { return { row: row, text: plain(row.textContent), name: plain(row.getAttribute('data-ten')) }; });
  field.parentNode.hidden = false;
  field.addEventListener('input', function () {
    var words = plain(field.value).split(/[^a-z0-9]+/).filter(Boolean);
    var found = words.length ? rows.filter(function (one) { return words.every(function (word) { return one.text.indexOf(word) >= 0; }); }) : [];
    var typed = words.join(' ');
    found = found.filter(function (one) { return one.name.indexOf(typed) === 0; }).concat(found.filter(function (one) { return one.name.indexOf(typed) !== 0; }));
    list.innerHTML = '';
    found.slice(0, 12).forEach(function (one) { list.appendChild(one.row.cloneNode(true)); });
    list.hidden = !found.length;
    none.hidden = !words.length || found.length > 0;
  });
})();`;
