/** week.json as it is read back: what a comparison looks at, whoever wrote it. */
import { z } from 'zod';
import { UsageError } from '../../errors.js';
import { readWeekFile, type WeekFile } from '../../model/index.js';

/** Windows have rundowns since the second. */
const VERSIONS: readonly unknown[] = [1, 2];

/**
 * The text of a week.json, checked.
 *
 * @param name what the file is called, for the messages
 * @throws UsageError when it is no week.json, is not whole, or is of another version
 * @example
 * parseWeek(renderWeekJson(plan, campaign)).week; // '2020-W28'
 */
export function parseWeek(text: string, name = 'week.json'): WeekFile {
  const value = jsonOf(text.replace(/^\uFEFF/, ''));
  const head = z.object({ format: z.literal('loaphat/week'), version: z.unknown() }).safeParse(value);
  if (!head.success) {
    throw new UsageError({
      vi: `${name} không phải là week.json của loaphat. Tệp ấy có trong schedule/<tuần>/<đài>/, hoặc lấy bằng: loaphat plan --format json.`,
      en: `${name} is no week.json of loaphat. There is one in schedule/<week>/<station>/; or make it with: loaphat plan --format json.`,
    });
  }
  const { version } = head.data;
  if (!VERSIONS.includes(version)) {
    throw new UsageError({
      vi: `${name} theo phiên bản ${String(version)} của week.json, máy chỉ đọc được phiên bản ${VERSIONS.join(' và ')}. Hãy lập lại lịch bằng cùng một bản loaphat.`,
      en: `${name} is of version ${String(version)} of week.json; only ${VERSIONS.join(' and ')} are read here. Plan both weeks with one version of loaphat.`,
    });
  }
  try {
    return readWeekFile(value);
  } catch (cause) {
    if (!(cause instanceof z.ZodError || cause instanceof RangeError)) throw cause;
    const field = (cause instanceof z.ZodError ? cause.issues[0]?.path.join('.') : 'days') || '–';
    throw new UsageError(
      {
        vi: `${name} không còn nguyên vẹn: trường ${field} thiếu hoặc sai. Hãy lấy lại tệp.`,
        en: `${name} is not whole: the field ${field} is missing or wrong. Get the file again.`,
      },
      { cause },
    );
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
