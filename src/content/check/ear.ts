/** What would trip an announcer, or lose a listener. */
import type { Body, Issue } from '../../model/index.js';
import { type EarFinding, listenTo } from '../../speech/index.js';
import type { Draft, DraftItem, DraftProcedure } from '../draft/draft.js';
import { readAloud } from '../draft/read-aloud.js';
import type { IssuePlace } from '../messages/messages.js';
import { placeOf } from '../read/located.js';
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

function ofItem(item: DraftItem, listen: Listen): Issue[] {
  const { body, place } = readAloud(item);
  return listen(body, item.original.language).map((finding) => issueFrom(finding, place(finding.line)));
}

function ofProcedure(procedure: DraftProcedure, listen: Listen): Issue[] {
  const { body, place } = readAloud(procedure);
  return listen(body).map((finding) => {
    const ofSteps = finding.rule === 'long-list' && procedure.script === undefined;
    return issueFrom(finding, ofSteps ? placeOf(procedure.located, ['steps']) : place(finding.line));
  });
}

function issueFrom({ rule, severity, what, fix }: EarFinding, place: IssuePlace): Issue {
  return { severity, code: rule, ...place, what, fix };
}
