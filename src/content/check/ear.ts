/** What would trip an announcer, or lose a listener. */
import { type Block, type Body, fact, type Issue, type Sampled } from '../../model/index.js';
import { type EarFinding, listenTo } from '../../speech/index.js';
import type { Draft, DraftItem, DraftProcedure } from '../draft/draft.js';
import { type IssuePlace, placeIn } from '../messages/messages.js';
import { type FieldPath, placeOf } from '../read/located.js';
import type { ParseMemory } from '../read/parse-memory.js';

/**
 * Everything that the lint for the ear finds in what is read on air: the script of an item or procedure that has `radio`, or its own text.
 * What was withdrawn is not read any more; translations are left to those who speak the language.
 */
export function checkEar(draft: Draft, memory: ParseMemory): Issue[] {
  const lexicon = draft.lexicon?.data;
  if (lexicon === undefined) return [];
  const words = JSON.stringify(lexicon);
  const listen: Listen = (text, language = 'vi') => {
    const asked = `${JSON.stringify([text, language])}${words}`;
    const known = memory.recall<readonly EarFinding[]>('ear', asked);
    if (known !== undefined) return known;
    const { findings } = listenTo(text, { lexicon, language });
    memory.keep('ear', asked, findings);
    return findings;
  };
  const onAir = ({ data }: DraftItem | DraftProcedure) =>
    data.radio !== undefined && data.status !== 'withdrawn';
  return [
    ...draft.items.filter(onAir).flatMap((item) => ofItem(item, listen)),
    ...draft.procedures.filter(onAir).flatMap((procedure) => ofProcedure(procedure, listen)),
  ];
}

/** What the lint finds in a text; one that was heard before is not heard again. */
type Listen = (text: Body, language?: string) => readonly EarFinding[];

function ofItem({ original, located }: DraftItem, listen: Listen): Issue[] {
  const field = original.script === undefined ? '' : 'radio.script';
  const findings = listen(original.script ?? original.body, original.language);
  return findings.map((finding) => issueFrom(finding, placeIn(located.file, finding.line, 1, field)));
}

/** A procedure's own script; else what is read of its fields, the summary and the steps. */
function ofProcedure({ data, script, located }: DraftProcedure, listen: Listen): Issue[] {
  if (script !== undefined) {
    return listen(script).map((finding) =>
      issueFrom(finding, placeIn(located.file, finding.line, 1, 'radio.script')),
    );
  }
  // Until the places are known, the line of a block is the index of its field.
  const fields: FieldPath[] = [['summary'], ['steps'], ...data.steps.map((_, index) => ['steps', index])];
  const steps = data.steps.map((step, index) => [paragraph(step, index + 2)]);
  const body: Block[] = [
    paragraph(data.summary, 0),
    { type: 'list', ordered: true, start: 1, items: steps, line: 1 },
  ];
  return listen(body).map((finding) => {
    const path = finding.rule === 'long-list' ? ['steps'] : (fields[finding.line] ?? []);
    return issueFrom(finding, placeOf(located, path));
  });
}

function paragraph(value: Sampled<string>, line: number): Block {
  const text = fact(value);
  return {
    type: 'paragraph',
    children: text === undefined ? [{ type: 'sample', text: '' }] : [{ type: 'text', text }],
    line,
  };
}

function issueFrom({ rule, severity, what, fix }: EarFinding, place: IssuePlace): Issue {
  return { severity, code: rule, ...place, what, fix };
}
