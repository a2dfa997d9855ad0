import { type Block, type Body, bodyParagraphs, type Issue, type Lexicon } from '../model/index.js';
import { toSpoken } from '../speech/index.js';
import type { Draft } from './draft.js';
import { issueOf } from './messages.js';

/** Acronyms of texts that go on air and that nobody has said how to read: warnings, each once a text. */
export function listAcronyms(draft: Draft): Issue[] {
  const lexicon = draft.lexicon?.data;
  if (lexicon === undefined) return [];
  return draft.items.flatMap(({ data, original, at }) => {
    if (data.radio === undefined) return [];
    const field = original.script === undefined ? '' : 'radio.script';
    const place = field === '' ? undefined : at.locate(['radio', 'script']);
    return unknownIn(original.script ?? original.body, lexicon).map(({ word, line }) =>
      issueOf('unknown-acronym', { file: at.file, line, column: 1, field, ...place }, { word }, 'warning'),
    );
  });
}

function unknownIn(body: Body, lexicon: Lexicon): { word: string; line: number }[] {
  const seen = new Set<string>();
  return body.flatMap((block: Block) =>
    bodyParagraphs([block])
      .flatMap((text) => toSpoken(text, { lexicon }).spans)
      .filter(({ rule, written }) => rule === 'unknown-acronym' && !seen.has(written) && seen.add(written))
      .map(({ written }) => ({ word: written, line: block.line })),
  );
}
