/** Inks of a template's colours. */
import { totalInk } from '../press/build.js';
import type { PrintTemplate } from './template.js';
import type { TemplateFault } from './template-fault.js';

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
