/** Rules about the size of a page, where it is cut, and what must run over the cut. */
import { grown, intersect, isEmpty, isInside, type Rect, rectHeight, rectWidth } from '../page/matrix.js';
import { MM_PER_POINT } from '../page/pages.js';
import { iso32000, onPages, type PreflightRule, pdfX, trade } from '../rule.js';
import { lengthWords } from './wording.js';

/** Sides of a page in its own units. */
const MOST_UNITS = 14_400;
const FEWEST_UNITS = 3;
/** A hundredth of a point is rounding. */
const ROUNDING = 0.01;
/** What ends so near the cut is meant to be cut off there. */
const CUT_OFF = 0.5;
/** Things of a page that are compared with each other. */
const MOST_COMPARED = 3_000;
/** Of the shorter side of a page, what white in its bleed has to cover. */
const MOST_OF_SIDE = 0.5;
/** What a press itself notes. */
const PRESS_NOTES: ReadonlySet<string> = new Set(['TrapNet', 'PrinterMark', 'Popup']);
const PICTURE = { vi: 'Hình', en: 'A picture' };
const AREA = { vi: 'Nền màu', en: 'A coloured area' };

export const BOX_RULES = [
  {
    id: 'giant-page',
    severity: { office: 'error', press: 'error' },
    source: iso32000('Annex C.2'),
    what: {
      vi: 'Trang rộng {width}, cao {height}: ngoài giới hạn của PDF (3 đến 14 400 đơn vị).',
      en: 'The page is {width} wide and {height} high: beyond the limits of PDF (3 to 14,400 units).',
    },
    fix: {
      vi: 'Pano lớn thì vẽ tỉ lệ 1:10 và ghi rõ trong phiếu in.',
      en: 'Draw a large banner at 1:10 and say so on the job card.',
    },
    check: onPages(function* ({ media, userUnit }) {
      const unit = MM_PER_POINT * userUnit;
      const [width, height] = [rectWidth(media), rectHeight(media)];
      const [longer, shorter] = [Math.max(width, height) / unit, Math.min(width, height) / unit];
      if (longer <= MOST_UNITS + 1 && shorter >= FEWEST_UNITS - 0.01) return;
      yield { values: { width: lengthWords(width), height: lengthWords(height) } };
    }),
  },
  {
    id: 'box-order',
    severity: { office: 'error', press: 'error' },
    source: iso32000('14.11.2'),
    what: { vi: '{inner} không nằm trong {outer}.', en: 'The {inner} is not inside the {outer}.' },
    fix: {
      vi: 'Thứ tự đúng là TrimBox trong BleedBox, BleedBox trong MediaBox.',
      en: 'TrimBox belongs into BleedBox, BleedBox into MediaBox.',
    },
    check: onPages(function* ({ trim, bleed, media, has }) {
      if (has.trim && has.bleed && !isInside(trim, bleed, ROUNDING)) {
        yield { box: trim, values: { inner: 'TrimBox', outer: 'BleedBox' } };
      }
      if (has.bleed && !isInside(bleed, media, ROUNDING)) {
        yield { box: bleed, values: { inner: 'BleedBox', outer: 'MediaBox' } };
      }
      if (has.trim && !isInside(trim, media, ROUNDING)) {
        yield { box: trim, values: { inner: 'TrimBox', outer: 'MediaBox' } };
      }
    }),
  },
  {
    id: 'missing-trim-box',
    severity: { press: 'error' },
    source: pdfX('page boundaries'),
    what: {
      vi: 'Trang không có TrimBox: nhà in không biết xén ở đâu.',
      en: 'The page has no TrimBox: the shop does not know where to cut.',
    },
    fix: { vi: 'Hãy xuất PDF kèm khổ thành phẩm.', en: 'Export it with the trimmed size.' },
    check: onPages(function* ({ has }) {
      if (!has.trim) yield {};
    }),
  },
  {
    id: 'bleed-too-small',
    severity: { press: 'error' },
    source: trade('bleed: 2 to 3 mm'),
    what: {
      vi: 'Phần chừa xén (bleed) chỉ {has}, cần {needs}.',
      en: 'The bleed is {has}; {needs} are needed.',
    },
    fix: {
      vi: 'Hãy kéo nền và hình tràn ra ngoài khổ thành phẩm rồi xuất kèm BleedBox.',
      en: 'Let backgrounds and pictures run beyond the trimmed size, and export with a BleedBox.',
    },
    check: onPages(function* ({ trim, bleed, media }, { bleed: needed }) {
      const has = Math.min(
        trim.left - Math.max(bleed.left, media.left),
        trim.top - Math.max(bleed.top, media.top),
        Math.min(bleed.right, media.right) - trim.right,
        Math.min(bleed.bottom, media.bottom) - trim.bottom,
      );
      if (has >= needed - 0.05) return;
      yield { values: { has: lengthWords(Math.max(0, has)), needs: lengthWords(needed) } };
    }),
  },
  {
    id: 'short-of-bleed',
    severity: { press: 'error' },
    source: trade('bleed: 2 to 3 mm'),
    what: {
      vi: '{thing} chạm mép xén mà không tràn ra phần chừa xén: xén lệch một chút là lộ viền trắng.',
      en: '{thing} reaches the cut and not beyond it: a cut that is a little off shows white paper.',
    },
    fix: {
      vi: 'Hãy kéo ra hết phần chừa xén, hoặc lùi hẳn vào trong.',
      en: 'Let it run to the end of the bleed, or keep it well inside.',
    },
    check: onPages(function* ({ trim, bleed, paints, images }, { bleed: needed }) {
      // A page without a bleed has one fault, not one for each thing on it.
      if (sides(bleed, trim).some((out) => out < needed - 0.1)) return;
      const areas = paints.filter(({ kind, white }) => kind !== 'stroke' && !white);
      const under = [...areas, ...images]
        .filter(({ box }) => sides(box, trim).some((out) => out >= needed - 0.1))
        .slice(0, MOST_COMPARED);
      const short = ({ box }: { readonly box: Rect }) =>
        gapsOf(box, trim, needed).some((gap) => !under.some((one) => isInside(gap, one.box, 0.2)));
      for (const { box } of images.slice(0, MOST_COMPARED).filter(short)) {
        yield { box, values: { thing: PICTURE } };
      }
      // Backgrounds are made of many pieces, as hatching is: the first stands for all.
      const area = areas.slice(0, MOST_COMPARED).find(short);
      if (area !== undefined) yield { box: area.box, values: { thing: AREA } };
    }),
  },
  {
    id: 'bleed-painted-white',
    severity: { press: 'error' },
    source: trade('bleed: 2 to 3 mm'),
    what: {
      vi: 'Phần chừa xén có nền màu nhưng bị một mảng trắng vẽ đè lên: xén lệch một chút là lộ viền trắng.',
      en: 'There is colour in the bleed, and white is painted over it: a cut that is a little off shows white paper.',
    },
    fix: {
      vi: 'Hãy bỏ mảng trắng ấy, để nền chạy hết phần chừa xén.',
      en: 'Take the white away, and let the background run to the end of the bleed.',
    },
    check: onPages(function* ({ trim, bleed, paints }, { bleed: needed }) {
      if (sides(bleed, trim).some((out) => out < needed - 0.1)) return;
      const areas = paints.filter(({ kind }) => kind !== 'stroke').slice(0, MOST_COMPARED);
      for (const [index, { box, white }] of areas.entries()) {
        const inBleed = intersect(box, bleed);
        // White that lies beyond the cut alone, along a good part of a side.
        if (!white || isEmpty(inBleed) || !isEmpty(intersect(box, grown(trim, -CUT_OFF)))) continue;
        if (
          Math.max(rectWidth(inBleed), rectHeight(inBleed)) <
          MOST_OF_SIDE * Math.min(rectWidth(trim), rectHeight(trim))
        )
          continue;
        const under = areas.slice(0, index).some((one) => !one.white && isInside(inBleed, one.box, 0.2));
        if (under) yield { box: inBleed };
      }
    }),
  },
  {
    id: 'annotation-on-sheet',
    severity: { press: 'error' },
    source: pdfX('annotations lie outside the bleed'),
    what: {
      vi: 'Có ghi chú ({kind}) nằm trên phần in.',
      en: 'A note ({kind}) lies on what is printed.',
    },
    fix: {
      vi: 'Hãy xóa ghi chú, hoặc làm phẳng nó vào trang rồi xuất lại.',
      en: 'Delete it, or flatten it into the page, and export again.',
    },
    check: onPages(function* ({ annotations, bleed }, _, { claims }) {
      const strict = claims.some((claim) => claim.startsWith('PDF/X'));
      for (const { kind, box, printed } of annotations) {
        if (PRESS_NOTES.has(kind) || isEmpty(intersect(box, bleed))) continue;
        if (strict || (printed && kind !== 'Link')) yield { box, values: { kind } };
      }
    }),
  },
  {
    id: 'colour-to-edge',
    severity: { office: 'info' },
    source: trade('unprintable margin of office printers'),
    what: {
      vi: 'Màu chạy sát mép giấy mà tệp không có phần chừa xén: máy in văn phòng sẽ để viền trắng.',
      en: 'Colour runs to the edge of the paper, and there is no bleed: an office printer leaves it white.',
    },
    fix: {
      vi: 'In không viền rồi xén, hoặc chấp nhận viền trắng; in nhiều thì đặt nhà in bản có chừa xén.',
      en: 'Print without a border and cut, or accept the white edge; for many copies order a version with bleed.',
    },
    check: onPages(function* ({ trim, bleed, paints, images }, { bleed: needed }) {
      if (sides(bleed, trim).every((out) => out >= needed - 0.1)) return;
      const areas = [...paints.filter(({ kind, white }) => kind !== 'stroke' && !white), ...images];
      const edge = areas.find(
        ({ box }) =>
          (box.left < 1 || box.top < 1 || box.right > trim.right - 1 || box.bottom > trim.bottom - 1) &&
          box.right > 0 &&
          box.bottom > 0 &&
          box.left < trim.right &&
          box.top < trim.bottom,
      );
      if (edge !== undefined) yield { box: edge.box };
    }),
  },
] satisfies readonly PreflightRule[];

