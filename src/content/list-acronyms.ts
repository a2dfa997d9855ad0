import { type Block, type Body, bodyParagraphs, fact, type Issue, type Lexicon } from '../model/index.js';
import { toSpoken } from '../speech/index.js';
import type { Draft, DraftItem, DraftProcedure } from './draft.js';
import { issueOf } from './messages.js';
import type { FieldPath } from './parse-yaml.js';

/** Acronyms of texts that go on air and that nobody has said how to read: warnings, each once a text. */
export function listAcronyms(draft: Draft): Issue[] {
  const lexicon = draft.lexicon?.data;
  if (lexicon === undefined) return [];
  return [
    ...draft.items.flatMap((item) => ofItem(item, lexicon)),
    ...draft.procedures.flatMap((procedure) => ofProcedure(procedure, lexicon)),
  ];
}

function ofItem({ data, original, at }: DraftItem, lexicon: Lexicon): Issue[] {
  if (data.radio === undefined) return [];
  const field = original.script === undefined ? '' : 'radio.script';
  const place = field === '' ? undefined : at.locate(['radio', 'script']);
  return unknownIn(original.script ?? original.body, lexicon).map(({ word, line }) =>
    issueOf('unknown-acronym', { file: at.file, line, column: 1, field, ...place }, { word }, 'warning'),
  );
}

/** What is read of a procedure: its own script, else its summary and its steps. */
function ofProcedure({ data, script, at }: DraftProcedure, lexicon: Lexicon): Issue[] {
  if (data.radio === undefined) return [];
  const texts: { path: FieldPath; text: string | undefined }[] =
    script === undefined
      ? [
          { path: ['summary'], text: data.summary },
          ...data.steps.map((step, index) => ({ path: ['steps', index], text: fact(step) })),
        ]
      : [{ path: ['radio', 'script'], text: bodyParagraphs(script).join('\n') }];
  const seen = new Set<string>();
  return texts.flatMap(({ path, text = '' }) =>
    unknownWords(text, lexicon, seen).map((word) =>
      issueOf(
        'unknown-acronym',
        { file: at.file, ...at.locate(path), field: path.join('.') },
        { word },
        'warning',
      ),
    ),
  );
}

function unknownIn(body: Body, lexicon: Lexicon): { word: string; line: number }[] {
  const seen = new Set<string>();
  return body.flatMap((block: Block) =>
    bodyParagraphs([block])
      .flatMap((text) => unknownWords(text, lexicon, seen))
      .map((word) => ({ word, line: block.line })),
  );
}

/** The acronyms of a text that are not in `seen` yet; they are put there. */
function unknownWords(text: string, lexicon: Lexicon, seen: Set<string>): string[] {
  return toSpoken(text, { lexicon })
    .spans.filter(
      ({ rule, written }) => rule === 'unknown-acronym' && !seen.has(written) && seen.add(written),
    )
    .map(({ written }) => written);
}
