/** A subject in a template: what poster and leaflet have in common. */

import { type Layout, type Mark, MM } from '../page.js';
import type { Build } from '../press/build.js';
import { layoutFault, type Where } from '../type/layout-issue.js';
import type { Typefaces } from '../type/load-typefaces.js';
import { placeBlock } from '../type/set-text.js';
import { brocadeMarks } from './brocade.js';
import { continuation } from './check-template.js';
import { fitText } from './fit-text.js';
import { type LaidSlot, layFlow } from './lay-flow.js';
import { type Placed, placeSlots } from './place-slots.js';
import { LEAST_MODULE_MM, moduleMm, qrMark } from './qr.js';
import { shownSamples } from './shown-samples.js';
import { foldsOf } from './slot-box.js';
import type { PrintSubject } from './subject.js';
import type { FlowSlot, PrintTemplate, Slot, TextSlot } from './template.js';

/**
 * Fills every slot of a template with a subject.
 *
 * @throws LayoutError when a text does not fit its slot or a glyph is missing.
 */
export function fillTemplate(subject: PrintSubject, template: PrintTemplate, typefaces: Typefaces): Layout {
  const placed = placeSlots(template, subject);
  const flows = layFlows(placed, subject, template, typefaces);
  const unused = new Set(
    placed.filter((one) => isFlow(one) && !flows.has(one.slot.id)).map((one) => one.slot.id),
  );
  const wanted = placed.filter(({ slot }) => slot.unless === undefined || unused.has(slot.unless));
  const laid = wanted.map(
    (one) => flows.get(one.slot.id) ?? laySlot(one, subject, typefaces, whereOf(one.slot, subject, template)),
  );
  const marksOf = (page: number) =>
    laid.filter((one) => one.report.page === page).flatMap((one) => one.marks);
  return {
    title: subject.title,
    language: subject.language,
    pages: template.pages.map((_, index) => ({
      width: template.page.width * MM,
      height: template.page.height * MM,
      marks: marksOf(index + 1),
      ...foldsOn(index + 1, template),
    })),
    slots: laid.map((one) => one.report).filter((report) => report.size > 0 || report.filled > 0),
    samples: shownSamples(subject, new Set(wanted.map((one) => one.slot.kind))),
    ...buildsOf(template),
  };
}

function foldsOn(page: number, template: PrintTemplate): { folds?: number[] } {
  const folds = foldsOf(template, page).map((fold) => fold * MM);
  return folds.length === 0 ? {} : { folds };
}

function buildsOf({ colours, inks }: PrintTemplate): { builds?: Readonly<Record<string, Build>> } {
  const builds = Object.entries(inks).flatMap(([name, build]): [string, Build][] => {
    const colour = colours[name];
    return colour === undefined ? [] : [[colour, build]];
  });
  return builds.length === 0 ? {} : { builds: Object.fromEntries(builds) };
}

function whereOf(slot: Slot, subject: PrintSubject, template: PrintTemplate): Where {
  return { ...subject.origin, slot: `${template.id}/${slot.id} (${subject.language})` };
}

function isFlow(placed: Placed): placed is Placed<FlowSlot> {
  const { kind } = placed.slot;
  return kind === 'body' || kind === 'steps' || kind === 'contact';
}

function layFlows(
  placed: readonly Placed[],
  subject: PrintSubject,
  template: PrintTemplate,
  typefaces: Typefaces,
): ReadonlyMap<string, LaidSlot> {
  const flows = placed.filter(isFlow);
  const targets = new Set(flows.map((one) => continuation(one.slot)));
  const hatch = template.colours[template.hatch] ?? template.hatch;
  const heads = flows.filter((one) => !targets.has(one.slot.id));
  return new Map(
    heads.flatMap((head) => [
      ...layFlow(chainFrom(head, flows), {
        subject,
        typefaces,
        hatch,
        where: whereOf(head.slot, subject, template),
      }),
    ]),
  );
}

function chainFrom(head: Placed<FlowSlot>, flows: readonly Placed<FlowSlot>[]): Placed<FlowSlot>[] {
  const chain = [head];
  for (;;) {
    const next = continuation(chain.at(-1)?.slot ?? head.slot);
    const found = flows.find((one) => one.slot.id === next && !chain.includes(one));
    if (found === undefined) return chain;
    chain.push(found);
  }
}

