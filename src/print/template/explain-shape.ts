/** What only a designer's file can get wrong, said in a designer's words. */
import type { Bilingual, Issue } from '../../model/index.js';
import { COLOUR_FIELDS, slotSchema } from './slot.js';
import { SMALLEST_SMALL_PRINT, SMALLEST_TYPE } from './slot-shapes.js';

/** Colours that YAML takes for comments, because `#` after a space begins one. */
export function unquotedColours(file: string, text: string): Issue[] {
  return text.split('\n').flatMap((line, index): Issue[] => {
    const bare = line.replace(/'[^']*'|"[^"]*"/g, (quoted) => ' '.repeat(quoted.length));
    const found = /^[^#]*:\s+(#[0-9A-Fa-f]{3,8})(?![0-9A-Za-z])/d.exec(bare);
    const [, colour = ''] = found ?? [];
    if (found === null) return [];
    return [
      {
        severity: 'error',
        code: 'bad-template',
        file,
        line: index + 1,
        column: (found.indices?.[1]?.[0] ?? 0) + 1,
        field: '',
        what: {
          vi: `màu ${colour} không có dấu nháy, YAML coi là ghi chú.`,
          en: `the colour ${colour} is not quoted; YAML takes it for a comment.`,
        },
        fix: { vi: `Hãy viết '${colour}'.`, en: `Write '${colour}'.` },
      },
    ];
  });
}

/** The issue of a schema, with what is particular to templates: colours, sizes of type, kinds of slots. */
export function explainShape(issue: Issue, value: unknown): Issue {
  if (issue.code === 'unknown-field' || issue.code === 'missing-field') return issue;
  const path = issue.field.split('.');
  const words = wordsFor(path, shownValue(valueAt(value, path)), kindOf(value, path));
  return { ...issue, ...words };
}

function wordsFor(
  path: readonly string[],
  value: string,
  kind: unknown,
): { readonly what: Bilingual; readonly fix: Bilingual } | undefined {
  const [parent, field] = [path.at(-2), path.at(-1) ?? ''];
  if (parent === 'colours' || COLOUR_FIELDS.includes(field) || field === 'hatch') {
    const name = parent === 'colours' ? '' : ' hoặc tên có trong colours';
    const englishName = parent === 'colours' ? '' : ' or a name of colours';
    return {
      what: { vi: `«${value}» không phải là màu.`, en: `"${value}" is not a colour.` },
      fix: {
        vi: `Hãy viết sáu chữ số trong dấu nháy, như '#A30D22'${name}.`,
        en: `Write six digits in quotes, as in '#A30D22'${englishName}.`,
      },
    };
  }
  if (parent === 'size') {
    const least = kind === 'small-print' || kind === 'imprint' ? SMALLEST_SMALL_PRINT : SMALLEST_TYPE;
    return {
      what: { vi: `cỡ chữ «${value}» không dùng được.`, en: `the size "${value}" cannot be used.` },
      fix: {
        vi: `Hãy cho số từ ${least} đến 600 (pt); nhỏ hơn ${least} pt thì không đọc được.`,
        en: `Give a number from ${least} to 600 (points); below ${least} nobody can read it.`,
      },
    };
  }
  if (field === 'size') {
    return {
      what: {
        vi: 'size phải có max và min, max không nhỏ hơn min.',
        en: 'size needs max and min, max no less than min.',
      },
      fix: { vi: 'Hãy viết như { max: 30, min: 10 }.', en: 'Write it as { max: 30, min: 10 }.' },
    };
  }
  if (field !== 'kind') return undefined;
  const kinds = slotSchema.options.flatMap(({ shape }) =>
    'values' in shape.kind ? [...shape.kind.values] : [...shape.kind.options],
  );
  return {
    what: { vi: `không có loại ô «${value}».`, en: `there is no kind of slot "${value}".` },
    fix: { vi: `Dùng được: ${kinds.join(', ')}.`, en: `Known: ${kinds.join(', ')}.` },
  };
}

function kindOf(value: unknown, path: readonly string[]): unknown {
  const slots = path.indexOf('slots');
  return slots < 0 ? undefined : valueAt(value, [...path.slice(0, slots + 2), 'kind']);
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (current, step) =>
      typeof current === 'object' && current !== null && Object.hasOwn(current, step)
        ? Object.entries(current).find(([key]) => key === step)?.[1]
        : undefined,
    value,
  );
}

function shownValue(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
