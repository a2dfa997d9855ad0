/** A layout → PDF for a print shop. */
import { type Layout, type Mark, MM } from '../page.js';
import { extendToBleed } from '../press/extend-to-bleed.js';
import { type PlacedPicture, type PressNote, pressNotes } from '../press/press-notes.js';
import { type PressOptions, pressSettings } from '../press/press-settings.js';
import { type Separation, separate } from '../press/separate-colours.js';
import { drawDocument } from './draw-document.js';
import type { DrawOptions } from './draw-pdf.js';
import { largestPlaces, pictureFault } from './prepare-pictures.js';
import { pressFinish } from './press-finish.js';
import { pressPicture, pressPpi } from './press-picture.js';

/** Where the pictures of a press sheet come from. */
export interface PressPictures {
  /** Reads a picture by the path that the layout names. */
  readonly read: (media: string) => Promise<Uint8Array>;
  /**
   * Gives what was made before of the same picture in the same way, or else what `make` gives now. `how` is plain data: all that the
   * making depends on besides the picture.
   */
  readonly remember?: (media: string, how: object, make: () => Promise<Uint8Array>) => Promise<Uint8Array>;
}

/** What a drawing for a press needs besides the layout. */
export interface DrawPressOptions extends Omit<DrawOptions, 'pictures' | 'flip'> {
  readonly press: PressOptions;
  readonly pictures: PressPictures;
}

/** What a print shop is told of a press file. */
export interface PressFacts {
  /** The profile's own name for itself, which the file's output intent repeats. */
  readonly profile: string;
  /** Millimetres. */
  readonly bleed: number;
  /** Total ink, per cent. */
  readonly inkLimit: number;
  /** Pixels an inch that pictures ought to have at the placed size, and those that each has. */
  readonly minimumPpi: number;
  readonly pictures: readonly PlacedPicture[];
  /** Black text is printed over colours; where it would be too much ink, it takes their place. */
  readonly blackOverprints: boolean;
  /** What to look at before printing. */
  readonly notes: readonly PressNote[];
}

/**
 * Draws a layout for a press, with the structure of PDF/X-4: what reaches the edge bleeds; trim, bleed, crop, fold and registration
 * marks; every colour in the inks of one press, black text in black alone and printed over what is under it; flat drawings as shapes in
 * the same inks, other pictures at 300 pixels an inch at least, never enlarged; no spot with more ink than the limit. Same layout and options: same bytes.
 *
 * @throws LayoutError for a picture that cannot be drawn; UsageError for a bleed, limit or fineness that no press can mean
 * @example
 * const press = { profile: await loadPressProfile() };
 * const pictures = { read: (media) => readFile(join(folder, media)) };
 * const pdf = await drawPressPdf(layout, { typefaces, at: '2020-07-06T00:00:00+07:00', author: 'Sở Nội vụ', press, pictures });
 * new TextDecoder('latin1').decode(pdf.subarray(0, 8)); // '%PDF-1.6'
 */
export async function drawPressPdf(layout: Layout, options: DrawPressOptions): Promise<Uint8Array> {
  const { press, pictures: source, ...about } = options;
  const settings = pressSettings(press);
  const separation = separate({ ...settings, builds: layout.builds });
  const overprint = blackFitsOver(layout, separation, settings.inkLimit);
  const bled = extendToBleed(layout, settings.bleed * MM);
  const remember = source.remember ?? ((_media, _how, make) => make());
  const pictures = new Map<string, Uint8Array>();
  for (const [media, { width, height, fit }] of largestPlaces(bled)) {
    const size = { widthPt: width, heightPt: height, fit, ppi: settings.ppi };
    const how = {
      size,
      inkLimit: settings.inkLimit,
      profile: settings.profile.sha256,
      builds: layout.builds,
    };
    const make = async () =>
      pressPicture(await source.read(media), size, { separation, inkLimit: settings.inkLimit });
    pictures.set(media, await remember(media, how, () => make().catch(pictureFault(media))));
  }
  return drawDocument(bled, { ...about, pictures }, pressFinish(settings, separation, { overprint }));
}

/**
 * What a print shop is told of the file that `drawPressPdf` makes, without making it.
 *
 * @throws LayoutError for a picture that cannot be read
 * @example
 * const press = { profile: await loadPressProfile() };
 * const facts = await pressFacts(layout, { press, pictures: { read: (media) => readFile(join(folder, media)) } });
 * facts.profile; // 'FOGRA39L Coated'
 */
export async function pressFacts(
  layout: Layout,
  { press, pictures: { read } }: Pick<DrawPressOptions, 'press' | 'pictures'>,
): Promise<PressFacts> {
  const settings = pressSettings(press);
  const { profile, bleed, inkLimit, ppi } = settings;
  const pictures: PlacedPicture[] = [];
  for (const [media, { width, height, fit }] of largestPlaces(extendToBleed(layout, bleed * MM))) {
    const size = { widthPt: width, heightPt: height, fit, ppi };
    const found = await pressPpi(await read(media), size).catch(pictureFault(media));
    pictures.push({ media, ...(found !== undefined && { ppi: found }) });
  }
  const separation = separate({ ...settings, builds: layout.builds });
  return {
    profile: profile.description,
    bleed: Math.round((10 * (layout.pages[0]?.finished?.hem ?? bleed * MM)) / MM) / 10,
    inkLimit,
    minimumPpi: ppi,
    pictures,
    blackOverprints: blackFitsOver(layout, separation, inkLimit),
    notes: pressNotes(layout, pictures, settings, separation),
  };
}

/**
 * Black that is printed over a colour adds to its ink: is there room for it under the limit, on every ground and line of a sheet? Where
 * there is none, black takes the place of the colour.
 */
function blackFitsOver({ pages }: Layout, { inkOf }: Separation, inkLimit: number): boolean {
  const colours = new Set(pages.flatMap(({ marks }) => marks.flatMap(coloursUnder)));
  return [...colours].every((colour) => {
    const [cyan, magenta, yellow] = inkOf(colour);
    return cyan + magenta + yellow + 100 <= inkLimit;
  });
}

function coloursUnder(mark: Mark): string[] {
  if (mark.kind === 'text' || mark.kind === 'image') return [];
  if (mark.kind === 'line') return [mark.stroke];
  return [mark.fill ?? [], mark.stroke ?? []].flat();
}
