/**
 * Print: sheets as data, and sheets as PDF and PNG. What a designer writes is read in `template/`, what a sheet says is gathered in `subject/`;
 * `sheet/` fills the one with the other (`flow/`: text that runs on; `mark/`: what marks are made and moved by), `paper/` brings it into its
 * form and writes its job card, `draw/` and `press/` make the files. `week/` and `script/` are what a station prints.
 */

export { type DrawOptions, drawPdf } from './draw/draw-pdf.js';
export {
  type DrawPressOptions,
  drawPressPdf,
  type PressFacts,
  type PressPictures,
  pressFacts,
} from './draw/draw-press-pdf.js';
export {
  COVER_PIXELS,
  checkPicture,
  drawCover,
  type PictureSize,
  preparePicture,
  readCmykSamples,
} from './draw/images.js';
export { type PictureSource, preparePictures } from './draw/prepare-pictures.js';
export {
  drawingLibrary,
  type OpenPages,
  openPages,
  openPreviewer,
  type Previewer,
  type PreviewOptions,
  renderPreview,
} from './draw/render-preview.js';
export { moveMark } from './mark/move-mark.js';
export {
  type Box,
  type Colour,
  type Face,
  type Layout,
  type Mark,
  MM,
  type Page,
  type SlotReport,
  type TextRole,
} from './page.js';
export { applyForm, repeatLayout, scaleLayout } from './paper/apply-form.js';
export { type JobCard, jobCard } from './paper/job-card.js';
export { joinLayouts } from './paper/join-layouts.js';
export { tileLayout } from './paper/tile-layout.js';
export type { Build } from './press/build.js';
export { extendToBleed } from './press/extend-to-bleed.js';
export { type PressProfile, parsePressProfile } from './press/icc-profile.js';
export { loadPressProfile } from './press/load-press-profile.js';
export type { PlacedPicture, PressNote } from './press/press-notes.js';
export type { PressOptions } from './press/press-settings.js';
export { layoutScripts } from './script/pdf/layout-scripts.js';
export { renderScriptsText } from './script/text/render-scripts-text.js';
export { renderScriptsDocx } from './script/word/render-scripts-docx.js';
export { layoutFirst, layoutLeaflet, layoutPoster, layoutSheet } from './sheet/layout-sheet.js';
export { type ListedSheet, layOutSheet, listEarlySheets, listSheets } from './sheet/list-sheets.js';
export { isBilingual } from './sheet/second-language.js';
export { type Banner, bannerOf } from './subject/banner.js';
export { type ContactLine, type PrintSubject, subjectOf } from './subject/subject.js';
export { type ItemWords, isOfCampaign, subjectsFor } from './subject/subjects.js';
export {
  type ChosenTemplate,
  chooseAmong,
  chooseTemplate,
  productNames,
  type UnknownName,
  unknownLook,
  unknownProduct,
} from './template/choose-template.js';
export type { SheetForm } from './template/form.js';
export type { TemplateTools, YamlFile } from './template/parse-template.js';
export {
  loadTemplates,
  readTemplates,
  TEMPLATES_SUBJECT,
  templatesFolder,
} from './template/read-templates.js';
export { type PrintTemplate, printTemplateSchema } from './template/template.js';
export {
  type FaultyTemplate,
  faultyWords,
  overlayTemplates,
  type TemplateSet,
  templateFaults,
} from './template/template-set.js';
export { TEMPLATE_FIELD_WORDS, TEMPLATE_FILE_WORDS } from './template/template-words.js';
export type { InkBox, ShapedWord, WordGlyph, WordPlace } from './type/font-file.js';
export {
  loadTypefaces,
  type Typeface,
  type Typefaces,
} from './type/load-typefaces.js';
export { letterName, missingFix, missingLetters, writingOf } from './type/missing-letters.js';
export { placeBlock, type TextBlock, type TextPlacement } from './type/set-text.js';
export { type TextSetter, type TextStyle, textSetter } from './type/text-setter.js';
export { layoutWeek } from './week/layout-week.js';
