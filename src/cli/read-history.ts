import { readFile } from 'node:fs/promises';
import { UsageError } from '../errors.js';
import { type Airing, airingSchema } from '../model/index.js';

/**
 * Airings that were really broadcast, one JSON record a line.
 *
 * @throws UsageError naming the line that is not an airing
 */
export async function readHistory(file: string): Promise<Airing[]> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new UsageError({ vi: `Không đọc được ${file}.`, en: `${file} cannot be read.` }, { cause });
  });
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .flatMap((line, index) => {
      if (line.trim() === '') return [];
      try {
        return [airingSchema.parse(JSON.parse(line))];
      } catch (cause) {
        throw new UsageError(
          {
            vi: `${file}:${index + 1} không phải là một lần phát. Mỗi dòng là một bản ghi JSON có id, station, date, window, item, start, seconds.`,
            en: `${file}:${index + 1} is not an airing. Each line is a JSON record with id, station, date, window, item, start, seconds.`,
          },
          { cause },
        );
      }
    });
}
