/**
 * Two hundred leaflets, no two alike: each is a commune's, and its text is put together from entries of the campaign's own items, so that
 * the words are those of real Vietnamese print. The same for every engine, and made before anything is measured.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadCampaign } from '../../../dist/content/index.js';
import { bodyParagraphs } from '../../../dist/model/index.js';
import { subjectOf } from '../../../dist/print/index.js';

const CONTENT = join(import.meta.dirname, '../../../content');
export const AT = '2020-07-06T00:00:00+07:00';

/** The same numbers every time (mulberry32). */
function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The campaign, its items for leaflets varied `count` times, and the bytes of their pictures by path. */
export async function manyLeaflets(count) {
  const campaign = await loadCampaign(CONTENT);
  const written = campaign.items.filter((item) => item.print?.products.includes('leaflet') && !item.sample);
  const communes = campaign.places.filter(({ level }) => level === 'commune');
  const entries = campaign.items
    .filter(({ sample }) => !sample)
    .flatMap(({ versions: [{ body }] }) =>
      body.flatMap((block) => (block.type === 'list' ? block.items : [])),
    )
    .filter(([block, ...rest]) => rest.length === 0 && block?.type === 'paragraph')
    .filter((entry) => bodyParagraphs(entry).join(' ').length < 160);
  // Headlines and what to do come from all items that have them, so that hardly two covers are alike.
  const headlines = campaign.items.flatMap(({ print, versions: [{ title }] }) => print?.headline ?? title);
  const fitting = [...new Set(headlines)].filter((headline) => headline.length <= 36);
  const actions = [...new Set(campaign.items.flatMap(({ print }) => print?.action ?? []))];
  const summaries = [...new Set(campaign.items.flatMap(({ versions: [{ summary }] }) => summary ?? []))];
  const chance = seeded(7);
  const pick = (list) => list[Math.floor(chance() * list.length)];
  const items = Array.from({ length: count }, (_, index) => {
    const item = written[index % written.length];
    const [version] = item.versions;
    const place = communes[index % communes.length];
    const chosen = new Set();
    while (chosen.size < 5) chosen.add(pick(entries));
    const text = (words) => [{ type: 'text', text: words }];
    const line = version.origin.line;
    const body = [
      {
        type: 'paragraph',
        line,
        children: text(`Bà con ${place.kind} ${place.name} cần nhớ năm điều sau đây.`),
      },
      { type: 'list', line, ordered: true, start: 1, items: [...chosen] },
      {
        type: 'paragraph',
        line,
        children: text(`Tờ số ${index + 1}, phát tại trụ sở ${place.kind} ${place.name}.`),
      },
    ];
    const title = `${version.title}: ${place.kind} ${place.name}`;
    const print = { ...item.print, headline: fitting[index % fitting.length], action: pick(actions) };
    const summary = pick(summaries);
    return {
      ...item,
      id: `${item.id}-${index + 1}`,
      print,
      versions: [{ ...version, title, summary, body }],
    };
  });
  const pictures = new Map();
  for (const media of new Set(items.flatMap(({ print: { image } }) => image ?? [])))
    pictures.set(media, new Uint8Array(await readFile(join(CONTENT, media))));
  return { campaign, items, pictures };
}

/** The words of each leaflet, and nothing of loaphat's: what another engine is handed. */
export function wordsOf({ campaign, items }) {
  return items.map((item) => {
    const [version] = item.versions;
    const { headline, action, summary, ...subject } = subjectOf(campaign, item, version);
    const [first, list, last] = version.body;
    return {
      title: subject.title,
      headline,
      // What loaphat finds to be the largest that fits, for most of them.
      size: headline.length > 24 ? 41 : 46,
      action: action ?? '',
      summary,
      campaign: subject.campaign,
      agency: subject.agency,
      contact: subject.contact.map(({ label, value }) => [label, value]),
      url: subject.url,
      shownUrl: subject.shownUrl,
      imprint: subject.imprint,
      smallPrint: subject.smallPrint,
      image: subject.image.media,
      alt: subject.image.alt,
      first: bodyParagraphs([first]).join(' '),
      steps: list.items.map((entry) => bodyParagraphs(entry).join(' ')),
      last: bodyParagraphs([last]).join(' '),
    };
  });
}
