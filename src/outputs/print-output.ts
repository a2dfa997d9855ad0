import type { Artifact, Edition, Output } from '../model/index.js';
import { jobCard, type PressOptions } from '../print/index.js';
import { pixelsOf } from './draw-picture.js';
import { drawForPress, drawLayout } from './draw-sheet.js';
import type { Desk } from './open-desk.js';
import { sheetPath } from './output-paths.js';
import type { Sheet } from './select-sheets.js';
import { sha256 } from './sha256.js';
import type { Tools } from './tools.js';

/** `print/<product>/<item>.pdf`, its preview (PNG) and its job card (JSON); for a print shop `<item>.press.pdf` with a card of its own. */
export function printOutput(desk: (edition: Edition) => Desk, tools: Tools): Output {
  return {
    name: 'print',
    async *render(edition) {
      const { campaign, at } = edition;
      const { sheets, omissions } = await desk(edition).sheets();
      const draw = async ({ layout, template, pdf }: Sheet) =>
        pdf ?? drawLayout(layout, { campaign, at, template }, tools);
      const previewer = await tools.openPreviewer();
      const preview = (pdf: Uint8Array, sheet: Sheet) => {
        const size = pixelsOf(sheet.template);
        return tools.cache.remember('preview.png', { pdf: sha256(pdf), ...size }, () =>
          previewer.render(pdf, size),
        );
      };
      try {
        for (const sheet of sheets) {
          const from = sheet.item === undefined ? [] : [sheet.item.id];
          const pdf = await draw(sheet);
          yield { path: sheetPath(campaign, sheet, 'pdf'), mediaType: 'application/pdf', body: pdf, from };
          yield {
            path: sheetPath(campaign, sheet, 'png'),
            mediaType: 'image/png',
            body: await preview(pdf, sheet),
            from,
          };
          yield {
            path: sheetPath(campaign, sheet, 'json'),
            mediaType: 'application/json',
            body: `${JSON.stringify(jobCard(sheet.layout, sheet.template, undefined, sheet.form), null, 2)}\n`,
            from,
          };
          if (tools.press !== undefined && sheet.template.pixels === undefined)
            yield* await drawPressFiles(sheet, edition, tools.press, tools);
        }
      } finally {
        previewer.close();
      }
      yield* omissions;
    },
  };
}

async function drawPressFiles(
  sheet: Sheet,
  { campaign, at }: Edition,
  press: PressOptions,
  tools: Tools,
): Promise<Artifact[]> {
  const from = sheet.item === undefined ? [] : [sheet.item.id];
  const { pdf, facts } = await drawForPress(sheet.layout, { campaign, at }, press, tools);
  const card = jobCard(sheet.layout, sheet.template, facts, sheet.form);
  return [
    { path: sheetPath(campaign, sheet, 'press.pdf'), mediaType: 'application/pdf', body: pdf, from },
    {
      path: sheetPath(campaign, sheet, 'press.json'),
      mediaType: 'application/json',
      body: `${JSON.stringify(card, null, 2)}\n`,
      from,
    },
  ];
}
