/** An item as people edit it. */
import { readFile, writeFile } from 'node:fs/promises';
import YAML from 'yaml';

const SENTENCE = 'Chưa rõ thì bà con hỏi thêm.';

/** Corrects one character, the end mark of the last sentence, in the text and in what is read of it: its length stays. Gives the old text. */
export function correctItem(path) {
  return rewrite(path, (text) => text.trimEnd().replace(/[.!?]?$/, (mark) => (mark === '!' ? '.' : '!')));
}

/** Adds a sentence, so that the item becomes longer. Gives the old text. */
export function lengthenItem(path) {
  return rewrite(path, (text) => `${text.trimEnd()}\n\n${SENTENCE}`);
}

async function rewrite(path, edit) {
  const text = await readFile(path, 'utf8');
  const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  const fields = YAML.parse(front);
  if (fields.radio?.script !== undefined) fields.radio.script = edit(fields.radio.script);
  const head = fields.radio?.script === undefined ? front : YAML.stringify(fields).trimEnd();
  await writeFile(path, `---\n${head}\n---\n${edit(body)}\n`);
  return text;
}
