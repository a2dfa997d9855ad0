/**
 * node write-photographs.mjs FOLDER: two pictures of 3000 × 2000 pixels that weigh what photographs of a camera weigh: soft shapes and light with
 * the noise of a sensor over them, JPEG of quality 88. They come from a seed.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';

import { PHOTOGRAPHS } from './photographs.mjs';

const [WIDTH, HEIGHT] = [3000, 2000];

async function photograph(seed) {
  const pixels = Buffer.alloc(WIDTH * HEIGHT * 3);
  let state = seed;
  for (let y = 0; y < HEIGHT; y += 1)
    for (let x = 0; x < WIDTH; x += 1) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
      const grain = ((state >>> 24) - 128) / 14;
      const hill = Math.sin((x + 37 * seed) / 310) * 300 + Math.sin(x / 90 + seed) * 40 + 1150;
      const leaves = y > hill ? 26 * Math.sin(x / 5 + Math.sin(y / 7) * 3) * Math.cos(y / 6) : 0;
      const [red, green, blue] =
        y > hill ? [60 + (y - hill) / 14, 104 + leaves, 48] : [120 + y / 16, 168 + y / 24, 226 - y / 40];
      const at = 3 * (y * WIDTH + x);
      for (const [index, value] of [red, green, blue].entries())
        pixels[at + index] = Math.max(0, Math.min(255, value + grain + (index === 0 ? leaves / 2 : 0)));
    }
  return sharp(pixels, { raw: { width: WIDTH, height: HEIGHT, channels: 3 } })
    .jpeg({ quality: 88 })
    .toBuffer();
}

/** Writes both. */
export async function writePhotographs(folder) {
  await mkdir(folder, { recursive: true });
  for (const [index, name] of PHOTOGRAPHS.entries())
    await writeFile(join(folder, name), await photograph(index + 1));
}
