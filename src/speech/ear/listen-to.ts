/** A text → what an ear would stumble over, and how easily it is followed. */
import { type Bilingual, type Body, type Severity, withoutSamples } from '../../model/index.js';
import { askRules, fill, inBoth } from '../../rule/index.js';
import { type WrittenParagraph, writtenParagraphs } from '../say/paragraphs.js';
import type { SpeechOptions } from '../say/span.js';
import { toSpoken } from '../say/to-spoken.js';
import type { EarRule, EarRuleName, EarSpot, Listened, ListenedParagraph } from './ear-rule.js';
import { type ReadingEase, readingEase } from './reading-ease.js';
import { EAR_RULES } from './rules.js';
import { heardSentences } from './sentences.js';

/** One thing that an ear would stumble over. */
export interface EarFinding {
  readonly rule: EarRuleName;
  readonly severity: Severity;
  /** Line of the block in the file; for bare paragraphs, which of them, from 1. */
  readonly line: number;
  /** Index into `paragraphs`, and where in that text `words` stand. */
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  /** The words, as written. */
  readonly words: string;
  readonly what: Bilingual;
  /** What to do, with the proposal at the end where there is one. */
  readonly fix: Bilingual;
  /** A wording to put in the place of `words`, after which the rule is content. To be read by a person: it may leave something out. */
  readonly proposal?: string;
}

/** What listening gives. */
export interface Hearing {
  /** The paragraphs as they are read, in written form (NFC); the counted entries of a list without their “Một là”. */
  readonly paragraphs: readonly string[];
  /** In the order of the text. */
  readonly findings: readonly EarFinding[];
  /** Absent when nothing is read, or the text is in another language than Vietnamese. */
  readonly ease?: ReadingEase;
}

/**
 * Listens to a text as it would be read on air: sentences over 30 syllables (over 50: an error), stacked numbers, asides in brackets,
 * addresses that would be spelt, main clauses that come late, quotations left open, long lists, unknown acronyms, writings of several meanings; and its reading ease.
 * Samples are not read and not heard. A text in another language than Vietnamese is left alone.
 *
 * Takes linear time whatever the text; never throws.
 *
 * @param text a body, or paragraphs as they are written
 * @example
 * const { findings } = listenTo(['Mang bản sao (nếu có) đến xã.'], { lexicon: { acronyms: {}, names: {} } });
 * findings.map(({ rule, proposal }) => [rule, proposal]); // [['bracketed-aside', 'Mang bản sao, nếu có, đến xã.']]
 */
export function listenTo(text: Body | readonly string[], options: SpeechOptions): Hearing {
  if ((options.language ?? 'vi') !== 'vi') return { paragraphs: [], findings: [] };
  const listened: Listened = {
    paragraphs: paragraphsOf(text).map((paragraph) => heard(paragraph, options)),
    lexicon: options.lexicon,
  };
  const { broken } = askRules(EAR_RULES, listened, undefined);
  const firing = new Map<string, Set<EarRuleName>>();
  for (const { rule, spot } of broken) {
    const here = firing.get(keyOf(spot)) ?? new Set();
    firing.set(keyOf(spot), here.add(rule.id));
  }
  const findings = broken.map(({ rule, spot }) =>
    findingOf(rule, spot, listened, { ...options, firing: firing.get(keyOf(spot)) ?? new Set() }),
  );
  const ease = readingEase(listened.paragraphs.flatMap(({ sentences }) => sentences));
  return {
    paragraphs: listened.paragraphs.map((paragraph) => paragraph.text),
    findings: findings.sort((a, b) => a.paragraph - b.paragraph || a.start - b.start),
    ...(ease === undefined ? {} : { ease }),
  };
}

function paragraphsOf(text: Body | readonly string[]): WrittenParagraph[] {
  if (isPlain(text))
    return text.map((words, index) => ({ text: words, lead: '', line: index + 1, row: false, opens: [] }));
  return writtenParagraphs(withoutSamples(text), true);
}

function isPlain(text: Body | readonly string[]): text is readonly string[] {
  return typeof text[0] === 'string';
}

function heard(paragraph: WrittenParagraph, options: SpeechOptions): ListenedParagraph {
  const text = paragraph.text.normalize('NFC');
  return {
    ...paragraph,
    text,
    sentences: heardSentences(text, toSpoken(text, options).spans, paragraph.lead),
  };
}

/** The options of listening, and the rules that fire on the words in question. */
interface Judging extends SpeechOptions {
  readonly firing: ReadonlySet<EarRuleName>;
}

/** Rules that fire at one place share the words that a proposal would replace. */
function keyOf({ place: { paragraph, start } }: EarSpot): string {
  return `${paragraph}:${start}`;
}

function findingOf(rule: EarRule, spot: EarSpot, { paragraphs }: Listened, judging: Judging): EarFinding {
  const { place, severity = rule.severity } = spot;
  const { paragraph, start, end } = place;
  const { text = '', line = 0, row = false, lead = '', sentences = [] } = paragraphs[paragraph] ?? {};
  const words = text.slice(start, end);
  const rewritten = row ? undefined : spot.rewrite?.();
  const spokenLead = sentences[0]?.start === start ? lead : '';
  const good = rewritten !== undefined && betters(rule, rewritten, spokenLead, judging);
  const proposal = good ? rewritten : undefined;
  const said = { ...spot.values, words: inBoth(shortened(words)) };
  return {
    rule: rule.id,
    severity,
    line,
    ...place,
    words,
    what: fill(rule.what, said),
    fix: withProposal(fill(rule.fix, said), proposal),
    ...(proposal === undefined ? {} : { proposal }),
  };
}

/** Marks that are left over where words were taken out. */
const STUMBLING = /[,;:]\s*[,;:.!?…]/u;

/** Does the wording content the rule, and does no other rule find fault with it that found none with the words themselves? */
function betters(rule: EarRule, rewritten: string, lead: string, { firing, ...options }: Judging): boolean {
  if (!/\p{L}/u.test(rewritten) || STUMBLING.test(rewritten)) return false;
  const alone = { text: rewritten, lead, line: 1, row: false, opens: [] };
  const listened: Listened = { paragraphs: [heard(alone, options)], lexicon: options.lexicon };
  return EAR_RULES.every(({ id, check }) => {
    // What is not known was not known before.
    const allowed = id === 'unknown-acronym' || id === 'unsure-reading' || (id !== rule.id && firing.has(id));
    return allowed || [...check(listened)].length === 0;
  });
}

/** Words shown in a message. */
const SHOWN = 90;

function shortened(words: string): string {
  if (words.length <= SHOWN) return words;
  return `${words.slice(0, SHOWN).replace(/\s+\S*$/u, '')}…`;
}

function withProposal({ vi, en }: Bilingual, proposal: string | undefined): Bilingual {
  if (proposal === undefined) return { vi, en };
  return { vi: `${vi} Có thể viết: «${proposal}»`, en: `${en} For instance: “${proposal}”` };
}
