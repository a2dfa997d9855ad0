/** Can a press print the colours of a template, and can a text be told from what lies under it? */
import type { Bilingual } from '../../model/index.js';
import { totalInk } from '../press/build.js';
import type { SheetSlot } from './slot.js';
import { alwaysWith, canMeet, isReadable, type SlotBox, shared, slotBox } from './slot-places.js';
import type { PrintTemplate } from './template.js';
import { decimal, type FaultOf, type TemplateFault } from './template-fault.js';

/** The most ink on coated paper, per cent; more does not dry, and stains the sheet above it. */
const MOST_INK = 300;

/** Inks of a colour that is not there, and more ink than paper takes. */
export function checkInks({ colours, inks }: PrintTemplate): TemplateFault[] {
  return Object.entries(inks).flatMap(([name, build]): TemplateFault[] => {
    const path = ['inks', name];
    if (!(name in colours)) {
      const known = Object.keys(colours).join(', ');
      return [
        {
          path,
          what: {
            vi: `Không có màu «${name}» trong colours.`,
            en: `There is no colour "${name}" in colours.`,
          },
          fix: { vi: `Có: ${known}.`, en: `Known: ${known}.` },
        },
      ];
    }
    const total = totalInk(build);
    if (total <= MOST_INK) return [];
    return [
      {
        path,
        what: {
          vi: `Mực của màu «${name}» cộng lại ${total} %, giấy chỉ chịu được ${MOST_INK} %.`,
          en: `The inks of colour "${name}" add up to ${total} %; paper takes ${MOST_INK} %.`,
        },
        fix: {
          vi: 'Hãy bớt xanh, đỏ, vàng và thêm đen.',
          en: 'Take from cyan, magenta and yellow, and add black.',
        },
      },
    ];
  });
}

/** WCAG 2.1, 1.4.3 and 1.4.11: large text, and marks that must be recognised. */
const LEAST = 3;
/** A strip of ground narrower than this, millimetres, is the edge of a band, not what a text stands on. */
const SLIVER = 0.5;
const PAPER = '#FFFFFF';

interface Ground {
  readonly colour: string;
  readonly name: Bilingual;
}

/**
 * Reports every colour of a readable slot that is too near the fill under it; `before` are the slots of its page that are drawn
 * earlier. A picture is no ground: what stands on one is an overlap.
 */
export function checkContrast(
  slot: SheetSlot,
  before: readonly SheetSlot[],
  template: PrintTemplate,
  fault: FaultOf,
): void {
  if (!isReadable(slot)) return;
  const grounds = groundsUnder(slot, before, template);
  const colour = (name: string) => template.colours[name] ?? name;
  const hold = (field: string, name: string, on: readonly Ground[]) => {
    const ink = colour(name);
    for (const ground of on.filter((one) => isColour(one.colour) && isColour(ink))) {
      const ratio = contrast(ink, ground.colour);
      if (ratio >= LEAST) continue;
      const said = decimal(ratio);
      fault(
        field,
        {
          vi: `Ô «${slot.id}» khó đọc: chữ ${ink} trên ${ground.name.vi} ${ground.colour} chỉ tương phản ${said.vi}, cần ít nhất ${LEAST}.`,
          en: `Slot "${slot.id}" is hard to read: ${ink} on ${ground.name.en} ${ground.colour} has a contrast of ${said.en}; ${LEAST} is the least.`,
        },
        {
          vi: 'Hãy chọn màu chữ đậm hơn hoặc nhạt hơn hẳn nền.',
          en: 'Choose a colour much darker or lighter than the ground.',
        },
      );
    }
  };
  if ('colour' in slot) hold('colour', slot.colour, grounds);
  if (slot.kind === 'qr') {
    const ink = colour(slot.colour);
    const inverted = grounds.find((ground) => isColour(ink) && luminance(ink) > luminance(ground.colour));
    if (inverted === undefined) return;
    fault(
      'colour',
      {
        vi: `Mã QR của ô «${slot.id}» nhạt hơn ${inverted.name.vi} ${inverted.colour}: nhiều điện thoại không đọc được.`,
        en: `The QR code of slot "${slot.id}" is lighter than ${inverted.name.en} ${inverted.colour}: many phones cannot read it.`,
      },
      { vi: 'Hãy để mã đậm trên nền nhạt.', en: 'Set it dark on a light ground.' },
    );
  }
  if (slot.kind !== 'body' && slot.kind !== 'steps' && slot.kind !== 'contact') return;
  hold('accent', slot.accent, grounds);
  if (slot.kind === 'contact') return;
  const disc = { colour: colour(slot.accent), name: { vi: 'nền accent', en: 'the accent' } };
  hold('onAccent', slot.onAccent, [disc]);
  if (slot.tint === undefined) return;
  const rows = { colour: colour(slot.tint), name: { vi: 'nền tint của bảng', en: 'the tint of tables' } };
  hold('colour', slot.colour, [rows]);
}

