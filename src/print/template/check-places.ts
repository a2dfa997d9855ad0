/** Is everything on its page, what is read clear of edges and folds, and does nothing cover anything else? Decided before any text is there. */
import { LEAST_QR_MM } from '../mark/qr.js';
import type { SheetSlot } from './slot.js';
import { canMeet, foldsAcrossOf, foldsOf, isReadable, shared, slotBox } from './slot-places.js';
import type { PrintTemplate } from './template.js';
import { type FaultOf, millimetreWords } from './template-fault.js';

const TOLERANCE = 0.01;

/** Reports a slot that leaves its page or panel, and a code that has no room for its modules. */
export function checkRoom(slot: SheetSlot, page: number, template: PrintTemplate, fault: FaultOf): void {
  const panel = template.panels.find((candidate) => candidate.id === slot.panel);
  if (slot.panel !== undefined && panel?.page !== page) {
    fault('panel', {
      vi: `Trang này không có mặt gấp «${slot.panel}».`,
      en: `This page has no panel "${slot.panel}".`,
    });
  }
  const { width } = panel ?? template.page;
  const height = panel?.height ?? template.page.height;
  const wide = slot.x + slot.width > width + 0.01;
  if (wide || slot.y + slot.height > height + 0.01) {
    fault(wide ? 'width' : 'height', {
      vi: `Ô «${slot.id}» ra ngoài trang hoặc mặt gấp.`,
      en: `Slot "${slot.id}" leaves its page or panel.`,
    });
  }
  if (slot.kind === 'qr' && Math.min(slot.width, slot.height) < LEAST_QR_MM) {
    const [has, needs] = [Math.min(slot.width, slot.height), LEAST_QR_MM].map(millimetreWords);
    fault('width', {
      vi: `Ô «${slot.id}» rộng ${has?.vi}: mã QR ngắn nhất cũng cần ${needs?.vi}.`,
      en: `Slot "${slot.id}" is ${has?.en} wide: even the shortest QR code needs ${needs?.en}.`,
    });
  }
}

/** Reports a readable slot that stands too near an edge of its page or a fold. */
export function checkMargins(slot: SheetSlot, page: number, template: PrintTemplate, fault: FaultOf): void {
  if (!isReadable(slot)) return;
  const { width, height } = template.page;
  const box = slotBox(slot, template);
  const sides = [
    { field: 'x', vi: 'trái', en: 'left', left: box.left },
    { field: 'y', vi: 'trên', en: 'top', left: box.top },
    { field: 'width', vi: 'phải', en: 'right', left: width - box.right },
    { field: 'height', vi: 'dưới', en: 'bottom', left: height - box.bottom },
  ];
  for (const { field, vi, en, left } of sides) {
    if (left < -TOLERANCE || left >= template.safe - TOLERANCE) continue;
    const [has, needs] = [millimetreWords(left), millimetreWords(template.safe)];
    fault(field, {
      vi: `Ô «${slot.id}» cách mép ${vi} của giấy còn ${has.vi}, cần ${needs.vi} (safe).`,
      en: `Slot "${slot.id}" is ${has.en} from the ${en} edge of the sheet; ${needs.en} are needed (safe).`,
    });
  }
  const folds = [
    ...foldsOf(template, page).map((fold) => ({
      fold,
      near: box.left,
      far: box.right,
      fields: ['x', 'width'],
    })),
    ...foldsAcrossOf(template, page).map((fold) => ({
      fold,
      near: box.top,
      far: box.bottom,
      fields: ['y', 'height'],
    })),
  ];
  for (const { fold, near, far, fields } of folds) {
    const clear = Math.max(near - fold, fold - far);
    if (clear >= template.foldSafe - TOLERANCE) continue;
    const [line, has, needs] = [fold, clear, template.foldSafe].map(millimetreWords);
    fault((near >= fold ? fields[0] : fields[1]) ?? 'x', {
      vi:
        clear < -TOLERANCE
          ? `Ô «${slot.id}» nằm vắt qua nếp gấp ở ${line?.vi}.`
          : `Ô «${slot.id}» cách nếp gấp còn ${has?.vi}, cần ${needs?.vi} (foldSafe).`,
      en:
        clear < -TOLERANCE
          ? `Slot "${slot.id}" lies across the fold at ${line?.en}.`
          : `Slot "${slot.id}" is ${has?.en} from a fold; ${needs?.en} are needed (foldSafe).`,
    });
  }
}

/** Reports a slot that covers one before it on a sheet that can have both. */
export function checkOverlaps(
  slot: SheetSlot,
  before: readonly SheetSlot[],
  template: PrintTemplate,
  fault: FaultOf,
): void {
  if (!takesRoom(slot)) return;
  const box = slotBox(slot, template);
  for (const other of before) {
    if (!takesRoom(other) || other.id === slot.id || !canMeet(slot, other)) continue;
    const { width, height } = shared(box, slotBox(other, template));
    if (width <= TOLERANCE || height <= TOLERANCE) continue;
    const [across, down] = [millimetreWords(width), millimetreWords(height)];
    fault(height <= width ? 'y' : 'x', {
      vi: `Ô «${slot.id}» đè lên ô «${other.id}»: chỗ chung rộng ${across.vi}, cao ${down.vi}.`,
      en: `Slot "${slot.id}" covers slot "${other.id}": they share ${across.en} by ${down.en}.`,
    });
  }
}

function takesRoom(slot: SheetSlot): boolean {
  return isReadable(slot) || slot.kind === 'image';
}