function laySlot(placed: Placed, subject: PrintSubject, typefaces: Typefaces, where: Where): LaidSlot {
  const { slot, page, x, y, width, height } = placed;
  const report = { slot: slot.id, page, x, y, width, height };
  const done = (marks: readonly Mark[], size = 0, filled = 0): LaidSlot => ({
    marks,
    report: { ...report, size, filled },
  });
  switch (slot.kind) {
    case 'band': {
      const { fill, stroke, strokeWidth, radius } = slot;
      const look = { ...(fill && { fill }), ...(stroke && { stroke }), ...(strokeWidth && { strokeWidth }) };
      return done([{ kind: 'rect', x, y, width, height, ...look, radius: (radius ?? 0) * MM }]);
    }
    case 'rule': {
      const { stroke, strokeWidth, dash } = slot;
      const line = { x1: x, y1: y, x2: x + width, y2: y + height, stroke, strokeWidth };
      return done([{ kind: 'line', ...line, ...(dash && { dash }) }]);
    }
    case 'brocade':
      return done(brocadeMarks({ x, y, width, height }, slot));
    case 'qr':
      return done([readableQr(subject.url, placed, slot.colour, where)], 0, 1);
    case 'image':
      return subject.image === undefined
        ? done([])
        : done([{ kind: 'image', x, y, width, height, ...subject.image, fit: slot.fit }], 0, 1);
    case 'body':
    case 'steps':
    case 'contact':
      return done([]);
    default: {
      const text = textOf(slot, subject);
      if (text === '') return done([]);
      const balance = !['summary', 'imprint', 'small-print', 'url'].includes(slot.kind);
      const block = fitText([{ text }], { width, height }, { ...slot, balance }, typefaces, where);
      const slack = height - block.height;
      const top = y + (slot.valign === 'top' ? 0 : slot.valign === 'middle' ? slack / 2 : slack);
      const { align, colour } = slot;
      const role = slot.kind === 'headline' ? 'H1' : slot.kind === 'title' ? 'H2' : 'P';
      const place = {
        x,
        y: top,
        width,
        align,
        colour,
        language: subject.language,
        block: slot.id,
        role,
      } as const;
      const marks = placeBlock(block, place);
      return done(marks, block.size, block.height / height);
    }
  }
}

function readableQr(url: string, { slot, x, y, width, height }: Placed, colour: string, where: Where): Mark {
  const mark = qrMark(url, { x, y, side: Math.min(width, height), colour });
  const module = moduleMm(mark);
  if (module >= LEAST_MODULE_MM) return mark;
  const side = Math.ceil(mark.boxWidth * LEAST_MODULE_MM);
  throw layoutFault(
    'qr-too-small',
    where,
    {
      vi: `Mỗi chấm của mã QR chỉ rộng ${module.toFixed(2).replace('.', ',')} mm, cần ít nhất 0,5 mm để điện thoại đọc được.`,
      en: `A module of the QR code is ${module.toFixed(2)} mm; phones need 0.5 mm at least.`,
    },
    {
      vi: `Hãy để ô «${slot.id}» của mẫu in rộng và cao ít nhất ${side} mm, hoặc dùng địa chỉ ngắn hơn.`,
      en: `Make slot "${slot.id}" of the template ${side} mm wide and high at least, or use a shorter address.`,
    },
  );
}

function textOf(slot: TextSlot, subject: PrintSubject): string {
  switch (slot.kind) {
    case 'label':
      return slot.text[subject.language] ?? Object.values(slot.text)[0] ?? '';
    case 'headline':
      return subject.headline;
    case 'action':
      return subject.action ?? subject.summary;
    case 'title':
      return subject.title;
    case 'summary':
      return subject.summary;
    case 'campaign':
      return subject.campaign;
    case 'agency':
      return subject.agency;
    case 'url':
      return subject.shownUrl;
    case 'small-print':
      return subject.smallPrint;
    case 'imprint':
      return subject.imprint;
  }
}
