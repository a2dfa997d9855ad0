import type { PreflightRule } from './rule.js';
import { figureWithoutWords } from './rules/access/figure-without-words.js';
import { noLanguage } from './rules/access/no-language.js';
import { noTitle } from './rules/access/no-title.js';
import { notTagged } from './rules/access/not-tagged.js';
import { titleNotShown } from './rules/access/title-not-shown.js';
import { bleedTooSmall } from './rules/boxes/bleed-too-small.js';
import { boxOrder } from './rules/boxes/box-order.js';
import { colourToEdge } from './rules/boxes/colour-to-edge.js';
import { giantPage } from './rules/boxes/giant-page.js';
import { missingTrimBox } from './rules/boxes/missing-trim-box.js';
import { shortOfBleed } from './rules/boxes/short-of-bleed.js';
import { codeCrowded } from './rules/codes/code-crowded.js';
import { codeMissing } from './rules/codes/code-missing.js';
import { codeNotAsPrinted } from './rules/codes/code-not-as-printed.js';
import { codeNotAsSaid } from './rules/codes/code-not-as-said.js';
import { codeOnFold } from './rules/codes/code-on-fold.js';
import { codeOutsideSafe } from './rules/codes/code-outside-safe.js';
import { codeTooSmall } from './rules/codes/code-too-small.js';
import { codeUnreadable } from './rules/codes/code-unreadable.js';
import { codeWithoutAddress } from './rules/codes/code-without-address.js';
import { cmykInOffice } from './rules/colour/cmyk-in-office.js';
import { hairline } from './rules/colour/hairline.js';
import { noOutputIntent } from './rules/colour/no-output-intent.js';
import { noPdfxClaim } from './rules/colour/no-pdfx-claim.js';
import { outputIntentNotCmyk } from './rules/colour/output-intent-not-cmyk.js';
import { rgbInPress } from './rules/colour/rgb-in-press.js';
import { severalOutputIntents } from './rules/colour/several-output-intents.js';
import { spotColour } from './rules/colour/spot-colour.js';
import { tooMuchInk } from './rules/colour/too-much-ink.js';
import { transparencyInX1a } from './rules/colour/transparency-in-x1a.js';
import { damagedFile } from './rules/file/damaged-file.js';
import { FAULT_RULES } from './rules/file/faults.js';
import { noPages } from './rules/file/no-pages.js';
import { pageSizesDiffer } from './rules/file/page-sizes-differ.js';
import { pagesNotAsOrdered } from './rules/file/pages-not-as-ordered.js';
import { sizeNotAsOrdered } from './rules/file/size-not-as-ordered.js';
import { undrawable } from './rules/file/undrawable.js';
import { fontNotEmbedded } from './rules/fonts/font-not-embedded.js';
import { lettersWithoutDrawing } from './rules/fonts/letters-without-drawing.js';
import { lettersWithoutMeaning } from './rules/fonts/letters-without-meaning.js';
import { imageOutsideSafe } from './rules/images/image-outside-safe.js';
import { lowResolution } from './rules/images/low-resolution.js';
import { garbledText } from './rules/text/garbled-text.js';
import { noTextLayer } from './rules/text/no-text-layer.js';
import { smallTextManyInks } from './rules/text/small-text-many-inks.js';
import { textOnFold } from './rules/text/text-on-fold.js';
import { textOutsideSafe } from './rules/text/text-outside-safe.js';
import { textOverlap } from './rules/text/text-overlap.js';
import { tinyText } from './rules/text/tiny-text.js';

/**
 * What rules are about; the table for people has a line for each.
 *
 * @example
 * const family: Family = 'fonts';
 * PREFLIGHT_RULES.length > 40; // true
 */
export type Family = keyof typeof FAMILIES;

const FAMILIES = {
  file: [
    FAULT_RULES.limit,
    damagedFile,
    undrawable,
    noPages,
    pagesNotAsOrdered,
    sizeNotAsOrdered,
    pageSizesDiffer,
  ],
  boxes: [giantPage, boxOrder, missingTrimBox, bleedTooSmall, shortOfBleed, colourToEdge],
  fonts: [fontNotEmbedded, lettersWithoutDrawing],
  text: [
    noTextLayer,
    lettersWithoutMeaning,
    garbledText,
    textOutsideSafe,
    textOnFold,
    textOverlap,
    tinyText,
    smallTextManyInks,
  ],
  colour: [
    noPdfxClaim,
    noOutputIntent,
    outputIntentNotCmyk,
    severalOutputIntents,
    rgbInPress,
    cmykInOffice,
    spotColour,
    transparencyInX1a,
    hairline,
  ],
  ink: [tooMuchInk],
  images: [lowResolution, imageOutsideSafe],
  access: [notTagged, noLanguage, noTitle, titleNotShown, figureWithoutWords],
  codes: [
    codeUnreadable,
    codeMissing,
    codeNotAsSaid,
    codeNotAsPrinted,
    codeWithoutAddress,
    codeTooSmall,
    codeCrowded,
    codeOutsideSafe,
    codeOnFold,
  ],
} as const satisfies Readonly<Record<string, readonly PreflightRule[]>>;

/**
 * The rules of preflight: data for people, and a check each.
 *
 * @example
 * PREFLIGHT_RULES.find(({ id }) => id === 'font-not-embedded')?.source.section; // '9.9'
 */
export const PREFLIGHT_RULES: readonly PreflightRule[] = Object.values(FAMILIES).flat();

/** Which line of the table a rule belongs to; what keeps a file from being read is a matter of the file. */
export function familyOf(id: string): Family {
  const families = Object.entries(FAMILIES) as [Family, readonly PreflightRule[]][];
  return families.find(([, rules]) => rules.some((rule) => rule.id === id))?.[0] ?? 'file';
}

export { FAULT_RULES };
