/** Two languages on one sheet: whose words a slot has, and the size that both are set in. */
import type { Layout } from '../page.js';
import type { PrintSubject } from '../subject/subject.js';
import type { SheetSlot } from '../template/slot.js';
import type { PrintTemplate } from '../template/template.js';
import { layoutFault } from '../type/layout-issue.js';

/** The subject as a slot sees it: in the second language, the rest alike. */
export function speakerOf(slot: SheetSlot, subject: PrintSubject): PrintSubject {
  return isSecond(slot) && subject.second !== undefined ? withSecond(subject, subject.second) : subject;
}

function withSecond(subject: PrintSubject, second: NonNullable<PrintSubject['second']>): PrintSubject {
  // What a message is to do is said in its own language, or not at all.
  const { action: _, ...rest } = subject;
  return { ...rest, ...second };
}

/**
 * Does a template set two languages beside each other? Then one sheet serves both.
 *
 * @example
 * isBilingual(poster); // false
 */
export function isBilingual(template: Pick<PrintTemplate, 'pages'>): boolean {
  return template.pages.some(({ slots }) => slots.some(isSecond));
}

/** @throws LayoutError `no-second-language` when the template shows one that the subject does not have. */
export function requireSecond(subject: PrintSubject, template: PrintTemplate): void {
  if (subject.second !== undefined || !isBilingual(template)) return;
  throw layoutFault(
    'no-second-language',
    { ...subject.origin, slot: `${template.id} (${subject.language})` },
    {
      vi: `«${template.title}» có hai thứ tiếng, mà tin «${subject.id}» mới có một.`,
      en: `“${template.id}” has two languages; item “${subject.id}” has one.`,
    },
    {
      vi: `Hãy thêm bản dịch do người dịch, tệp ${subject.id}.<tiếng>.md có print.headline. Không dùng máy dịch.`,
      en: `Add a translation made by a person, ${subject.id}.<language>.md with print.headline. Never by a machine.`,
    },
  );
}

/** The template with both slots of every pair held to the smaller size of the two; undefined when they are alike already. */
export function evenTwins(
  template: PrintTemplate,
  { slots }: Pick<Layout, 'slots'>,
): PrintTemplate | undefined {
  const sizes = new Map(slots.map(({ slot, size }) => [slot, size]));
  const even = new Map<string, number>();
  for (const slot of template.pages.flatMap((page) => page.slots)) {
    if (!('twin' in slot) || slot.twin === undefined) continue;
    const [own, other] = [sizes.get(slot.id), sizes.get(slot.twin)];
    if (own === undefined || other === undefined || own === other) continue;
    even.set(slot.id, Math.min(own, other));
    even.set(slot.twin, Math.min(own, other));
  }
  if (even.size === 0) return undefined;
  return {
    ...template,
    pages: template.pages.map((page) => ({
      ...page,
      slots: page.slots.map((slot): SheetSlot => {
        const size = even.get(slot.id);
        return size === undefined || !('size' in slot) ? slot : { ...slot, size: { max: size, min: size } };
      }),
    })),
  };
}

function isSecond(slot: SheetSlot): boolean {
  return 'of' in slot && slot.of === 'second';
}
