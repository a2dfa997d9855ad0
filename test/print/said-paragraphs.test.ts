import { expect, test } from 'vitest';
import type { ItemKind } from '../../src/model/index.js';
import { type SaidParagraph, saidParagraphs } from '../../src/print/script/said-paragraphs.js';
import { sentencesOf } from '../../src/speech/sentences.js';
import { anItem, paragraphs } from '../helpers/campaign.js';

const lexicon = {
  acronyms: {},
  names: {
    'Chư HDrông': 'Chư Hơ Drông',
    'AL Bá': 'Al Bá',
    'gialai.gov.vn': 'gia lai chấm gốp chấm vê en',
    'dvc.gialai.gov.vn': 'dê vê xê chấm gia lai chấm gốp chấm vê en',
    'COVID-19': 'cô-vít mười chín',
  },
};

function saidOf(texts: readonly string[], kind: ItemKind = 'guide'): readonly SaidParagraph[] {
  const item = anItem('bai', { kind }, paragraphs(...texts));
  return saidParagraphs(item.versions[0], item, { lexicon });
}

const printed = (said: readonly SaidParagraph[]) =>
  said.map(({ sentences }) =>
    sentences
      .map((runs) => runs.map(({ text }) => text).join(''))
      .join(' ')
      .replaceAll('\u00a0', ' '),
  );

test('a breath mark stands at the end of a clause and is not said', () => {
  const said = saidOf(['Nộp hồ sơ xong, bà con đừng về vội. Còn giấy hẹn.']);
  expect(printed(said)).toEqual(['Nộp hồ sơ xong, / bà con đừng về vội. Còn giấy hẹn.']);
  expect(said[0]?.sentences[0]?.filter(({ seen }) => seen).map(({ text }) => text)).toEqual(['\u00a0/']);
});

test('a name that is respelt for the ear shows once how it is written', () => {
  expect(
    printed(saidOf(['Xã Chư HDrông họp sáng nay.', 'Bà con Chư HDrông nhớ đến. COVID-19 còn đó.'])),
  ).toEqual([
    'Xã Chư Hơ Drông [Chư HDrông] họp sáng nay.',
    'Bà con Chư Hơ Drông nhớ đến. Cô-vít mười chín [COVID-19] còn đó.',
  ]);
});

test('a name that only changes its capitals, or that the text does not write, shows nothing', () => {
  expect(printed(saidOf(['Chị AL Bá ở Chư Hơ Drông.']))).toEqual(['Chị Al Bá ở Chư Hơ Drông.']);
});

test('an address inside a longer one is not taken for it', () => {
  expect(printed(saidOf(['Vào trang dvc.gialai.gov.vn.']))).toEqual([
    'Vào trang dê vê xê chấm gia lai chấm gốp chấm vê en [dvc.gialai.gov.vn].',
  ]);
  expect(printed(saidOf(['Vào dvc.gialai.gov.vn. Hay vào gialai.gov.vn.']))).toEqual([
    'Vào dê vê xê chấm gia lai chấm gốp chấm vê en [dvc.gialai.gov.vn]. Hay vào gia lai chấm gốp chấm vê en [gialai.gov.vn].',
  ]);
});

test('who speaks is told in a dialogue, and elsewhere only where a name comes back', () => {
  const speakers = (texts: readonly string[], kind?: ItemKind) =>
    saidOf(texts, kind).map(({ speaker }) => speaker);
  expect(speakers(['Bác Năm: Chào cháu.', 'Mai: Cháu chào bác.'], 'dialogue')).toEqual(['Bác Năm', 'Mai']);
  expect(speakers(['Lưu ý: giữ giấy hẹn.', 'Bà con nhớ.'])).toEqual([undefined, undefined]);
  expect(speakers(['Nam: Một.', 'Nữ: Hai.', 'Nam: Ba.', 'Nữ: Bốn.'], 'spot')).toEqual([
    'Nam',
    'Nữ',
    'Nam',
    'Nữ',
  ]);
  expect(printed(saidOf(['Mai: Cháu chào bác.'], 'dialogue'))).toEqual(['Cháu chào bác.']);
});

test('sentences end before a capital, not inside a number or an ellipsis', () => {
  expect(sentencesOf('Lệ phí 8.000 đồng. Nộp tại xã! Xong chưa? “Xong rồi.” Bà con về.')).toEqual([
    'Lệ phí 8.000 đồng.',
    'Nộp tại xã!',
    'Xong chưa?',
    '“Xong rồi.”',
    'Bà con về.',
  ]);
  expect(sentencesOf('chờ… rồi đi')).toEqual(['chờ… rồi đi']);
});
