import {
  type Artifact,
  agencyOf,
  airingsOf,
  type Edition,
  type Slice,
  type WeekPlan,
} from '../model/index.js';
import { drawPdf, layoutJourney } from '../print/index.js';
import { campaignOfWeek } from './campaign-of-week.js';
import type { Sheet } from './select-sheets.js';
import { sha256 } from './sha256.js';
import type { Tools } from './tools.js';

/** Pixels across the picture and across the poster's preview inside it. */
const WIDTH = 1600;
const POSTER_WIDTH = 700;

interface JourneyParts {
  readonly edition: Edition;
  readonly slices: readonly Slice[];
  readonly sheets: readonly Sheet[];
  /** The PDF of a sheet. */
  readonly draw: (sheet: Sheet) => Promise<Uint8Array>;
}

/** `print/journey/<item>.png`: one item on its way from its file to feed, script, week and poster. Nothing when no item goes all of it. */
export async function drawJourney(
  { edition, slices, sheets, draw }: JourneyParts,
  tools: Tools,
): Promise<Artifact[]> {
  const { campaign, at, plans } = edition;
  const [first] = sheets
    .filter(({ product, language }) => product === 'poster' && language === campaign.languages[0]?.tag)
    .flatMap((sheet) => {
      const { item } = sheet;
      if (item === undefined) return [];
      const plan = plans.find((candidate) => airs(candidate, item.id));
      const entry = slices.find(({ id }) => id === 'all')?.entries.find((one) => one.item === item.id);
      return plan && entry ? [{ sheet, item, plan, entry }] : [];
    })
    .sort((a, b) => b.item.priority - a.item.priority);
  if (first === undefined) return [];

  const { sheet, item, plan, entry } = first;
  const { template } = sheet;
  const part = campaignOfWeek(campaign, plan, 'texts');
  const markdown = new TextDecoder().decode(await tools.readSource(item.origin.file));
  const sheetPdf = await draw(sheet);
  const body = await tools.cache.remember(
    'journey.png',
    { item, markdown, entry, plan, part, sheet: sha256(sheetPdf), at },
    async () => {
      const layout = layoutJourney(
        { item, markdown, entry, plan, poster: template.page },
        part,
        tools.typefaces,
      );
      const previewer = await tools.openPreviewer();
      try {
        const poster = await previewer.render(sheetPdf, { width: POSTER_WIDTH });
        const pdf = await drawPdf(layout, {
          typefaces: tools.typefaces,
          at,
          author: agencyOf(campaign, campaign.publisher).name,
          pictures: new Map([['preview:poster', poster]]),
        });
        return await previewer.render(pdf, { width: WIDTH });
      } finally {
        previewer.close();
      }
    },
  );
  return [{ path: `print/journey/${item.id}.png`, mediaType: 'image/png', body, from: [item.id] }];
}

function airs(plan: WeekPlan, item: string): boolean {
  return airingsOf(plan).some((airing) => airing.item === item);
}
