// @ts-check
/** Everything that a campaign prints, in one picture: `examples/out/gallery.png`. It is the picture of the README (`gallery.png` beside this file). */
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { loadCampaign, planEdition, readMedia } from 'loaphat';
import { checkShape, parseYaml } from 'loaphat/content';
import {
  chooseTemplate,
  drawPdf,
  layoutFirst,
  layoutWeek,
  loadTemplates,
  loadTypefaces,
  preparePictures,
  renderPreview,
  subjectsFor,
  templatesFolder,
} from 'loaphat/print';
import { layoutGallery } from './pictures/layout-gallery.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const at = '2020-07-06T00:00:00+07:00';
const campaign = await loadCampaign(`${here}../content`);
const typefaces = await loadTypefaces();
const templates = await loadTemplates(templatesFolder(), { parseYaml, checkShape });
const [plan] = planEdition(campaign, { week: '2020-W28', stations: ['dai-krong-pa'] }).plans;

/** @param {string} vi @param {string} en @param {string} product @param {string} [id] @param {{ look?: string, page?: number }} [which] */
function sheet(vi, en, product, id, { look, page = 1 } = {}) {
  const template = chooseTemplate(templates, product, look)?.template;
  const item = campaign.items.find((one) => one.id === id);
  if (template === undefined) throw new Error(`there is no ${product}`);
  const subjects = subjectsFor(campaign, template, at, item && { item, version: item.versions[0] });
  const shown = layoutFirst(subjects, template, typefaces).pages[page - 1];
  if (shown === undefined) throw new Error(`${product} has no page ${page}`);
  return { page: shown, name: { vi, en } };
}

const week = plan && layoutWeek(plan, campaign, typefaces).pages[0];
const layout = layoutGallery(
  {
    title: {
      vi: 'Một nội dung, một họ bản in',
      en: 'One message, one family of sheets: for the press and the office printer',
    },
    note: { vi: 'bản mẫu', en: 'a demonstration' },
    rows: [
      [
        sheet('Áp phích, kiểu hình', 'Poster, with a picture', 'poster', 'gui-phan-anh-kien-nghi'),
        sheet('Áp phích, ít mực', 'Poster, little ink', 'poster', 'nop-ho-so-qua-buu-dien', { look: 'giay' }),
        sheet('Áp phích, chữ lớn', 'Poster, type alone', 'poster', 'khau-hieu-gan-dan', { look: 'chu' }),
        sheet('Pa nô 4 × 3 m', 'Panel at the roadside', 'pano', 'cai-cach-hanh-chinh-la-gi'),
      ],
      [
        sheet('Tờ gấp ba, mặt ngoài', 'Leaflet, outside', 'leaflet', 'dich-vu-cong-truc-tuyen'),
        sheet('Tờ gấp ba, mặt trong', 'Leaflet, inside', 'leaflet', 'dich-vu-cong-truc-tuyen', { page: 2 }),
        sheet('Thẻ đứng để quầy', 'Tent card, flat', 'counter-card', 'danh-gia-su-hai-long'),
        sheet('Sau giấy tiếp nhận', 'Back of a receipt', 'receipt', 'quy-trinh-thu-tuc'),
      ],
      [
        sheet('Bảng niêm yết', 'Notice board', 'board', 'dang-ky-khai-sinh'),
        sheet('Thông báo', 'Notice', 'notice', 'cuoc-thi-tim-hieu-cai-cach'),
        sheet('Giao ban', 'Staff briefing', 'briefing'),
        sheet('Phiếu lưu động', 'Mobile tour', 'tour'),
        sheet('Thẻ Facebook', 'Card, 4:5', 'card-portrait', 'theo-doi-ho-so-bang-ma'),
        sheet('Thẻ Zalo', 'Card, square', 'card-square', 'xe-loa-ve-lang'),
      ],
      [
        sheet('Băng rôn 6 × 0,8 m', 'Banner', 'banner', 'khau-hieu-bot-giay-them-ray'),
        ...(week ? [{ page: week, name: { vi: 'Lịch phát trong tuần', en: 'The week on air' } }] : []),
      ],
    ],
  },
  typefaces,
);
const pictures = await preparePictures(layout, {
  read: (path) => readMedia(`${here}../content`, path),
  vectors: true,
});
const pdf = await drawPdf(layout, { typefaces, at, author: campaign.title, pictures });
const png = await renderPreview(pdf, { width: 1600, colours: 64 });
await mkdir(`${here}out`, { recursive: true });
await writeFile(`${here}out/gallery.png`, png);
console.log(`${layout.title}: ${png.length} bytes`);
