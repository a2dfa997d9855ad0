/** A subject in a template: what poster and leaflet have in common. */

import type { FlowContext } from '../flow/flow-text.js';
import { layAbreast } from '../flow/lay-abreast.js';
import { type LaidSlot, layFlow } from '../flow/lay-flow.js';
import { fits, topIn } from '../flow/text-box.js';
import { turnBox, turnMark } from '../mark/move-mark.js';
import { LEAST_MODULE_MM, moduleMm, qrMark } from '../mark/qr.js';
import { type Layout, type Mark, MM, type Page } from '../page.js';
import type { Build } from '../press/build.js';
import type { PrintSubject } from '../subject/subject.js';
import { continuation, type FlowSlot, type SheetSlot } from '../template/slot.js';
import { foldsAcrossOf, foldsOf, type Placed, placeSlots } from '../template/slot-places.js';
import type { PrintTemplate } from '../template/template.js';
import { layoutFault, type Where } from '../type/layout-issue.js';
import type { Typefaces } from '../type/load-typefaces.js';
import { placeBlock } from '../type/set-text.js';
import { arrangementsOf, firstThatFits } from './arrangements.js';
import { fitText } from './fit-text.js';
import { withTitle } from './headings.js';
import { closeUp, standUnder } from './move-up.js';
import { ornamentOf } from './ornaments.js';
import { evenTwins, requireSecond, speakerOf } from './second-language.js';
import { shownSamples, slotRuns } from './slot-text.js';

/**
 * Fills every slot of a template with a subject.
 *
 * @throws LayoutError when a text does not fit its slot or a glyph is missing.
 */
export function fillTemplate(subject: PrintSubject, template: PrintTemplate, typefaces: Typefaces): Layout {
  requireSecond(subject, template);
  return firstThatFits(arrangementsOf(template), (arranged, strict) => {
    const layout = fillSlots(subject, arranged, typefaces, strict);
    const even = evenTwins(arranged, layout);
    return even === undefined ? layout : fillSlots(subject, even, typefaces, strict);
  });
}

function fillSlots(
  subject: PrintSubject,
  template: PrintTemplate,
  typefaces: Typefaces,
  strict: boolean,
): Layout {
  const placed = placeSlots(template, subject);
  const hatch = template.colours[template.hatch] ?? template.hatch;
  const flows = layFlows(placed, { subject, typefaces, hatch, strict }, template);
  const unused = new Set(
    placed.filter((one) => isFlow(one) && !flows.has(one.slot.id)).map((one) => one.slot.id),
  );
  const wanted = placed.filter(({ slot }) => slot.unless === undefined || unused.has(slot.unless));
  const filled = wanted.map(
    (one) =>
      flows.get(one.slot.id) ??
      laySlot(one, {
        subject: speakerOf(one.slot, subject),
        typefaces,
        hatch,
        where: whereOf(one.slot, subject, template),
      }),
  );
  const laid = standUnder(wanted, filled).map((one, index) => turned(one, wanted[index]));
  const pages = template.pages.map((_, index) => {
    const own = laid.filter((one) => one.report.page === index + 1);
    const page = {
      width: template.page.width * MM,
      height: template.page.height * MM,
      ...finishedOf(template),
      marks: own.flatMap((one) => one.marks),
    };
    return template.page.roll === true ? closeUp(own, page) : { laid: own, page };
  });
  return {
    title: subject.title,
    language: subject.language,
    pages: withTitle(pages.map(({ page }, index) => ({ ...page, ...foldsOn(index + 1, template) }))),
    slots: pages
      .flatMap((one) => one.laid)
      .map((one) => one.report)
      .filter((report) => report.size > 0 || report.filled > 0),
    samples: shownSamples(
      subject,
      wanted.map(({ slot }) => slot),
    ),
    ...buildsOf(template),
  };
}

/** What stands upside down on the flat sheet. */
function turned({ marks, report }: LaidSlot, placed: Placed | undefined): LaidSlot {
  const about = placed?.about;
  if (about === undefined) return { marks, report };
  return {
    marks: marks.map((mark) => turnMark(mark, about)),
    report: { ...report, ...turnBox(report, about) },
  };
}

