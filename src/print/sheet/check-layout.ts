/** The last look before a sheet is drawn: nothing readable near an edge or a fold, nothing on top of anything else. */
import { LayoutError } from '../../errors.js';
import type { Issue } from '../../model/index.js';
import { type MarkBox, meets, turnBox } from '../mark/move-mark.js';
import { type Layout, type Mark, MM, type Page } from '../page.js';
import type { PrintSubject } from '../subject/subject.js';
import { foldsAcrossOf, foldsOf } from '../template/slot-places.js';
import type { PrintTemplate } from '../template/template.js';
import { millimetreWords } from '../template/template-fault.js';
import { layoutIssue } from '../type/layout-issue.js';

interface Ink {
  readonly name: string;
  /** The paragraph of a text. */
  readonly block?: string | undefined;
  /** A picture may run off the sheet and across a fold. */
  readonly bleeds: boolean;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const TOLERANCE = 0.5;

/**
 * Gives the layout back when every text, picture and QR code stands inside the safe area, clear of the folds, and none covers
 * another.
 *
 * @throws LayoutError `outside-safe-area`, `on-the-fold` or `overlap`, one issue a mark.
 */
export function checkLayout(layout: Layout, subject: PrintSubject, template: PrintTemplate): Layout {
  const issues: Issue[] = [];
  layout.pages.forEach((page, index) => {
    const number = index + 1;
    const report = (code: string, ink: Ink, vi: string, en: string) => {
      const slot = slotUnder(ink, layout, number);
      issues.push(
        layoutIssue(
          code,
          { ...subject.origin, slot: `${template.id}/${slot} (${subject.language})` },
          {
            vi: `${vi} (Mẫu in «${template.id}», trang ${number}.)`,
            en: `${en} (Template "${template.id}", page ${number}.)`,
          },
          {
            vi: `Hãy sửa ô «${slot}» trong mẫu in, hoặc viết ngắn lại.`,
            en: `Change slot "${slot}" in the template, or shorten the text.`,
          },
        ),
      );
    };
    const inks = page.marks.flatMap(inkOf);
    const safe = template.safe * MM - TOLERANCE;
    const folds = foldsOf(template, number).map((fold) => fold * MM);
    const across = foldsAcrossOf(template, number).map((fold) => fold * MM);
    for (const ink of inks.filter((one) => !one.bleeds)) {
      const sheet = sheetUnder(ink, page);
      const edge = Math.min(
        ink.left - sheet.left,
        ink.top - sheet.top,
        sheet.right - ink.right,
        sheet.bottom - ink.bottom,
      );
      if (edge < safe) {
        const [has, needs] = [millimetreWords(edge / MM), millimetreWords(template.safe)];
        report(
          'outside-safe-area',
          ink,
          `“${ink.name}” cách mép giấy còn ${has.vi}, cần ${needs.vi}.`,
          `"${ink.name}" is ${has.en} from the edge; ${needs.en} are needed.`,
        );
      }
      if (crossesFold(ink, folds, across, template.foldSafe * MM - TOLERANCE)) {
        report('on-the-fold', ink, `“${ink.name}” nằm trên nếp gấp.`, `"${ink.name}" lies on a fold.`);
      }
    }
    for (const [one, other] of overlaps(inks)) {
      report(
        'overlap',
        one,
        `“${one.name}” đè lên “${other.name}”.`,
        `"${one.name}" covers "${other.name}".`,
      );
    }
  });
  if (issues.length > 0) throw new LayoutError(issues);
  return layout;
}

/** What is cut around an ink: the finished size, and for a note outside its hem the page. */
function sheetUnder(ink: Ink, { width, height, finished }: Page): MarkBox {
  const page = { left: 0, top: 0, right: width, bottom: height };
  if (finished === undefined) return page;
  const { x, y, hem } = finished;
  const [right, bottom] = [x + finished.width, y + finished.height];
  const cloth = { left: x - hem, top: y - hem, right: right + hem, bottom: bottom + hem };
  return meets(ink, cloth) ? { left: x, top: y, right, bottom } : page;
}

/** The slot in which a mark has its middle; the paragraph's own name for one that left its slot. */
function slotUnder(ink: Ink, layout: Layout, page: number): string {
  const [x, y] = [(ink.left + ink.right) / 2, (ink.top + ink.bottom) / 2];
  const found = layout.slots.find(
    (slot) =>
      slot.page === page &&
      x >= slot.x &&
      x <= slot.x + slot.width &&
      y >= slot.y &&
      y <= slot.y + slot.height,
  );
  return found?.slot ?? ink.block?.split(':')[0] ?? '?';
}

function crossesFold(ink: Ink, folds: readonly number[], across: readonly number[], clear: number): boolean {
  return (
    folds.some((fold) => ink.right > fold - clear && ink.left < fold + clear) ||
    across.some((fold) => ink.bottom > fold - clear && ink.top < fold + clear)
  );
}

function inkOf(mark: Mark): Ink[] {
  if ('turned' in mark && mark.turned !== undefined) {
    const { turned, ...upright } = mark;
    return inkOf(upright).map((ink) => {
      const { left, top, right, bottom } = ink;
      const box = turnBox({ x: left, y: top, width: right - left, height: bottom - top }, turned);
      return { ...ink, ...boxOf(ink.name, ink.bleeds, box.x, box.y, box.width, box.height) };
    });
  }
  switch (mark.kind) {
    case 'text':
      return [
        {
          name: mark.text.slice(0, 40),
          block: mark.block,
          bleeds: false,
          left: mark.x,
          right: mark.x + mark.width,
          top: mark.baseline - 0.69 * mark.size,
          bottom: mark.baseline + 0.2 * mark.size,
        },
      ];
    case 'image':
      return [boxOf(mark.media, true, mark.x, mark.y, mark.width, mark.height)];
    case 'path':
      return mark.label?.startsWith('qr:')
        ? [boxOf(mark.label, false, mark.x, mark.y, mark.boxWidth * mark.scale, mark.boxHeight * mark.scale)]
        : [];
    case 'line':
    case 'rect':
      return [];
  }
}

function boxOf(name: string, bleeds: boolean, left: number, top: number, width: number, height: number): Ink {
  return { name, bleeds, left, top, right: left + width, bottom: top + height };
}

/** Pairs that share more than a hair; sorted by their left edge, so that only neighbours are compared. */
function overlaps(inks: readonly Ink[]): [Ink, Ink][] {
  const sorted = [...inks].sort((a, b) => a.left - b.left || a.top - b.top);
  return sorted.flatMap((one, index) => {
    const pairs: [Ink, Ink][] = [];
    for (const other of sorted.slice(index + 1)) {
      if (other.left >= one.right - TOLERANCE) break;
      const shared = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      if (shared > TOLERANCE) pairs.push([one, other]);
    }
    return pairs;
  });
}
