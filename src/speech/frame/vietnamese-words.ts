/** The words of campaigns that write none. */
import type { FrameWords } from '../../model/index.js';

/** What is said around items in Vietnamese where neither campaign nor station says it otherwise. For no other language is anything made up. */
export const VIETNAMESE_WORDS: Required<FrameWords> = {
  opening: 'Đây là {station}. {time}, {date}, mời bà con nghe chuyên mục {programme}.',
  first: 'Trước hết là {piece}.',
  next: ['Tiếp theo là {piece}.', 'Sau đây là {piece}.', 'Bây giờ là {piece}.', 'Còn đây là {piece}.'],
  same: ['Vẫn là {piece}.', 'Cũng trong {piece}.'],
  pieces: {
    news: 'phần tin tức',
    guide: 'mục hướng dẫn',
    question: 'mục hỏi đáp',
    dialogue: 'câu chuyện truyền thanh',
    document: 'mục tìm hiểu văn bản',
    result: 'mục kết quả cải cách',
    model: 'mục cách làm hay',
    event: 'mục thông báo',
  },
  notices: 'Sau đây là thông báo của địa phương.',
  closing: {
    long: 'Chuyên mục đến đây là hết. Muốn hỏi thêm hay góp ý về thủ tục hành chính, bà con liên hệ {contact}. Xin chào bà con.',
    short: 'Chuyên mục đến đây là hết. Chưa rõ điều gì, bà con cứ hỏi bộ phận một cửa. Xin chào bà con.',
  },
  desk: 'bộ phận một cửa của {kind}',
  pause: 1,
};
