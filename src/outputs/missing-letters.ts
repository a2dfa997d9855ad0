/** Words of items that cannot be printed for want of letters: foretold by `check`, and named by a build. */
import {
  airingsOf,
  type Bilingual,
  bodyParagraphs,
  type Campaign,
  type Issue,
  type ItemVersion,
  itemOf,
  type Omission,
  plainLine,
  type WeekPlan,
  wordsOf,
} from '../model/index.js';
import { letterName, missingFix, missingLetters, type Typefaces, writingOf } from '../print/index.js';

/** A box to be ticked, which is drawn and not set. */
const TICK = '☐';
/** So many letters are named; the rest is counted. */
const NAMED = 3;

/** What a version lacks on paper. */
interface Lost {
  readonly letters: readonly string[];
  readonly first: string;
}

/** Undefined when all of it can be printed. */
function lostIn(version: ItemVersion, typefaces: Typefaces): Lost | undefined {
  const missing = (text = '') => missingLetters(plainLine(text).replaceAll(TICK, ''), typefaces);
  const { title, headline, action, summary, body, script = [] } = version;
  const texts = [title, headline, action, summary, ...bodyParagraphs(body), ...bodyParagraphs(script)];
  const letters = [...new Set(texts.flatMap(missing))];
  const [first] = letters;
  return first === undefined ? undefined : { letters, first };
}

function lettersWords(letters: readonly string[], first: string): Bilingual {
  const list = letters.slice(0, NAMED).map(letterName).join(', ');
  const more = letters.length > NAMED ? letters.length - NAMED : 0;
  const writing = writingOf(first);
  return {
    vi: `Bộ phông chưa có ${writing?.vi ?? 'ký tự'}: ${list}${more > 0 ? ` và ${more} ký tự nữa` : ''}.`,
    en: `The typefaces lack ${writing?.en ?? 'signs'}: ${list}${more > 0 ? ` and ${more} more` : ''}.`,
  };
}

const COSTS: Bilingual = {
  vi: ' Trong week.pdf, scripts.pdf chỗ ấy chỉ được báo; tờ in của bản này chưa làm được.',
  en: ' week.pdf and scripts.pdf only say so in its place, and no sheet is made of this version.',
};

/**
 * A warning for each version of an item, procedures among them, that holds letters which cannot be printed, in its own file, where the first of them
 * stands. `readSource` gives the bytes of a content file.
 *
 * @example
 * await checkLetters(campaign, await loadTypefaces(), (path) => readSource('content', path)); // []
 */
export async function checkLetters(
  { items }: Pick<Campaign, 'items'>,
  typefaces: Typefaces,
  readSource: (path: string) => Promise<Uint8Array>,
): Promise<Issue[]> {
  const issues: Issue[] = [];
  for (const version of items.flatMap(({ versions }) => versions)) {
    const lost = lostIn(version, typefaces);
    if (lost === undefined) continue;
    const { file, line: otherwise } = version.origin;
    const words = lettersWords(lost.letters, lost.first);
    const before = new TextDecoder()
      .decode(await readSource(file))
      .normalize('NFC')
      .split(lost.first);
    const lines = before[0]?.split('\n') ?? [];
    const place = { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
    issues.push({
      severity: 'warning',
      code: 'missing-letters',
      file,
      ...(before.length > 1 ? place : { line: otherwise, column: 1 }),
      field: '',
      what: { vi: `${words.vi}${COSTS.vi}`, en: `${words.en}${COSTS.en}` },
      fix: missingFix(lost.first),
    });
  }
  return issues;
}

/** What a week on paper tells of, and cannot print. */
export function lettersLeftOut(plan: WeekPlan, campaign: Campaign, typefaces: Typefaces): Omission[] {
  const versions = new Map(
    airingsOf(plan).map((airing) => [wordsOf(campaign, airing), itemOf(campaign, airing.item).id] as const),
  );
  return [...versions].flatMap(([version, id]): Omission[] => {
    const lost = lostIn(version, typefaces);
    if (lost === undefined) return [];
    const { vi, en } = lettersWords(lost.letters, lost.first);
    const { file } = version.origin;
    const why = { vi: `${file}: ${vi}${COSTS.vi}`, en: `${file}: ${en}${COSTS.en}` };
    return [{ output: `week/${plan.station}`, id, code: 'missing-letters', why }];
  });
}
