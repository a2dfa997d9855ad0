import { agencyOf, type Edition, type Omission, type Output } from '../model/index.js';
import { type ListedSheet, openPreviewer, type Previewer } from '../print/index.js';
import { digestOf } from './digest.js';
import type { Shared } from './shared.js';
import { sheetPath } from './sheet-kinds.js';
import { mediaChecker, pixelsOf, sheetFiles } from './sheets.js';
import type { Tools } from './tools.js';

/** `print/<product>/<item>.pdf`, its preview (PNG) and its job card (JSON); for a print shop `<item>.press.pdf` with a card of its own. */
export function printOutput(shared: (edition: Edition) => Shared, tools: Tools): Output {
  return sheetsOutput((edition) => [...shared(edition).sheets(), ...shared(edition).omissions()], tools);
}

/** The same of items that are not public yet. */
export function earlyOutput(shared: (edition: Edition) => Shared, tools: Tools): Output {
  return sheetsOutput((edition) => shared(edition).early(), tools);
}

function sheetsOutput(
  listed: (edition: Edition) => readonly (ListedSheet | Omission)[],
  tools: Tools,
): Output {
  return {
    name: 'print',
    async *render(edition) {
      // Started by the first sheet that is drawn: where nothing changed none is.
      let previewer: Promise<Previewer> | undefined;
      const made = {
        ...tools,
        checkMedia: mediaChecker(tools.readMedia),
        preview: async (pdf: Uint8Array, template: ListedSheet['template']) => {
          previewer ??= openPreviewer();
          return (await previewer).render(pdf, pixelsOf(template));
        },
      };
      try {
        for (const sheet of listed(edition)) {
          if (!('template' in sheet)) {
            yield sheet;
            continue;
          }
          yield* tools.cache.rememberAll(
            'sheet',
            () => inputsOf(sheet, edition, tools),
            async function* () {
              const files = await sheetFiles(sheet, edition, made);
              if ('code' in files) yield files;
              else yield* files;
            },
          );
        }
      } finally {
        (await previewer)?.close();
      }
    },
  };
}

/** All that the files of a sheet are made from. */
function inputsOf(sheet: ListedSheet, { campaign, at }: Edition, { strict, press }: Tools): object {
  const { template, form, subjects } = sheet;
  const words = JSON.stringify(subjects);
  return {
    path: sheetPath(campaign, sheet, 'pdf'),
    words,
    template: digestOf(template),
    form,
    media: campaign.media.filter(({ path }) => words.includes(path)),
    at,
    author: agencyOf(campaign, campaign.publisher).name,
    strict,
    press: press && { ...press, profile: press.profile.sha256 },
  };
}
