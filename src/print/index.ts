/** Print: sheets as data, and sheets as PDF and PNG. */
export { type DrawOptions, drawPdf } from './draw-pdf.js';
export { type PictureSize, preparePicture } from './images.js';
export { type JobCard, jobCard } from './job-card.js';
export { type Journey, layoutJourney } from './layout-journey.js';
export { layoutLeaflet } from './layout-leaflet.js';
export { layoutPoster } from './layout-poster.js';
export { layoutScripts } from './layout-scripts.js';
export { layoutSheet } from './layout-sheet.js';
export { layoutWeek } from './layout-week.js';
export { loadTemplates, type ParseYaml, type YamlFile } from './load-templates.js';
export { loadTypefaces, type Typeface, type Typefaces } from './load-typefaces.js';
export {
  type Colour,
  type Face,
  type Layout,
  type Mark,
  MM,
  type Page,
  type SlotReport,
  type TextRole,
} from './page.js';
export { type PictureSource, preparePictures } from './prepare-pictures.js';
export { openPreviewer, type Previewer, type PreviewOptions, renderPreview } from './render-preview.js';
export { type ContactLine, type PrintSubject, subjectOf } from './subject.js';
export { type PrintTemplate, printTemplateSchema } from './template.js';
