import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PublishError } from '../errors.js';
import { type WeekPlan, weekFileSchema } from '../model/index.js';

/**
 * A station's week as it was published: what people know of it, from its week.json. Nothing when the file is there no more.
 *
 * @param folder the folder of that publication
 * @param path of the week.json in it
 * @throws PublishError when the file is damaged or not a week
 * @example
 * await readPublishedWeek('out', 'schedule/2020-W28/none/week.json'); // undefined
 */
export async function readPublishedWeek(folder: string, path: string): Promise<WeekPlan | undefined> {
  const file = join(folder, path);
  try {
    return withoutAbsent(weekFileSchema.parse(JSON.parse(await readFile(file, 'utf8'))));
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined;
    throw new PublishError(
      {
        vi: `Không đọc được lịch đã công bố ${file}: tệp hỏng hoặc không phải của loaphat. Hãy xóa tệp đó rồi dựng lại.`,
        en: `${file}, a published week, cannot be read: it is damaged or not loaphat's. Delete it and build again.`,
      },
      { cause },
    );
  }
}

/** A field that is not there has no key in JSON, and none in a plan. */
function withoutAbsent(week: object): WeekPlan {
  return JSON.parse(JSON.stringify(week));
}
