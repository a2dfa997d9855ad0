/** A PDF as preflight sees it: plain data, and nothing decided yet. */
import type { Bilingual } from '../rule/index.js';
import type { Rect } from './page/matrix.js';

/**
 * What is known of a file. Lengths are millimetres; places are measured from the top left corner of the trimmed page as it is seen,
 * x to the right, y downwards.
 */
export interface PdfFacts {
  readonly version: string;
  /** The cross-reference table had to be built anew. */
  readonly rebuilt: boolean;
  readonly pageCount: number;
  readonly title: string;
  /** The window shows the title and not the file's name. */
  readonly showsTitle: boolean;
  readonly language: string;
  readonly tagged: boolean;
  /** `PDF/X-4`, `PDF/X-1a:2003`, `PDF/UA-1`, `PDF/A-2B`: what the file says of itself. */
  readonly claims: readonly string[];
  readonly outputIntents: readonly OutputIntent[];
  /** The file holds a program that viewers run. */
  readonly scripts: boolean;
  /** Pictures in the outline that a screen reader follows. */
  readonly figures: readonly { readonly alt: string; readonly page: number }[];
  /** Headings of that outline, in its order. */
  readonly headings: readonly { readonly level: number; readonly page: number }[];
  /** Where lists, tables and links of it are not what they say. */
  readonly misshapen: readonly { readonly what: Misshape; readonly page: number }[];
  /** What the end of the file and its properties say: an identifier, and whether colours overlap on purpose. */
  readonly identified: boolean;
  readonly trapped: string;
  readonly fonts: readonly FontFact[];
  /** A second reader could not open the file, or not draw a page of it in a bounded time. */
  readonly undrawable: boolean;
  /** Those that were looked at, in their order. */
  readonly pages: readonly PageFacts[];
  /** What was not looked at, and may hide a fault. */
  readonly unseen: readonly Bilingual[];
  /** Why the rest of the file was not looked at; a limit was reached. */
  readonly cut: Bilingual | undefined;
}

/** A list with something else than entries, a table with rows of several lengths or heads that head nothing, a link that leads nowhere. */
export type Misshape = 'list' | 'table' | 'head' | 'link';

export interface OutputIntent {
  /** `GTS_PDFX`, `GTS_PDFA1`. */
  readonly subtype: string;
  readonly condition: string;
  /** Of the profile in the file: 4 is CMYK; 0 when there is none. */
  readonly components: number;
}

export interface FontFact {
  readonly name: string;
  /** `TrueType`, `Type0`, `Type3`… */
  readonly kind: string;
  readonly embedded: boolean;
  /** Every letter in use has a meaning: a `ToUnicode` table or a known encoding gives it. */
  readonly readable: boolean;
  /** The first page with text in it. */
  readonly page: number;
}

export interface PageFacts {
  /** Counts from 1. */
  readonly number: number;
  /** Whether the file gives the box itself, or readers take another in its place. */
  readonly has: Readonly<Record<'trim' | 'bleed', boolean>>;
  readonly media: Rect;
  /** What readers show. */
  readonly crop: Rect;
  readonly bleed: Rect;
  /** Begins at 0, 0. */
  readonly trim: Rect;
  readonly userUnit: number;
  readonly words: readonly PageWord[];
  readonly images: readonly PlacedImage[];
  readonly paints: readonly Paint[];
  /** Lines thinner than a quarter of a point. */
  readonly hairlines: readonly { readonly box: Rect; readonly points: number }[];
  /** Colours in use, each with the first place and how often. */
  readonly colours: readonly ColourUse[];
  /** The heaviest ink of a fill, a line, a text or a picture. */
  readonly inks: readonly InkUse[];
  /** Something shows through something else. */
  readonly transparent: boolean;
  /** White that is set to print over what lies under it: it is not there on paper. */
  readonly lost: readonly { readonly what: 'fill' | 'stroke' | 'text'; readonly box: Rect }[];
  /** The first thing that is neither in the outline of a screen reader nor marked as decoration. */
  readonly untold: Rect | undefined;
  /** In which order a keyboard goes through the annotations: `S` is that of the outline. */
  readonly tabs: string;
  readonly annotations: readonly Annotation[];
  /** Letters without a drawing (glyph 0) and letters without a meaning, by font. */
  readonly blanks: readonly { readonly font: string; readonly box: Rect }[];
  readonly nameless: readonly { readonly font: string; readonly box: Rect }[];
  /** Pieces of outlines and pictures: without many of them no QR code can be there. */
  readonly pieces: number;
  /** Codes that were read from the drawn page; undefined when it was not drawn. */
  readonly codes: readonly Code[] | undefined;
}

/** Letters without a space between them. */
export interface PageWord {
  readonly text: string;
  readonly box: Rect;
  readonly font: string;
  /** Points, as seen. */
  readonly size: number;
  /** Not painted, as the text behind a scan. */
  readonly invisible: boolean;
  /** How many inks it is printed in; undefined when that is not known. */
  readonly inks: number | undefined;
}

export interface PlacedImage {
  readonly box: Rect;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** The lower of both directions. */
  readonly ppi: number;
}

/** A note, a link, a field: what lies on a page and is no part of it. */
export interface Annotation {
  /** `Link`, `Square`… */
  readonly kind: string;
  readonly box: Rect;
  readonly printed: boolean;
  /** It has a place in the outline that a screen reader follows. */
  readonly tagged: boolean;
  /** What a screen reader says of it. */
  readonly words: string;
}

/** An area or a line. */
export interface Paint {
  readonly box: Rect;
  readonly kind: 'fill' | 'stroke' | 'shading';
  /** Nothing is printed there: white paper. */
  readonly white: boolean;
}

export type ColourFamily = 'gray' | 'rgb' | 'cmyk' | 'lab' | 'spot' | 'pattern';

export interface ColourUse {
  /** `DeviceRGB`, `ICCBased (3)`, `Separation PANTONE 185 C`. */
  readonly name: string;
  readonly family: ColourFamily;
  readonly use: 'fill' | 'stroke' | 'text' | 'image' | 'shading';
  readonly box: Rect;
  readonly count: number;
}

export interface InkUse {
  /** Percent of every ink, added up. */
  readonly total: number;
  readonly what: 'fill' | 'stroke' | 'text' | 'image';
  readonly box: Rect;
}

/** A symbol on the drawn page. */
export interface Code {
  /** What it says; '' when it cannot be read. */
  readonly text: string;
  readonly readable: boolean;
  readonly box: Rect;
  /** Side of one module; 0 when not known. */
  readonly module: number;
}
