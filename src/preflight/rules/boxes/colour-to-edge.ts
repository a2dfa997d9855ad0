import type { PreflightRule } from '../../rule.js';
import { trade } from '../../sources.js';

export const colourToEdge: PreflightRule = {
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
  check: function* ({ pages }) {
    for (const { number, trim, paints, images } of pages) {
      const areas = [...paints.filter(({ kind, white }) => kind !== 'stroke' && !white), ...images];
      const edge = areas.find(
        ({ box }) =>
          (box.left < 1 || box.top < 1 || box.right > trim.right - 1 || box.bottom > trim.bottom - 1) &&
          box.right > 0 &&
          box.bottom > 0 &&
          box.left < trim.right &&
          box.top < trim.bottom,
      );
      if (edge !== undefined) yield { page: number, box: edge.box };
    }
  },
};
