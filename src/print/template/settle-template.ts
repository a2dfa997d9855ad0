/** What a designer named by the grid and the type scale, looked up: places in millimetres, type in points. */
import { columnsAt, type GridSpan, rowCount, rowsAt, type SheetGrid } from './grid.js';
import type { SheetSlot, SlotPlace, WrittenSlot } from './slot.js';
import { type Lettering, SMALLEST_TYPE, USUAL_LEADING } from './slot-shapes.js';
import type { PrintTemplate, TemplateFile } from './template.js';
import { decimal, type FaultOf, type TemplateFault } from './template-fault.js';

/** The template with every slot settled; or what cannot be. */
export function settleTemplate(file: TemplateFile): {
  readonly template?: PrintTemplate;
  readonly faults: readonly TemplateFault[];
} {
  const faults: TemplateFault[] = gridFaults(file);
  const pages = file.pages.map(({ slots, ...page }, pageIndex) => ({
    ...page,
    slots: slots.map((slot, index) =>
      settleSlot(slot, file, (field, what, fix) =>
        faults.push({ path: ['pages', pageIndex, 'slots', index, field], what, ...(fix && { fix }) }),
      ),
    ),
  }));
  if (faults.length > 0) return { faults };
  const { grid: _, type: __, ...rest } = file;
  return { template: { ...rest, pages }, faults };
}

function gridFaults({ grid, page, panels }: TemplateFile): TemplateFault[] {
  if (grid === undefined) return [];
  const narrowest = Math.min(page.width, ...panels.map(({ width }) => width));
  const { width } = columnsAt(grid, narrowest, [1, 1]);
  if (width > 0 && rowCount(grid, page.height) > 0) return [];
  return [
    {
      path: ['grid'],
      what: {
        vi: 'lưới không còn chỗ: lề và khe (gutter) rộng hơn khổ giấy.',
        en: 'the grid leaves no room: its margins and gutters are wider than the sheet.',
      },
      fix: {
        vi: 'Hãy bớt cột, bớt khe hoặc bớt lề.',
        en: 'Use fewer columns, or smaller gutters or margins.',
      },
    },
  ];
}

function settleSlot(slot: WrittenSlot, file: TemplateFile, fault: FaultOf): SheetSlot {
  const place = { ...across(slot, file, fault), ...down(slot, file, fault) };
  const type = 'overflow' in slot ? lettering(slot, file, fault) : {};
  const { columns: _, rows: __, ...rest } = slot;
  if ('type' in rest) delete rest.type;
  // The type of the union is that of each kind with its place and its lettering, which is what was put together.
  return { ...rest, ...place, ...type } as SheetSlot;
}

type LetteredSlot = Extract<WrittenSlot, { overflow: unknown }>;

/** `x` and `width`, in millimetres or by columns. */
function across(slot: WrittenSlot, { grid, page, panels }: TemplateFile, fault: FaultOf) {
  const { columns, x, width } = slot;
  if (columns === undefined) {
    if (x === undefined || width === undefined) fault('id', ...lacking(slot, 'x, width', 'columns'));
    return { x: x ?? 0, width: width ?? 1 };
  }
  if (x !== undefined || width !== undefined) fault('columns', ...twofold(slot, 'x, width', 'columns'));
  if (!onGrid(slot, 'columns', columns, grid, grid?.columns ?? 0, fault) || grid === undefined)
    return { x: 0, width: 1 };
  const panel = panels.find(({ id }) => id === slot.panel);
  return rounded(columnsAt(grid, panel?.width ?? page.width, columns));
}

/** `y` and `height`, in millimetres or by rows. */
function down(slot: WrittenSlot, { grid, page }: TemplateFile, fault: FaultOf) {
  const { rows, y } = slot;
  const height = slot.height ?? (slot.kind === 'rule' ? 0 : undefined);
  if (rows === undefined) {
    if (y === undefined || height === undefined) fault('id', ...lacking(slot, 'y, height', 'rows'));
    return { y: y ?? 0, height: height ?? 1 };
  }
  if (y !== undefined || slot.height !== undefined) fault('rows', ...twofold(slot, 'y, height', 'rows'));
  const count = grid === undefined ? 0 : rowCount(grid, page.height);
  if (!onGrid(slot, 'rows', rows, grid, count, fault) || grid === undefined) return { y: 0, height: 1 };
  return rounded(rowsAt(grid, rows));
}

