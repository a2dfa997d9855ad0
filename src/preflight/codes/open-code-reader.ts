/** ZXing, a decoder that we did not write, as a reader of codes. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { CodeReader } from './find-codes.js';

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

function modulesOf(version: string | undefined): number {
  const number = Number(version);
  return number >= 1 && number <= 40 ? 17 + 4 * number : 0;
}
