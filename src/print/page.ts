/**
 * Pages as data: what a layout decides and what a drawing only carries out. All lengths are points (1/72 inch),
 * measured from the top left corner of the trimmed sheet; x grows to the right, y downwards.
 */

import type { Build } from './press/build.js';

/** Cuts that a template may name; the condensed ones are a real width axis, never a stretched letter. */
export const DESIGN_FACES = [
  'regular',
  'medium',
  'bold',
  'italic',
  'bold-italic',
  'condensed',
  'condensed-bold',
  'condensed-italic',
  'condensed-bold-italic',
  'extra-condensed',
  'extra-condensed-bold',
  'extra-condensed-italic',
  'extra-condensed-bold-italic',
  'serif',
  'serif-bold',
  'serif-italic',
  'serif-bold-italic',
] as const;

/** Cuts of Noto Sans, which stand in letter by letter for what a design's cut lacks. */
export const FALLBACK_FACES = [
  'fallback',
  'fallback-bold',
  'fallback-italic',
  'fallback-bold-italic',
] as const;

/** Every cut that is shipped. */
export const FACES = [...DESIGN_FACES, ...FALLBACK_FACES] as const;
/** A cut of Fira Sans, Tinos or Noto Sans. */
export type Face = (typeof FACES)[number];

/** `#RRGGBB`. */
export type Colour = string;

/** Title of a sheet, heading inside it, plain paragraph: the standard structure types of PDF (ISO 32000-1, 14.8.4). `Artifact`: what pages repeat, their number and whose they are. */
export type TextRole = 'H1' | 'H2' | 'P' | 'Artifact';

/** A list, a table, a part of one: the standard structure types that hold paragraphs (ISO 32000-1, 14.8.4.3). */
export interface Part {
  readonly type: 'L' | 'LI' | 'Lbl' | 'LBody' | 'Table' | 'TR' | 'TH' | 'TD' | 'BlockQuote';
  /** The same for all that is in it; one of its kind inside the part around it, and in the document where there is none. */
  readonly id: string;
  /** How the entries of a list are marked, where their marks are letters (ISO 32000-1, table 347). */
  readonly numbering?: 'Decimal' | 'Disc';
  /** What a heading of a table is the heading of. */
  readonly scope?: 'Column' | 'Row';
  /** Over how many columns and rows a cell goes; 1 when absent. */
  readonly columns?: number;
  readonly rows?: number;
}

/** A box on a page, points. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Upside down: drawn where it says, then turned half round about this point, points. */
export interface Turned {
  readonly turned?: { readonly x: number; readonly y: number };
}

/** Only so much of it is seen as lies in this box, points. */
export interface Within {
  readonly within?: Box;
}

/** Shown to who folds and sews, and never printed: it is drawn on a layer of its own, which is off. */
export interface Guide {
  readonly guide?: true;
}

/** One thing on a page. */
export type Mark = Within & Guide & PlainMark;

type PlainMark =
  | {
      readonly kind: 'rect';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly fill?: Colour;
      readonly stroke?: Colour;
      readonly strokeWidth?: number;
      readonly radius?: number;
      /** Diagonal lines in `stroke`, as a sample value is shown. */
      readonly hatch?: boolean;
    }
  | {
      readonly kind: 'line';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly stroke: Colour;
      readonly strokeWidth: number;
      readonly dash?: readonly number[];
    }
  | (Turned & {
      readonly kind: 'text';
      readonly x: number;
      readonly baseline: number;
      readonly text: string;
      readonly face: Face;
      readonly size: number;
      readonly colour: Colour;
      /** As measured: what collision and safe-area checks use. */
      readonly width: number;
      /** Added after every letter but the last, points. */
      readonly spacing?: number;
      readonly language?: string;
      /** Marks of one paragraph share it: a screen reader reads them as one. Without it, a line is a paragraph. */
      readonly block?: string;
      /** What the paragraph is in the outline of the page; plain text when absent. */
      readonly role?: TextRole;
      /** The parts that it is in, from the outermost in. A mark without letters is an empty cell. */
      readonly parts?: readonly Part[];
      /** An address that is divided here: no space comes before what follows. */
      readonly runsOn?: true;
      /** Where it leads on a screen. */
      readonly href?: string;
    })
  | (Turned & {
      /** SVG path data in its own units, placed at (x, y) and scaled. */
      readonly kind: 'path';
      readonly x: number;
      readonly y: number;
      readonly scale: number;
      readonly data: string;
      readonly fill?: Colour;
      readonly stroke?: Colour;
      readonly strokeWidth?: number;
      /** What it is, for a check by a machine: `qr:https://…`. */
      readonly label?: string;
      /** Size of its own box in its own units. */
      readonly boxWidth: number;
      readonly boxHeight: number;
    })
  | (Turned & {
      readonly kind: 'image';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      /** Path of a file of the campaign's `media/`, or `preview:<name>` for a picture that is handed in. */
      readonly media: string;
      readonly alt: string;
      /** `cover` fills the box and crops, `contain` shows the whole picture. */
      readonly fit: 'cover' | 'contain';
    });

/** What is seen of a sheet that hangs, points: its hem, folded behind it, lies around it, and notes for the workshop lie outside the hem. */
export interface Finished extends Box {
  readonly hem: number;
}

/** One side of a sheet: its size, points – trimmed, where nothing else is said – and its marks in the order in which they are drawn and read. */
export interface Page {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
  readonly finished?: Finished;
  /** Where the sheet is folded from top to bottom, points from its left edge. */
  readonly folds?: readonly number[];
  /** Where it is folded from side to side, points from its top edge. */
  readonly foldsAcross?: readonly number[];
}

/** How a slot was filled, for people and for tests. */
export interface SlotReport {
  readonly slot: string;
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Size of type used, points; 0 for pictures. */
  readonly size: number;
  /** Share of the height in use, 0–1. */
  readonly filled: number;
}

/** A whole piece of print, decided to the last point and not drawn yet. */
export interface Layout {
  readonly title: string;
  readonly language: string;
  readonly pages: readonly Page[];
  readonly slots: readonly SlotReport[];
  /** Sample values that the sheet shows, by field: `contact.phone`. Empty = nothing hatched. */
  readonly samples: readonly string[];
  /** Inks that a designer chose for colours of the sheet; a press profile has those of all others. */
  readonly builds?: Readonly<Record<Colour, Build>>;
}

/** Points in a millimetre. @example Math.round(297 * MM); // 842 */
export const MM = 72 / 25.4;
