/** What a print shop, or whoever sends it the file, ought to look at before it prints. */
import type { Bilingual } from '../../model/index.js';
import type { Face, Layout, Mark, Page } from '../page.js';
import { type Build, limitInk, totalInk } from './build.js';
import type { PressSettings } from './press-settings.js';
import type { Separation } from './separate-colours.js';

/** One thing to look at; nothing of it keeps the file from being made. */
export interface PressNote {
  readonly code: 'coarse-picture' | 'less-ink' | 'small-type-of-many-inks';
  readonly text: Bilingual;
}

/** A picture at its place. */
export interface PlacedPicture {
  readonly media: string;
  /** Pixels an inch at the placed size; none for a drawing that is printed as shapes, as sharp as its letters. */
  readonly ppi?: number;
}

/** Notes on a layout and its pictures. */
export function pressNotes(
  layout: Layout,
  pictures: readonly PlacedPicture[],
  { inkLimit, ppi }: Pick<PressSettings, 'inkLimit' | 'ppi'>,
  separation: Separation,
): PressNote[] {
  return [
    ...pictures.flatMap((picture) =>
      picture.ppi !== undefined && picture.ppi < ppi ? [coarsePicture(picture.media, picture.ppi, ppi)] : [],
    ),
    ...Object.entries(layout.builds ?? {})
      .filter(([, build]) => totalInk(build) > inkLimit)
      .map(([colour, build]) => lessInk(colour, build, inkLimit)),
    ...smallType(layout, separation),
  ];
}

function coarsePicture(media: string, ppi: number, wanted: number): PressNote {
  return {
    code: 'coarse-picture',
    text: {
      vi: `${media}: hình chỉ có ${ppi} điểm ảnh một inch ở cỡ in, cần ${wanted}. Hãy dùng ảnh gốc lớn hơn, hoặc chấp nhận hình kém nét.`,
      en: `${media}: the picture has ${ppi} pixels an inch at the printed size; ${wanted} are needed. Use a larger original, or accept a soft picture.`,
    },
  };
}

function lessInk(colour: string, build: Build, inkLimit: number): PressNote {
  const said = (inks: Build) => inks.map(Math.round).join('/');
  const kept = limitInk(build, inkLimit);
  return {
    code: 'less-ink',
    text: {
      vi: `Màu ${colour}: mực ${said(build)} cộng lại ${totalInk(build)} %, quá giới hạn ${inkLimit} %; tệp in dùng ${said(kept)}.`,
      en: `Colour ${colour}: the inks ${said(build)} add up to ${totalInk(build)} %, above the limit of ${inkLimit} %; the file uses ${said(kept)}.`,
    },
  };
}

/** Type that is cut out of several inks, or made of several, blurs where they do not lie on each other: it wants this size. */
const SMALLEST = 12;
/** And a strong cut, when it is cut out. */
const STRONG: readonly Face[] = ['medium', 'bold', 'condensed-bold'];
/** An ink that a ground has so much more of than the text is cut out around it, per cent; one that a text has so much of, makes it. */
const [CUT_OUT, MADE_OF] = [30, 10];

type TextMark = Extract<Mark, { kind: 'text' }>;

function smallType(layout: Layout, separation: Separation): PressNote[] {
  const small = layout.pages.flatMap((page) => weakTexts(page, separation));
  const [first] = small;
  if (first === undefined) return [];
  const size = Math.min(...small.map((text) => text.size));
  return [
    {
      code: 'small-type-of-many-inks',
      text: {
        vi: `${small.length} dòng chữ nhỏ in bằng ba, bốn mực, hoặc chừa trắng trên nền nhiều mực, nhỏ nhất ${String(size).replace('.', ',')} pt («${first.text.slice(0, 40)}»): chồng màu lệch thì nhòe. Hãy xem kỹ tờ in thử.`,
        en: `${small.length} line(s) of small type made of three or four inks, or cut out of them, the smallest ${size} pt (“${first.text.slice(0, 40)}”): they blur when the inks are out of register. Look closely at the proof.`,
      },
    },
  ];
}

function weakTexts({ marks }: Page, { inkOf }: Separation): TextMark[] {
  return marks.flatMap((mark, index) => {
    if (mark.kind !== 'text') return [];
    const small = mark.size < SMALLEST;
    if (!small && STRONG.includes(mark.face)) return [];
    const text = inkOf(mark.colour);
    if (small && text.filter((ink) => ink >= MADE_OF).length >= 3) return [mark];
    const ground = groundUnder(mark, marks.slice(0, index));
    if (ground === undefined) return [];
    const cut = inkOf(ground).filter((ink, which) => ink - (text[which] ?? 0) >= CUT_OUT).length;
    return cut >= 2 ? [mark] : [];
  });
}

/** The fill of the last box that was drawn under the beginning of a text. */
function groundUnder({ turned, ...text }: TextMark, before: readonly Mark[]): string | undefined {
  const x = turned === undefined ? text.x : 2 * turned.x - text.x;
  const baseline = turned === undefined ? text.baseline : 2 * turned.y - text.baseline;
  for (const mark of [...before].reverse()) {
    if (mark.kind !== 'rect' || mark.fill === undefined) continue;
    const inside =
      x >= mark.x && x <= mark.x + mark.width && baseline >= mark.y && baseline <= mark.y + mark.height;
    if (inside) return mark.fill;
  }
  return undefined;
}
