import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/model/index.js';
import { bodyParts } from '../../src/print/flow/flow-text.js';
import { paragraphs } from '../helpers/campaign.js';

const list = (ordered: boolean): Block => ({
  type: 'list',
  ordered,
  start: 1,
  line: 1,
  items: [paragraphs('Mang giấy tờ.'), paragraphs('Nhận giấy hẹn.')],
});
const heading: Block = { type: 'heading', level: 2, line: 1, children: [{ type: 'text', text: 'Các bước' }] };
const [open, announce, end] = paragraphs('Bà con chuẩn bị.', 'Cách làm:', 'Chưa rõ thì hỏi.');
const body = (...blocks: readonly (Block | undefined)[]) => blocks.filter((one) => one !== undefined);

describe('bodyParts', () => {
  it('takes the numbered list with what announces it, else the first list', () => {
    expect(bodyParts(body(open, list(false), announce, list(true), end))).toEqual({
      opening: body(open, list(false)),
      list: body(announce, list(true)),
      closing: body(end),
      rest: body(announce, list(true), end),
    });
    expect(bodyParts(body(open, heading, list(false)))).toMatchObject({
      opening: body(open),
      list: body(heading, list(false)),
      closing: [],
    });
  });

  it('leaves words that announce nothing with the opening', () => {
    expect(bodyParts(body(open, list(true)))).toMatchObject({ opening: body(open), list: [list(true)] });
  });

  it('is undefined for a text without a list', () => {
    expect(bodyParts(body(open, end))).toBeUndefined();
  });
});