/** What stays white beside a box that ends at the cut: the strips of the bleed along it, if nothing lies under them. */
function gapsOf(box: Rect, trim: Rect, needed: number): Rect[] {
  const isShort = (out: number | undefined) => out !== undefined && out > -CUT_OFF && out < needed - 0.1;
  const [left, top, right, bottom] = sides(box, trim);
  const gaps: Rect[] = [];
  if (isShort(left)) gaps.push({ ...box, left: trim.left - needed, right: box.left });
  if (isShort(top)) gaps.push({ ...box, top: trim.top - needed, bottom: box.top });
  if (isShort(right)) gaps.push({ ...box, left: box.right, right: trim.right + needed });
  if (isShort(bottom)) gaps.push({ ...box, top: box.bottom, bottom: trim.bottom + needed });
  return gaps;
}

/** How far a box reaches beyond each side of another; a side that it does not face is left out. */
function sides(box: Rect, trim: Rect): number[] {
  const across = Math.min(box.right, trim.right) - Math.max(box.left, trim.left);
  const down = Math.min(box.bottom, trim.bottom) - Math.max(box.top, trim.top);
  if (across <= 0 || down <= 0) return [];
  return [trim.left - box.left, trim.top - box.top, box.right - trim.right, box.bottom - trim.bottom];
}