/** Every fill that some part of a slot can stand on, whatever the subject. */
function groundsUnder(slot: SheetSlot, before: readonly SheetSlot[], template: PrintTemplate): Ground[] {
  const box = slotBox(slot, template);
  const bands = before
    .flatMap((band) => (band.kind === 'band' && band.fill !== undefined ? [{ band, fill: band.fill }] : []))
    .filter(({ band }) => canMeet(band, slot))
    .map(({ band, fill }) => ({ band, fill: template.colours[fill] ?? fill, place: slotBox(band, template) }))
    .filter(({ place }) => overlap(place, box))
    .reverse();
  const grounds = new Map<string, Ground>();
  for (const cell of cellsOf(
    box,
    bands.map(({ place }) => place),
  )) {
    let covered = false;
    for (const { band, fill, place } of bands) {
      if (!overlap(place, cell)) continue;
      grounds.set(fill, { colour: fill, name: { vi: `nền của ô «${band.id}»`, en: `slot "${band.id}"` } });
      covered = alwaysWith(band, slot);
      if (covered) break;
    }
    if (!covered) grounds.set(PAPER, { colour: PAPER, name: { vi: 'giấy trắng', en: 'white paper' } });
  }
  return [...grounds.values()];
}

/** A box cut along every edge that crosses it: each piece lies wholly on a band or wholly beside it. */
function cellsOf(box: SlotBox, bands: readonly SlotBox[]): SlotBox[] {
  const cuts = (low: number, high: number, edges: readonly number[]) =>
    [...new Set([low, high, ...edges.filter((edge) => edge > low && edge < high)])].sort((a, b) => a - b);
  const xs = cuts(
    box.left,
    box.right,
    bands.flatMap(({ left, right }) => [left, right]),
  );
  const ys = cuts(
    box.top,
    box.bottom,
    bands.flatMap(({ top, bottom }) => [top, bottom]),
  );
  return xs.slice(1).flatMap((right, column) =>
    ys.slice(1).flatMap((bottom, row) => {
      const cell = { left: xs[column] ?? 0, right, top: ys[row] ?? 0, bottom };
      return cell.right - cell.left < SLIVER || cell.bottom - cell.top < SLIVER ? [] : [cell];
    }),
  );
}

function overlap(one: SlotBox, other: SlotBox): boolean {
  const { width, height } = shared(one, other);
  return width > 0 && height > 0;
}

/**
 * The contrast ratio of two colours `#RRGGBB`, 1 to 21 (WCAG 2.1, definitions of relative luminance and contrast ratio).
 *
 * @example
 * contrast('#FFFFFF', '#000000'); // 21
 */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance of sRGB, 0 to 1. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((digit) => {
    const share = Number.parseInt(colour.slice(digit, digit + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function isColour(text: string): boolean {
  return /^#[0-9A-Fa-f]{6}$/.test(text);
}
