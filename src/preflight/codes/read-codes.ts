/** QR codes of a drawn page, by ZXing: a decoder that we did not write. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Code, PageFacts } from '../facts.js';
import type { Box } from '../page/matrix.js';
import { plausibleCodes } from './plausible-codes.js';

/** A drawn page: four octets a pixel, rows from the top. */
export interface Picture {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** A reader of PDF that draws pages, each as its readers see it (its crop box, turned as it is to be). */
export interface PageViewer {
  /** @param page counts from 1 @param scale pixels a point */
  draw(page: number, scale: number): Promise<Picture>;
  close(): void;
}

/** A place in a picture, pixels. */
export interface Pixel {
  readonly x: number;
  readonly y: number;
}

/** What a decoder takes for a code. */
export interface Sighting {
  /** It could be read to its end. */
  readonly readable: boolean;
  readonly text: string;
  /** Modules of a side; 0 when the decoder does not know. */
  readonly modules: number;
  /** A Micro QR code: it has one finder, and much else looks like one. */
  readonly micro: boolean;
  /** Top left, top right, bottom right, bottom left, as the code stands. */
  readonly corners: readonly [Pixel, Pixel, Pixel, Pixel];
}

/** Finds codes in a picture. */
export type CodeReader = (picture: Picture) => Promise<readonly Sighting[]>;

/**
 * Starts the decoder (ZXing, as WebAssembly); its program lies beside it, and nothing is fetched.
 *
 * @example
 * const read = await openCodeReader();
 * const white = { data: new Uint8Array(4 * 64 * 64).fill(255), width: 64, height: 64 };
 * (await read(white)).length; // 0
 */
export async function openCodeReader(): Promise<CodeReader> {
  const { prepareZXingModule, readBarcodes } = await import('zxing-wasm/reader');
  const program = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  const wasmBinary = new Uint8Array(await readFile(program)).buffer;
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
  return async ({ data, width, height }) => {
    const results = await readBarcodes(
      { data: new Uint8ClampedArray(data), width, height, colorSpace: 'srgb' },
      { formats: ['QRCode', 'MicroQRCode'], tryHarder: true, returnErrors: true, maxNumberOfSymbols: 32 },
    );
    return results.map(({ isValid, text, format, version, symbol, position }) => ({
      readable: isValid,
      text,
      modules: symbol?.width || modulesOf(version),
      micro: format !== 'QRCode',
      corners: [position.topLeft, position.topRight, position.bottomRight, position.bottomLeft],
    }));
  };
}

const MM_PER_POINT = 25.4 / 72;
/** Pixels of a drawn page: at first, and when something is there that could not be read. */
const PIXELS = [6_000_000, 20_000_000] as const;
/** Pixels a millimetre that are enough, and those of the second look. */
const SHARPNESS = [6, 12] as const;

/** @param claimed the file says that there is a code on this page */
export async function codesOf(
  page: Pick<PageFacts, 'number' | 'crop' | 'userUnit'>,
  claimed: boolean,
  viewer: PageViewer,
  read: CodeReader,
): Promise<Code[]> {
  let codes: Code[] = [];
  for (const look of [0, 1] as const) {
    codes = await lookAt(page, Math.min(SHARPNESS[look], sharpest(page, PIXELS[look])), viewer, read);
    const done = codes.length > 0 ? codes.every(({ readable }) => readable) : !claimed;
    if (done) return codes;
  }
  return codes;
}

function sharpest({ crop }: Pick<PageFacts, 'crop'>, pixels: number): number {
  return Math.sqrt(pixels / ((crop.right - crop.left) * (crop.bottom - crop.top)));
}

async function lookAt(
  { number, crop, userUnit }: Pick<PageFacts, 'number' | 'crop' | 'userUnit'>,
  perMillimetre: number,
  viewer: PageViewer,
  read: CodeReader,
): Promise<Code[]> {
  const picture = await viewer.draw(number, perMillimetre * MM_PER_POINT * userUnit);
  const [sx, sy] = [picture.width / (crop.right - crop.left), picture.height / (crop.bottom - crop.top)];
  return plausibleCodes(await read(picture)).map(({ corners, text, readable, modules }) => {
    const [xs, ys] = [corners.map(({ x }) => x / sx + crop.left), corners.map(({ y }) => y / sy + crop.top)];
    const box: Box = {
      left: Math.min(...xs),
      top: Math.min(...ys),
      right: Math.max(...xs),
      bottom: Math.max(...ys),
    };
    const [one, other] = corners;
    const side = Math.hypot((other.x - one.x) / sx, (other.y - one.y) / sy);
    return { text, readable, box, module: modules > 0 ? side / modules : 0 };
  });
}

function modulesOf(version: string | undefined): number {
  const number = Number(version);
  return number >= 1 && number <= 40 ? 17 + 4 * number : 0;
}