/** Thousandths of a millimetre: what is left of a division would only make files differ. */
function rounded<P extends Partial<SlotPlace>>(place: P): P {
  return Object.fromEntries(
    Object.entries(place).map(([field, value]) => [field, Math.round(Number(value) * 1000) / 1000]),
  ) as P;
}

function onGrid(
  slot: WrittenSlot,
  field: 'columns' | 'rows',
  [, last]: GridSpan,
  grid: SheetGrid | undefined,
  count: number,
  fault: FaultOf,
): boolean {
  if (grid === undefined) {
    fault(
      field,
      {
        vi: `Ô «${slot.id}» đứng theo lưới, mà mẫu không có grid.`,
        en: `Slot "${slot.id}" stands on a grid, and the template has no grid.`,
      },
      {
        vi: 'Hãy thêm grid, hoặc ghi x, y, width, height.',
        en: 'Add a grid, or give x, y, width, height.',
      },
    );
    return false;
  }
  if (last <= count) return true;
  const words = field === 'columns' ? { vi: 'cột', en: 'columns' } : { vi: 'hàng', en: 'rows' };
  fault(field, {
    vi: `Ô «${slot.id}» đến ${words.vi} ${last}, mà lưới chỉ có ${count} ${words.vi}.`,
    en: `Slot "${slot.id}" reaches to ${last}; the grid has ${count} ${words.en}.`,
  });
  return false;
}

function lacking({ id }: WrittenSlot, lengths: string, grid: string) {
  return [
    { vi: `Ô «${id}» chưa có chỗ đứng.`, en: `Slot "${id}" has no place.` },
    { vi: `Hãy ghi ${lengths} hoặc ${grid}.`, en: `Give ${lengths} or ${grid}.` },
  ] as const;
}

function twofold({ id }: WrittenSlot, lengths: string, grid: string) {
  return [
    {
      vi: `Ô «${id}» có cả ${grid} lẫn ${lengths}.`,
      en: `Slot "${id}" has ${grid} and ${lengths} as well.`,
    },
    { vi: 'Hãy bỏ một trong hai.', en: 'Take one of the two away.' },
  ] as const;
}

/** Face, size, leading and letter-spacing: the slot's own before those of its step of the scale. */
function lettering(slot: LetteredSlot, { type }: TemplateFile, fault: FaultOf): Lettering {
  const named = slot.type !== undefined && Object.hasOwn(type, slot.type) ? type[slot.type] : undefined;
  if (slot.type !== undefined && named === undefined) {
    const known = Object.keys(type).join(', ') || '–';
    fault(
      'type',
      { vi: `Không có cỡ chữ «${slot.type}» trong type.`, en: `There is no "${slot.type}" in type.` },
      { vi: `Có: ${known}.`, en: `Known: ${known}.` },
    );
  }
  const face = slot.face ?? named?.face;
  const size = slot.size ?? named?.size;
  if (slot.type === undefined && (face === undefined || size === undefined)) {
    fault(
      'id',
      { vi: `Ô «${slot.id}» chưa có kiểu chữ.`, en: `Slot "${slot.id}" has no type.` },
      { vi: 'Hãy ghi type, hoặc face và size.', en: 'Give type, or face and size.' },
    );
  }
  const smallPrint = slot.kind === 'small-print' || slot.kind === 'imprint';
  if (size !== undefined && !smallPrint && size.min < SMALLEST_TYPE) {
    const [has, needs] = [decimal(size.min), decimal(SMALLEST_TYPE)];
    fault('type', {
      vi: `Ô «${slot.id}» có cỡ chữ ${has.vi} pt, nhỏ hơn ${needs.vi} pt: chỉ small-print, imprint mới được.`,
      en: `Slot "${slot.id}" has type of ${has.en} pt, below ${needs.en} pt: only small-print and imprint may.`,
    });
  }
  return {
    face: face ?? 'regular',
    size: size ?? { max: SMALLEST_TYPE, min: SMALLEST_TYPE },
    leading: slot.leading ?? named?.leading ?? USUAL_LEADING,
    tracking: slot.tracking ?? named?.tracking ?? 0,
  };
}
