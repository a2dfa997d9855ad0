/** What the rules propose: good Vietnamese, or nothing. */
import { describe, expect, it } from 'vitest';
import type { EarRuleName } from '../../../src/speech/index.js';
import { hear, proposalOf } from './hear.js';

const PROPOSED: readonly (readonly [EarRuleName, string, string])[] = [
  [
    'long-sentence',
    'Bà con đến bộ phận một cửa của xã để nộp hồ sơ, mang theo giấy tờ tùy thân và bản sao sổ hộ khẩu, nhưng cán bộ sẽ không nhận hồ sơ nếu thiếu tờ khai theo mẫu.',
    'Bà con đến bộ phận một cửa của xã để nộp hồ sơ, mang theo giấy tờ tùy thân và bản sao sổ hộ khẩu. Nhưng cán bộ sẽ không nhận hồ sơ nếu thiếu tờ khai theo mẫu.',
  ],
  [
    'long-sentence',
    'Người dân nộp hồ sơ tại trung tâm hành chính công của tỉnh trong giờ làm việc; cán bộ kiểm tra giấy tờ và trả giấy hẹn ngay trong ngày cho người nộp.',
    'Người dân nộp hồ sơ tại trung tâm hành chính công của tỉnh trong giờ làm việc. Cán bộ kiểm tra giấy tờ và trả giấy hẹn ngay trong ngày cho người nộp.',
  ],
  // As few cuts as are needed.
  [
    'long-sentence',
    'Cán bộ xã phải hướng dẫn bà con điền tờ khai cho đúng và đủ ngay từ lần đầu, đồng thời bà con cần mang đủ giấy tờ gốc để đối chiếu tại chỗ, sau đó cán bộ trả giấy hẹn.',
    'Cán bộ xã phải hướng dẫn bà con điền tờ khai cho đúng và đủ ngay từ lần đầu. Đồng thời, bà con cần mang đủ giấy tờ gốc để đối chiếu tại chỗ, sau đó cán bộ trả giấy hẹn.',
  ],
  [
    'long-sentence',
    'Theo Luật Cán bộ, công chức năm 2008, cán bộ phải lịch sự.'
      .replace('Theo Luật Cán bộ, công chức năm 2008', 'Theo Nghị định số 61/2018/NĐ-CP của Chính phủ')
      .replace('phải lịch sự', 'ở bộ phận một cửa không được tự ý đòi thêm giấy tờ ngoài quy định'),
    'Cán bộ ở bộ phận một cửa không được tự ý đòi thêm giấy tờ ngoài quy định. Nghị định số 61/2018/NĐ-CP của Chính phủ quy định như vậy.',
  ],
  ['stacked-numbers', 'Năm 2019, 28.900 người được hỏi.', '28.900 người được hỏi vào năm 2019.'],
  [
    'stacked-numbers',
    'Đến hết năm 2017, hơn 8.700 em bé nhận giấy tại nhà.',
    'Hơn 8.700 em bé nhận giấy tại nhà, tính đến hết năm 2017.',
  ],
  [
    'stacked-numbers',
    'Quyết định số 753/QĐ-UBND ngày 09/12/2019 giao việc cho các đài.',
    'Quyết định số 753/QĐ-UBND giao việc cho các đài. Quyết định ấy ban hành ngày 09/12/2019.',
  ],
  ['bracketed-aside', 'Mang bản sao (nếu có) đến xã.', 'Mang bản sao, nếu có, đến xã.'],
  ['bracketed-aside', 'Mang bản sao (nếu có).', 'Mang bản sao, nếu có.'],
  ['bracketed-aside', 'Điền tờ khai (mẫu số 01) rồi nộp.', 'Điền tờ khai rồi nộp.'],
  ['bracketed-aside', 'Ông (bà) có đơn.', 'Ông, bà có đơn.'],
  ['bracketed-aside', 'Gửi xã (phường, thị trấn) nơi ở.', 'Gửi xã, phường, thị trấn nơi ở.'],
  [
    'spelt-address',
    'Bà con vào https://a-b.vn/c?d=1 để xem.',
    'Bà con vào trang mạng ghi trên bảng niêm yết để xem.',
  ],
  [
    'spelt-address',
    'Bà con xem tại trang web chinhphu.vn.',
    'Bà con xem tại trang web ghi trên bảng niêm yết.',
  ],
  ['spelt-address', 'Gửi đến địa chỉ: http://abc.gov.vn.', 'Gửi đến địa chỉ ghi trên bảng niêm yết.'],
  ['spelt-address', 'Bà con gửi hoi@abc.vn.', 'Bà con gửi đến địa chỉ thư điện tử ghi trên bảng niêm yết.'],
  ['spelt-address', 'Bà con gõ chinhphu.vn rồi bấm.', 'Bà con gõ địa chỉ ghi trên bảng niêm yết rồi bấm.'],
  ['open-quotation', 'Bác nói: “Tôi đi.', 'Bác nói: “Tôi đi.”'],
];

