/** Many sheets as one file: what a print shop is handed, and what a duplex printer takes as one job. */
import { UsageError } from '../../errors.js';
import { partsNamed } from '../mark/move-mark.js';
import type { Colour, Layout, Page } from '../page.js';
import type { Build } from '../press/build.js';

/**
 * The pages of several layouts as one, in their order: `drawPdf` and `drawPressPdf` then embed each typeface and each picture once. The
 * file has the language of the first; what is in another one says so.
 *
 * @throws UsageError when there is no layout, or when two of them mean different inks by one colour
 *
 * @example
 * joinLayouts([layout, layout, layout], { title: 'Áp phích tháng 7' }).pages.length; // 3
 */
export function joinLayouts(layouts: readonly Layout[], { title }: { readonly title: string }): Layout {
  const [first] = layouts;
  if (first === undefined)
    throw new UsageError({ vi: 'Chưa có tờ nào để ghép.', en: 'There is no sheet to join.' });
  const { language } = first;
  let before = 0;
  const slots = layouts.flatMap((layout) => {
    const own = layout.slots.map((slot) => ({ ...slot, page: slot.page + before }));
    before += layout.pages.length;
    return own;
  });
  return {
    title,
    language,
    pages: layouts.flatMap((layout, index) =>
      layout.pages.map((page) =>
        saying(page, index, layout.language === language ? undefined : layout.language),
      ),
    ),
    slots,
    samples: [...new Set(layouts.flatMap(({ samples }) => samples))],
    ...buildsOf(layouts),
  };
}

/** A page whose lists and tables are those of its own sheet, and each of whose texts says its language where the file has another. */
function saying(page: Page, sheet: number, language: string | undefined): Page {
  const said = language === undefined ? {} : { language };
  return {
    ...page,
    marks: page.marks.map((mark) =>
      mark.kind === 'text' && (language !== undefined || mark.parts !== undefined)
        ? { ...said, ...mark, ...partsNamed(mark, String(sheet)) }
        : mark,
    ),
  };
}

function buildsOf(layouts: readonly Layout[]): { builds?: Readonly<Record<Colour, Build>> } {
  const builds: Record<Colour, Build> = {};
  for (const layout of layouts) {
    for (const [colour, build] of Object.entries(layout.builds ?? {})) {
      const known = builds[colour];
      if (known !== undefined && known.join() !== build.join()) throw twoInks(colour, layout.title);
      builds[colour] = build;
    }
  }
  return Object.keys(builds).length === 0 ? {} : { builds };
}

function twoInks(colour: Colour, title: string): UsageError {
  return new UsageError({
    vi: `«${title}» pha màu ${colour} bằng mực khác với những tờ trước. Hãy ghép những tờ làm từ cùng một mẫu in, hoặc sửa inks của các mẫu cho giống nhau.`,
    en: `“${title}” means other inks by ${colour} than the sheets before it. Join sheets of one template, or give the templates the same inks.`,
  });
}
