/** Rules about colours, plates and ink. */
import type { Bilingual } from '../../rule/index.js';
import type { ColourUse } from '../facts.js';
import { iso32000, onPages, type PreflightRule, pdfX, trade } from '../rule.js';
import { inDecimals } from './wording.js';

/** All is what marks for trimming are drawn in; the four are no colours of their own. */
const NO_SPOTS: ReadonlySet<string> = new Set(['All', 'None', 'Cyan', 'Magenta', 'Yellow', 'Black']);

const USES: Readonly<Record<ColourUse['use'], Bilingual>> = {
  fill: { vi: 'Nền', en: 'A fill' },
  stroke: { vi: 'Nét', en: 'A line' },
  text: { vi: 'Chữ', en: 'Text' },
  image: { vi: 'Hình', en: 'A picture' },
  shading: { vi: 'Màu chuyển', en: 'A shading' },
};

export const COLOUR_RULES = [
  {
    id: 'white-overprint',
    severity: { press: 'error' },
    source: iso32000('8.6.7'),
    what: {
      vi: '{use} màu trắng đặt in chồng (overprint): trên giấy sẽ mất.',
      en: '{use} in white is set to overprint: on paper it is not there.',
    },
    fix: {
      vi: 'Hãy tắt in chồng cho mọi thứ màu trắng.',
      en: 'Switch overprinting off for whatever is white.',
    },
    check: onPages(function* ({ lost }) {
      for (const { what, box } of lost) yield { box, values: { use: USES[what] } };
    }),
  },
  {
    id: 'live-transparency',
    severity: { press: 'info' },
    source: pdfX('PDF/X-1a and X-3 have no transparency'),
    what: {
      vi: 'Trang có chỗ trong suốt chưa làm phẳng.',
      en: 'Something on the page shows through something else, and is not flattened.',
    },
    fix: {
      vi: 'Nhà in nhận PDF/X-4 thì in được; nơi chỉ nhận PDF/X-1a thì hãy làm phẳng trước khi xuất.',
      en: 'A shop that takes PDF/X-4 prints it; for one that takes PDF/X-1a alone, flatten it before export.',
    },
    check: onPages(function* ({ transparent }) {
      if (transparent) yield {};
    }),
  },
  {
    id: 'rgb-in-press',
    severity: { press: 'error' },
    source: pdfX('colour spaces: PDF/X-1a has no RGB'),
    what: {
      vi: '{use} dùng màu {space} ({count} chỗ), không phải CMYK.',
      en: '{use} is in {space} ({count} place(s)), not in CMYK.',
    },
    fix: {
      vi: 'Hãy chuyển sang CMYK rồi xuất lại; máy in tự chuyển thì màu khó lường.',
      en: 'Convert it to CMYK and export again; a conversion by the press is hard to foresee.',
    },
    check: onPages(function* ({ colours }) {
      for (const { family, name, use, box, count } of colours) {
        if (family !== 'rgb' && family !== 'lab') continue;
        yield { box, values: { use: USES[use], space: name, count: String(count) } };
      }
    }),
  },
  {
    id: 'cmyk-in-office',
    severity: { office: 'warning' },
    source: iso32000('8.6.4.4'),
    what: {
      vi: 'Trang dùng màu CMYK không kèm chuẩn màu: mỗi màn hình, mỗi máy in văn phòng hiện một khác.',
      en: 'The page has CMYK colours without a printing condition: every screen and office printer shows them its own way.',
    },
    fix: {
      vi: 'Bản để xem và in ở cơ quan nên dùng RGB; bản cho nhà in thì kiểm tra bằng --profile press.',
      en: 'Use RGB for screens and offices; check a version for a press with --profile press.',
    },
    check: onPages(function* ({ colours }, _, { outputIntents }) {
      if (outputIntents.length > 0) return;
      const first = colours.find(({ name }) => name === 'DeviceCMYK');
      if (first !== undefined) yield { box: first.box };
    }),
  },
  {
    id: 'spot-colour',
    severity: { press: 'warning' },
    source: trade('each spot colour is a plate of its own'),
    what: {
      vi: 'Màu pha «{name}» cần thêm một bản kẽm.',
      en: 'The spot colour “{name}” needs a plate of its own.',
    },
    fix: { vi: 'Không đặt in màu pha thì hãy đổi sang CMYK.', en: 'Unless you order it, change it to CMYK.' },
    check: function* ({ pages }) {
      const seen = new Set<string>();
      for (const { number, colours } of pages) {
        for (const { family, name, box } of colours) {
          const plates = name.replace(/^(?:Separation|DeviceN) /, '');
          if (family !== 'spot' || seen.has(name)) continue;
          if (plates.split(' ').every((plate) => NO_SPOTS.has(plate))) continue;
          seen.add(name);
          yield { place: { page: number, box }, values: { name: plates } };
        }
      }
    },
  },
  {
    id: 'transparency-in-x1a',
    severity: { press: 'error' },
    source: pdfX('PDF/X-1a has no transparency'),
    what: {
      vi: 'Trang có phần trong suốt mà tệp tự nhận là {claim}.',
      en: 'Something on the page shows through, and the file calls itself {claim}.',
    },
    fix: {
      vi: 'Hãy ép phẳng trước khi xuất, hoặc xuất PDF/X-4.',
      en: 'Flatten it before export, or export PDF/X-4.',
    },
    check: onPages(function* ({ transparent }, _, { claims }) {
      const claim = claims.find((one) => /^PDF\/X-(?:1|3)/.test(one));
      if (claim !== undefined && transparent) yield { values: { claim } };
    }),
  },
  {
    id: 'hairline',
    severity: { press: 'warning' },
    source: trade('lines of 0.25 pt and more'),
    what: {
      vi: 'Nét mảnh {points} pt: lên máy in dễ đứt hoặc mất.',
      en: 'A line of {points} pt may break or vanish on a press.',
    },
    fix: { vi: 'Hãy dùng nét từ 0,25 pt.', en: 'Use 0.25 pt or more.' },
    check: onPages(function* ({ hairlines, trim }) {
      for (const { box, points } of hairlines) {
        if (box.right <= 0 || box.bottom <= 0 || box.left >= trim.right || box.top >= trim.bottom) continue;
        yield { box, values: { points: inDecimals(String(Math.round(points * 100) / 100)) } };
      }
    }),
  },
] satisfies readonly PreflightRule[];

export const INK_RULES = [
  {
    id: 'too-much-ink',
    severity: { press: 'error' },
    source: trade('ink: 300 to 320 % on coated paper, 260 to 280 % on uncoated'),
    what: {
      vi: '{what} phủ {has} % mực, giấy chỉ chịu được {most} %.',
      en: '{what} takes {has} % of ink; the paper bears {most} %.',
    },
    fix: {
      vi: 'Mực không kịp khô, dây sang tờ khác: hãy giảm màu, hoặc đặt mức của giấy bằng --ink.',
      en: 'It will not dry and stains the next sheet: use less, or say with --ink what the paper bears.',
    },
    check: onPages(function* ({ inks }, { ink: most }) {
      for (const { total, what, box } of inks) {
        if (total <= most + 0.5) continue;
        const has = String(Math.round(total));
        yield { box, values: { what: USES[what], has, most: String(most) } };
      }
    }),
  },
] satisfies readonly PreflightRule[];