const REFUSED: readonly (readonly [EarRuleName, string, string])[] = [
  [
    'long-sentence',
    'half a pair cannot stand alone',
    'Tuy đường xa, nhưng bà con vẫn đến đông đủ để nghe cán bộ xã nói về cách nộp hồ sơ qua mạng và qua bưu điện trong những ngày mưa lũ vừa rồi ở làng.',
  ],
  [
    'long-sentence',
    'entries of a list are no sentences',
    'Bà con mang theo bản chính và bản sao giấy chứng nhận quyền sử dụng đất của gia đình; đơn đề nghị theo mẫu của huyện; bản vẽ ngôi nhà và ảnh chụp chỗ định sửa.',
  ],
  [
    'long-sentence',
    'not inside a quotation',
    'Bác trưởng thôn nói với mọi người trong làng rằng “bà con cứ mang giấy tờ ra xã để hỏi cho rõ từng điều một, nhưng cán bộ sẽ không nhận tiền hay quà của ai đâu”.',
  ],
  [
    'long-sentence',
    'not between a number of papers and one more',
    'Bà con mang theo tờ khai theo mẫu, giấy chứng sinh của em bé, sổ hộ khẩu của gia đình, giấy đăng ký kết hôn của cha mẹ, và hồ sơ đã có chứng thực của xã từ trước.',
  ],
  [
    'stacked-numbers',
    'which of two documents has the date?',
    'Nghị định số 76/2013/NĐ-CP ngày 13/6/2013 sửa Nghị định số 30/2011/NĐ-CP.',
  ],
  ['stacked-numbers', 'nothing to move', 'Cả xã có 12 thôn, 3.450 hộ và 14.200 người.'],
  ['bracketed-aside', 'a sentence that is all bracket', '(Đây là bản mẫu.)'],
  ['bracketed-aside', 'a bracket that never closes', 'Mang bản sao (nếu có đến xã.'],
  ['spelt-address', 'an address behind a name', 'Báo Gia Lai baogialai.com.vn đưa tin.'],
  ['open-quotation', 'where it ends nobody knows', 'Bác bảo “tôi đi rồi đi.'],
];

describe('a proposal', () => {
  it.each(PROPOSED)('%s: %s', (rule, text, proposal) => {
    expect(proposalOf(rule, text)).toBe(proposal);
  });

  it('stands at the end of what to do, in both languages', () => {
    const { fix } = hear('Mang bản sao (nếu có).')[0] ?? {};
    expect(fix?.vi).toMatch(/Có thể viết: «Mang bản sao, nếu có\.»$/u);
    expect(fix?.en).toMatch(/For instance: “Mang bản sao, nếu có\.”$/u);
  });
});

describe('no proposal where none is good for certain', () => {
  it.each(REFUSED)('%s: %s', (rule, _, text) => {
    expect(proposalOf(rule, text)).toBeUndefined();
  });
});
