/** The names that examples in doc comments may use without saying where they come from. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { broadcast } from '../../src/broadcast.js';
import { makeCatalogue } from '../../src/catalogue/index.js';
import { checkShape, loadCampaign, parseYaml, readMedia, readSource } from '../../src/content/index.js';
import { type Issue, instantOf, original } from '../../src/model/index.js';
import * as planner from '../../src/planner/index.js';
import {
  chooseTemplate,
  drawPdf,
  layoutSheet,
  loadPressProfile,
  loadTemplates,
  loadTypefaces,
  MM,
  subjectOf,
  textSetter,
} from '../../src/print/index.js';
import { readManifest } from '../../src/publish/index.js';
import { coverCampaign } from '../../src/report/index.js';
import {
  compareWeeks,
  explainItem,
  parseWeek,
  planningInput,
  planWeek,
  playlistName,
  recordedWindows,
  renderWeekJson,
} from '../../src/schedule/index.js';
import { aCampaign, anItem } from './campaign.js';
import { anEdition, anEntry, aSlice } from './feed-slice.js';
import { smallProblem } from './small-problem.js';
import { aWeekCampaign, aWeekPlan } from './week-plan.js';

const root = join(import.meta.dirname, '../..');

/** Fixtures by name; `file` is the source file that the example stands in. */
export async function exampleFixtures(): Promise<(file: string) => Record<string, unknown>> {
  const typefaces = await loadTypefaces();
  const templates = await loadTemplates(join(root, 'templates/print'), { parseYaml, checkShape });
  const poster = templates.get('poster');
  const leaflet = templates.get('leaflet');
  if (poster === undefined) throw new Error('there is no poster template');
  const pictured = anItem('mot-cua', {
    print: {
      products: ['poster'],
      headline: 'Một cửa, một lần',
      image: 'media/mot-cua.svg',
      alt: 'Bàn một cửa',
    },
  });
  const campaign = aCampaign();
  const real = await loadCampaign(join(root, 'content'));
  const small = {
    campaign,
    item: campaign.items[0],
    station: campaign.stations[0],
    slice: aSlice(),
    entry: anEntry(),
    artifacts: [],
    edition: anEdition(),
    plan: aWeekPlan(),
    coverage: coverCampaign(campaign),
    style: '',
    places: campaign.places,
    issue: {
      severity: 'error',
      code: 'wrong-type',
      file: 'items/a.md',
      line: 3,
      column: 1,
      field: 'radio.minPerWeek',
      what: { vi: 'phải là số nguyên.', en: 'must be a whole number.' },
      fix: { vi: 'Hãy viết 3, 5…', en: 'Write 3, 5…' },
    } satisfies Issue,
  };
  const subject = subjectOf(campaign, pictured, original(pictured));
  const layout = layoutSheet(subject, poster, typefaces);
  const pictures = new Map(
    layout.pages
      .flatMap(({ marks }) => marks)
      .flatMap((mark) => (mark.kind === 'image' ? [[mark.media, ONE_PIXEL] as const] : [])),
  );
  const at = '2020-07-06T00:00:00+07:00';
  const pdf = await drawPdf(layout, { typefaces, at, author: 'Sở Nội vụ', pictures });
  const print = {
    typefaces,
    templates,
    poster,
    leaflet,
    subject,
    layout,
    pdf,
    folder: join(root, 'content'),
  };
  const plain = layoutSheet(
    subjectOf(campaign, campaign.items[0] ?? pictured, original(pictured)),
    poster,
    typefaces,
  );
  const tools = {
    readFile,
    join,
    loadCampaign,
    readMedia,
    readSource,
    readManifest,
    broadcast,
    coverCampaign,
    makeCatalogue,
    planningInput,
    playlistName,
    recordedWindows,
    planWeek,
    explainItem,
    compareWeeks,
    parseWeek,
    renderWeekJson,
    parseYaml,
    checkShape,
    z,
    original,
    subjectOf,
    loadTypefaces,
    loadPressProfile,
    MM,
    chooseTemplate,
    textSetter,
  };

  return (file) => ({
    ...small,
    ...print,
    ...tools,
    ...(file.startsWith('src/planner/') ? ofPlanner() : {}),
    ...(file.endsWith('draw-pdf.ts') ? { layout: plain } : {}),
    ...(/render-(?:week|scripts)|recorded-windows|week-formats|layout-(?:week|scripts)|on-air|schedule\/compare\//.test(
      file,
    )
      ? { campaign: aWeekCampaign() }
      : {}),
    ...(/station-slice|retired-of-week/.test(file)
      ? { edition: { campaign: aWeekCampaign(), at: instantOf(at), previous: null } }
      : {}),
    ...(file.endsWith('read-content.ts') ? { campaign: real } : {}),
  });
}

/** A small week and a plan of it. */
function ofPlanner() {
  const problem = smallProblem(1);
  return { ...planner, problem, placements: planner.solve(problem, planner.REHEARSAL).placements };
}

const ONE_PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);
