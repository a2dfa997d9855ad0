/** What is seen while a page is gone through, kept in bounds. */
import type { ColourUse, InkUse, PageFacts, PageWord, PlacedImage } from '../facts.js';
import type { PdfStream } from '../file/pdf-value.js';
import { type ColourSpace, inkOf, isWhite } from './colour-space.js';
import { intersect, isEmpty, type Rect } from './matrix.js';

/** A colour as it is set: the space, and the values in it. */
export interface SetColour {
  readonly space: ColourSpace;
  readonly values: readonly number[];
  /** An ink that is not used leaves what lies under it. */
  readonly overprint?: boolean;
}

/** A picture whose inks are yet to be measured. */
interface InkedImage {
  readonly stream: PdfStream;
  readonly box: Rect;
}

export interface PageRecord
  extends Pick<
    PageFacts,
    | 'words'
    | 'images'
    | 'paints'
    | 'hairlines'
    | 'colours'
    | 'inks'
    | 'blanks'
    | 'nameless'
    | 'lost'
    | 'untold'
  > {
  readonly pieces: number;
  readonly transparent: boolean;
  readonly inked: readonly InkedImage[];
}

export interface Recorder {
  word(word: PageWord, colour: SetColour): void;
  image(image: PlacedImage, space: ColourSpace | undefined, stream: PdfStream | undefined): void;
  paint(kind: 'fill' | 'stroke' | 'shading', box: Rect, colour: SetColour): void;
  hairline(box: Rect, points: number): void;
  colour(space: ColourSpace, use: ColourUse['use'], box: Rect): void;
  letter(what: 'blanks' | 'nameless', font: string, box: Rect): void;
  pieces(count: number): void;
  transparent(): void;
  /** What belongs to a layer that is off is not seen: nothing is noted until `show` was called as often as `hide`. */
  /** Begins, by 1, and ends, by -1, what is told apart as content of the outline or as decoration. */
  tell(step: 1 | -1): void;
  /** Something is drawn. */
  touch(box: Rect): void;
  hide(): void;
  show(): void;
  finish(): PageRecord;
}

/** Of each kind of thing on a page; what comes after is counted among its pieces and colours, and no more. */
const MOST = 30_000;
const FEW = 500;

/** @param visible what readers show of the page; a thing that is not there is not seen */
export function recordPage(visible: Rect): Recorder {
  const words: PageWord[] = [];
  const images: PlacedImage[] = [];
  const paints: PageFacts['paints'][number][] = [];
  const hairlines: { box: Rect; points: number }[] = [];
  const colours = new Map<string, ColourUse>();
  const inks = new Map<string, InkUse>();
  const letters = { blanks: new Map<string, Rect>(), nameless: new Map<string, Rect>() };
  const inked = new Map<PdfStream, InkedImage>();
  const lost: PageFacts['lost'][number][] = [];
  let pieces = 0;
  let transparent = false;

  let hidden = 0;
  let told = 0;
  let untold: Rect | undefined;

  const seen = (box: Rect) => hidden === 0 && !isEmpty(intersect(box, visible));

  function noteColour({ name, family }: ColourSpace, use: ColourUse['use'], box: Rect): void {
    const key = `${name} ${use}`;
    const known = colours.get(key);
    if (known === undefined && colours.size >= FEW) return;
    colours.set(key, { name, family, use, box: known?.box ?? box, count: (known?.count ?? 0) + 1 });
  }

  function noteInk({ space, values }: SetColour, what: InkUse['what'], box: Rect): void {
    const ink = inkOf(space, values);
    const key = `${what} ${Math.round(ink?.total ?? 0)}`;
    if (ink === undefined || inks.has(key) || inks.size >= 2 * FEW) return;
    inks.set(key, { total: ink.total, what, box });
  }

  function noteLost(
    { space, values, overprint }: SetColour,
    what: 'fill' | 'stroke' | 'text',
    box: Rect,
  ): void {
    if (overprint === true && lost.length < FEW && isWhite(space, values)) lost.push({ what, box });
  }

  return {
    word: (word, colour) => {
      if (!seen(word.box)) return;
      words.push(word);
      if (word.invisible) return;
      noteLost(colour, 'text', word.box);
      noteColour(colour.space, 'text', word.box);
      noteInk(colour, 'text', word.box);
    },
    image: (image, space, stream) => {
      if (!seen(image.box)) return;
      if (images.length < MOST) images.push(image);
      if (space !== undefined) noteColour(space, 'image', image.box);
      if (stream !== undefined && !inked.has(stream) && inked.size < FEW)
        inked.set(stream, { stream, box: image.box });
    },
    paint: (kind, box, colour) => {
      if (!seen(box)) return;
      const white = isWhite(colour.space, colour.values);
      if (paints.length < MOST) paints.push({ box, kind, white });
      if (kind !== 'shading') noteLost(colour, kind, box);
      noteColour(colour.space, kind, box);
      if (kind !== 'shading') noteInk(colour, kind, box);
    },
    hairline: (box, points) => {
      if (seen(box) && hairlines.length < FEW) hairlines.push({ box, points });
    },
    colour: (space, use, box) => {
      if (hidden === 0) noteColour(space, use, box);
    },
    letter: (what, font, box) => {
      if (seen(box) && !letters[what].has(font)) letters[what].set(font, box);
    },
    pieces: (count) => {
      if (hidden === 0) pieces += count;
    },
    transparent: () => {
      if (hidden === 0) transparent = true;
    },
    tell: (step) => {
      told += step;
    },
    touch: (box) => {
      if (told === 0 && untold === undefined && seen(box)) untold = box;
    },
    hide: () => {
      hidden += 1;
    },
    show: () => {
      hidden -= 1;
    },
    finish: () => ({
      words,
      images,
      paints,
      hairlines,
      lost,
      untold,
      colours: [...colours.values()],
      inks: [...inks.values()],
      blanks: [...letters.blanks].map(([font, box]) => ({ font, box })),
      nameless: [...letters.nameless].map(([font, box]) => ({ font, box })),
      pieces,
      transparent,
      inked: [...inked.values()],
    }),
  };
}