function foldsOn(page: number, template: PrintTemplate): Pick<Page, 'folds' | 'foldsAcross'> {
  const [folds, across] = [foldsOf(template, page), foldsAcrossOf(template, page)].map((all) =>
    all.map((fold) => fold * MM),
  );
  return {
    ...(folds !== undefined && folds.length > 0 && { folds }),
    ...(across !== undefined && across.length > 0 && { foldsAcross: across }),
  };
}

function finishedOf({ finished }: PrintTemplate): Pick<Page, 'finished'> {
  if (finished === undefined) return {};
  const { x, y, width, height, hem } = finished;
  return { finished: { x: x * MM, y: y * MM, width: width * MM, height: height * MM, hem: hem * MM } };
}

function buildsOf({ colours, inks }: PrintTemplate): { builds?: Readonly<Record<string, Build>> } {
  const builds = Object.entries(inks).flatMap(([name, build]): [string, Build][] => {
    const colour = colours[name];
    return colour === undefined ? [] : [[colour, build]];
  });
  return builds.length === 0 ? {} : { builds: Object.fromEntries(builds) };
}

function whereOf(slot: SheetSlot, subject: PrintSubject, template: PrintTemplate): Where {
  const { origin, language } = speakerOf(slot, subject);
  return { ...origin, slot: `${template.id}/${slot.id} (${language})` };
}

function isFlow(placed: Placed): placed is Placed<FlowSlot> {
  const { kind } = placed.slot;
  return kind === 'body' || kind === 'steps' || kind === 'contact';
}

function layFlows(
  placed: readonly Placed[],
  { subject, ...context }: Omit<FlowContext, 'where'>,
  template: PrintTemplate,
): ReadonlyMap<string, LaidSlot> {
  const flows = placed.filter(isFlow);
  const targets = new Set(flows.map((one) => continuation(one.slot)));
  const heads = flows.filter((one) => !targets.has(one.slot.id));
  return new Map(
    heads.flatMap((head): [string, LaidSlot][] => {
      const { slot } = head;
      const about = {
        ...context,
        subject: speakerOf(slot, subject),
        where: whereOf(slot, subject, template),
      };
      return slot.kind === 'steps' && slot.abreast !== undefined
        ? [[slot.id, layAbreast(head, slot.abreast, about)]]
        : [...layFlow(chainFrom(head, flows), about)];
    }),
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

function laySlot(placed: Placed, { subject, typefaces, hatch, where }: FlowContext): LaidSlot {
  const { slot, page, x, y, width, height } = placed;
  const done = (marks: readonly Mark[], size = 0, filled = 0): LaidSlot => ({
    marks,
    report: { slot: slot.id, page, x, y, width, height, size, filled },
  });
  const ornament = ornamentOf(placed);
  if (ornament !== undefined) return done(ornament);
  switch (slot.kind) {
    case 'band':
    case 'rule':
    case 'eyelets':
    case 'icon':
    case 'brocade':
      return done([]);
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
      const runs = slotRuns(slot, subject, where);
      if (runs.every(({ text }) => text === '')) return done([]);
      const balance = !['imprint', 'small-print', 'url', 'implementer'].includes(slot.kind);
      const above = aboveFirst(placed);
      const box = { width, height, ...(above === undefined ? {} : { above }) };
      const block = fitText(runs, box, { ...slot, balance }, typefaces, where);
      const anchored = above !== undefined && fits(block, box);
      const top = y + (anchored ? above - block.ascent : topIn(height - block.height, slot.valign));
      const { align, colour } = slot;
      const role =
        slot.kind === 'headline' || slot.kind === 'banner' ? 'H1' : slot.kind === 'title' ? 'H2' : 'P';
      const place = {
        x,
        y: top,
        width,
        align,
        colour,
        language: subject.language,
        block: slot.id,
        role,
        hatch,
      } as const;
      const marks = placeBlock(block, place);
      return done(marks, block.size, block.height / height);
    }
  }
}

/** How far below the top of its slot the first baseline stands, points; undefined where `valign` decides. */
function aboveFirst({ slot }: Placed): number | undefined {
  return 'firstBaseline' in slot && slot.firstBaseline !== undefined
    ? (slot.firstBaseline - slot.y) * MM
    : undefined;
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
