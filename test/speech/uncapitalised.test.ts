import { describe, expect, it } from 'vitest';
import { uncapitalised } from '../../src/speech/say/uncapitalised.js';

describe('after “Một là,”', () => {
  it.each([
    'Nộp hồ sơ.',
    'Mở Cổng Dịch vụ công quốc gia.',
    'Vào dichvucong.gov.vn.',
    'Vào Zalo của tỉnh.',
    'Tải VNeID.',
    'Gửi UBND xã.',
    'Hỏi Sở Nội vụ.',
    'Chờ Sở hỏi ý kiến.',
    'Bấm “Nộp hồ sơ”.',
    'Nộp 02 bộ hồ sơ.',
    'Trong 5 ngày phải xong.',
    'Thẻ BHYT của con.',
    'Giấy CMND còn hạn.',
    'Xã Ia Rsươm trả kết quả.',
    'Bà Nguyễn Thị Lan kể lại.',
    'Bộ phận một cửa của xã.',
    'Bộ hồ sơ gồm hai tờ.',
    'Ban ngày loa không phát.',
    'Phòng khi mất giấy.',
    'Sở hữu nhà phải có giấy.',
    'Sở dĩ trễ là do thiếu giấy.',
    'Văn phòng phẩm.',
    'Đảng viên làm trước.',
    'Trung tâm xã có bảng niêm yết.',
    'Bưu điện gần nhà cũng nhận.',
    'Báo cáo số liệu trong quý.',
    'Khoản 2 Điều 3.',
    'Ở xã.',
  ])('%s becomes small', (text) => {
    expect(uncapitalised(text)).toBe(text.charAt(0).toLowerCase() + text.slice(1));
  });

  it.each([
    'Sở hỏi ý kiến các cơ quan.',
    'Sở Nội vụ trả kết quả.',
    'Sở TT&TT hướng dẫn.',
    'Ủy ban nhân dân tỉnh quyết định.',
    'Ủy ban xã ký tên.',
    'Chi cục Thuế nhận tờ khai.',
    'Chi cục trả lời.',
    'Văn phòng đăng ký đất đai vẽ sơ đồ.',
    'Văn phòng Ủy ban nhân dân tỉnh.',
    'Phòng Tư pháp cấp huyện.',
    'Phòng VH&TT huyện.',
    'Bộ Nội vụ chấm điểm.',
    'Trung tâm Phục vụ hành chính công.',
    'Bưu điện tỉnh Gia Lai.',
    'Tỉnh đoàn Gia Lai chủ trì.',
    'Huyện ủy lãnh đạo.',
    'Chính phủ ban hành.',
    'Cổng dịch vụ công quốc gia.',
    'Chủ tịch Ủy ban nhân dân xã ký.',
    'UBND xã tiếp nhận.',
    'VNeID mở được ở nhà.',
    'Pleiku có 22 xã, phường.',
    'Jrai và Bahnar.',
    'Mang Yang trả đúng hẹn.',
    'Gia Lai năm 2020.',
    'Krông Pa trả đúng hẹn.',
    'Luật Đất đai 2013.',
    'Nghị quyết số 76/NQ-CP.',
    'Quyết định 753/QĐ-UBND.',
    'Điều 5 quy định rõ.',
    'Thứ Hai nộp.',
    '',
    '“Nộp hồ sơ” là ô đầu tiên.',
    'đã nhỏ sẵn.',
  ])('%s stays', (text) => {
    expect(uncapitalised(text)).toBe(text);
  });

  it('knows a letter and its mark as one, however they are encoded', () => {
    expect(uncapitalised('Ủy ban xã'.normalize('NFD'))).toBe('Ủy ban xã');
    expect(uncapitalised('Ở xã'.normalize('NFD'))).toBe('ở xã');
  });
});
