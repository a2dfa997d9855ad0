/** Leaflets by loaphat, as whoever embeds it would make them: public functions, one set of typefaces, the template that is shipped. */
import * as content from '../../../dist/content/index.js';
import {
  drawPdf,
  joinLayouts,
  layoutSheet,
  loadTemplates,
  loadTypefaces,
  preparePictures,
  subjectOf,
  templatesFolder,
} from '../../../dist/print/index.js';
import { AT } from './many-leaflets.mjs';

/** Gives what loads typefaces and templates, so that their cost can be counted. */
export async function openLoaphat({ campaign, pictures }) {
  return async () => {
    const typefaces = await loadTypefaces();
    const template = (await loadTemplates(templatesFolder(), content, { only: ['leaflet'] })).get('leaflet');
    const options = { typefaces, at: AT, author: 'Sở Nội vụ tỉnh Gia Lai', flip: 'short' };
    const layOut = (item) => layoutSheet(subjectOf(campaign, item, item.versions[0]), template, typefaces);
    const read = async (media) => pictures.get(media);
    const draw = async (layout) =>
      drawPdf(layout, { ...options, pictures: await preparePictures(layout, { read, vectors: true }) });
    return {
      each: (item) => draw(layOut(item)),
      one: (items) => draw(joinLayouts(items.map(layOut), { title: 'Tờ gấp của các xã' })),
    };
  };
}
