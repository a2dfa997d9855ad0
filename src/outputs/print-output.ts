import type { Edition, Output } from '../model/index.js';
import { jobCard } from '../print/index.js';
import { drawJourney } from './draw-journey.js';
import { drawLayout } from './draw-sheet.js';
import type { Desk } from './open-desk.js';
import { sheetPath } from './output-paths.js';
import type { Sheet } from './select-sheets.js';
import { sha256 } from './sha256.js';
import type { Tools } from './tools.js';

/** Pixels across a preview. */
const PREVIEW_WIDTH = 900;

/** `print/<product>/<item>.pdf`, its preview (PNG) and its job card (JSON). */
export function printOutput(desk: (edition: Edition) => Desk, tools: Tools): Output {
  return {
    name: 'print',
    async *render(edition) {
      const { campaign, at } = edition;
      const { sheets, omissions } = await desk(edition).sheets();
      const draw = ({ layout, template }: Sheet) => drawLayout(layout, { campaign, at, template }, tools);
      const previewer = await tools.openPreviewer();
      const preview = (pdf: Uint8Array) =>
        tools.cache.remember('preview.png', { pdf: sha256(pdf), width: PREVIEW_WIDTH }, () =>
          previewer.render(pdf, { width: PREVIEW_WIDTH }),
        );
      try {
        for (const sheet of sheets) {
          const from = [sheet.item.id];
          const pdf = await draw(sheet);
          yield { path: sheetPath(campaign, sheet, 'pdf'), mediaType: 'application/pdf', body: pdf, from };
          yield {
            path: sheetPath(campaign, sheet, 'png'),
            mediaType: 'image/png',
            body: await preview(pdf),
            from,
          };
          yield {
            path: sheetPath(campaign, sheet, 'json'),
            mediaType: 'application/json',
            body: `${JSON.stringify(jobCard(sheet.layout, sheet.template), null, 2)}\n`,
            from,
          };
        }
      } finally {
        previewer.close();
      }
      yield* await drawJourney({ edition, slices: await desk(edition).sharedSlices(), sheets, draw }, tools);
      yield* omissions;
    },
  };
}
