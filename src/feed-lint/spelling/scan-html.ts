/** A piece of HTML as tags, and what a strict parser would object to. Linear in the length of the text. */
import type { Bilingual } from '../../rule/index.js';
import { ENDS_PARAGRAPH, isHtmlElement, OPTIONAL_END, RAW_TEXT, VOID_ELEMENTS } from './html-words.js';

export interface HtmlAttribute {
  readonly name: string;
  readonly value: string;
  readonly offset: number;
}

export interface HtmlTag {
  /** In lower case. */
  readonly name: string;
  readonly written: string;
  readonly attributes: readonly HtmlAttribute[];
  readonly offset: number;
}

export interface HtmlFault {
  readonly reason: Bilingual;
  readonly offset: number;
}

export interface ScannedHtml {
  readonly tags: readonly HtmlTag[];
  readonly faults: readonly HtmlFault[];
}

/** Deeper than this, and after as many faults, nothing more is looked for. */
const DEEPEST = 200;
const MOST_FAULTS = 20;

const NAME = /[a-zA-Z][^\s/>]*/y;
const ATTRIBUTE = /[\s/]*([^\s/>=][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/y;
const TAG_END = /[\s/]*>/y;

/** Scans a piece of HTML (HTML Standard §13.2, as far as a feed's content needs it). */
export function scanHtml(html: string): ScannedHtml {
  const tags: HtmlTag[] = [];
  const faults: HtmlFault[] = [];
  const open: { name: string; offset: number }[] = [];
  const note = (offset: number, vi: string, en: string) => {
    if (faults.length < MOST_FAULTS) faults.push({ offset, reason: { vi, en } });
  };
  let at = 0;

  while (at < html.length && faults.length < MOST_FAULTS) {
    const start = html.indexOf('<', at);
    if (start < 0) break;
    at = start;
    if (html.startsWith('<!--', at)) {
      const end = html.indexOf('-->', at + 4);
      if (end < 0) note(at, 'chú thích <!-- chưa đóng', 'a comment <!-- is never closed');
      at = end < 0 ? html.length : end + 3;
      continue;
    }
    const closing = html[at + 1] === '/';
    NAME.lastIndex = at + (closing ? 2 : 1);
    const written = NAME.exec(html)?.[0];
    if (written === undefined) {
      note(at, 'dấu < đứng một mình; viết &lt;', 'a bare <; write &lt;');
      at += 1;
      continue;
    }
    const name = written.toLowerCase();
    at = NAME.lastIndex;
    const attributes = readAttributes();
    if (attributes === undefined) {
      note(start, `thẻ <${written}> viết dở`, `the tag <${written}> is not finished`);
      break;
    }
    if (closing) close(name, start);
    else begin({ name, written, attributes, offset: start });
  }
  const left = open.find(({ name }) => !OPTIONAL_END.has(name));
  if (left !== undefined) {
    note(left.offset, `thẻ <${left.name}> mở mà không đóng`, `the tag <${left.name}> is never closed`);
  }
  return { tags, faults };

  function readAttributes(): HtmlAttribute[] | undefined {
    const found: HtmlAttribute[] = [];
    for (;;) {
      TAG_END.lastIndex = at;
      if (TAG_END.test(html)) {
        at = TAG_END.lastIndex;
        return found;
      }
      ATTRIBUTE.lastIndex = at;
      const match = ATTRIBUTE.exec(html);
      if (match === null || found.length > DEEPEST) return undefined;
      const [whole, name = '', double, single, bare] = match;
      const offset = at + whole.search(/[^\s/]/);
      if (found.some((each) => each.name === name.toLowerCase())) {
        note(offset, `thuộc tính «${name}» viết hai lần`, `the attribute “${name}” is given twice`);
      }
      found.push({ name: name.toLowerCase(), value: double ?? single ?? bare ?? '', offset });
      at = ATTRIBUTE.lastIndex;
    }
  }

  function begin(tag: HtmlTag): void {
    tags.push(tag);
    if (ENDS_PARAGRAPH.has(tag.name) && open.at(-1)?.name === 'p') open.pop();
    if (OPTIONAL_END.has(tag.name) && open.at(-1)?.name === tag.name) open.pop();
    // What is no element of HTML is a fault of its own; where it would end is anybody's guess.
    if (VOID_ELEMENTS.has(tag.name) || !isHtmlElement(tag.name)) return;
    if (RAW_TEXT.has(tag.name)) {
      const end = html.slice(at).search(new RegExp(`</${tag.name}[\\s/>]`, 'i'));
      if (end < 0) {
        note(tag.offset, `thẻ <${tag.name}> mở mà không đóng`, `the tag <${tag.name}> is never closed`);
        at = html.length;
        return;
      }
      at += end;
    }
    if (open.length >= DEEPEST) {
      note(tag.offset, `thẻ lồng sâu quá ${DEEPEST} lớp`, `tags nested deeper than ${DEEPEST}`);
      at = html.length;
      return;
    }
    open.push({ name: tag.name, offset: tag.offset });
  }

  function close(name: string, offset: number): void {
    if (!isHtmlElement(name)) return;
    for (let top = open.at(-1); top !== undefined && top.name !== name; top = open.at(-1)) {
      if (!OPTIONAL_END.has(top.name)) break;
      open.pop();
    }
    if (open.at(-1)?.name === name) open.pop();
    else {
      note(offset, `thẻ đóng </${name}> không khớp thẻ mở`, `the end tag </${name}> matches no open tag`);
    }
  }
}
