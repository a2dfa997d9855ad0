/**
 * Words of more than one syllable, and fixed phrases, that a line of Vietnamese should not end inside.
 *
 * To add one, write it where it belongs: lowercase, composed letters (NFC), marks as in “hòa, ủy” (“hoà, uỷ” are found as well). A word has two
 * syllables. A phrase has more: two of its syllables that are a word of the first list hold as firmly as that word, the others less.
 * Capitals do not matter in the text, a comma ends every compound. Leave out a pair that often meets by chance, as “nhà | mới”.
 */

/** What stands between strokes and ends of lines; lines with # are headings. */
function entries(list: string): readonly string[] {
  return list.split('\n').flatMap((line) => (line === '' || line.startsWith('#') ? [] : line.split('|')));
}

/** Two syllables, one word. */
export const WORDS = entries(`
# Cơ quan, chức danh, đoàn thể · offices, posts, bodies
bộ máy|bộ phận|cải cách|cán bộ|chính phủ|chính quyền|chủ tịch|công chức|công vụ|cơ quan|đoàn thể|đơn vị
hành chính|hiệu trưởng|hội đồng|lãnh đạo|nhà nước|nhân viên|nội vụ|thanh tra|thủ trưởng|thủ tướng|trụ sở
trung tâm|trung ương|truyền thông|ủy ban|văn phòng|văn thư|viên chức|bí thư|biên tập|công an|công ty
doanh nghiệp|hiệp hội|mặt trận|quốc gia|quốc hội|tổ quốc|tư pháp|việt nam
# Cấp, địa bàn · tiers and places
cấp tỉnh|cấp huyện|cấp xã|địa bàn|địa phương|thành phố|thị trấn|thị xã|thôn làng|gia lai|ubnd tỉnh|ubnd huyện
ubnd xã|hđnd tỉnh|hđnd huyện|hđnd xã|vùng sâu|vùng xa|miền núi
# Người · people
bà con|bạn đọc|chủ hộ|công dân|dân tộc|đồng bào|già làng|người dân|người ta|người thân|nhân dân|nhân khẩu|quý vị
thiểu số|cha mẹ|con cái|em bé|gia đình|hộ khẩu|học sinh|lao động|nông dân|phụ nữ|phụ huynh|thanh niên|trẻ em
vợ chồng|giám đốc|giáo viên|bác sĩ|người mất
# Giấy tờ · papers
thủ tục|hồ sơ|giấy tờ|giấy hẹn|giấy phép|giấy báo|tờ khai|tờ đơn|tờ gấp|mẫu đơn|mẫu số|biên lai|biên nhận
biên bản|bản chính|bản chụp|bản gốc|bản mẫu|bản sao|bản vẽ|chứng minh|chứng nhận|chứng thư|chứng thực|chứng từ
chữ ký|công chứng|công văn|đề án|đối chiếu|hóa đơn|hộ chiếu|hộ tịch|hợp đồng|lý lịch|mã số|niêm yết|phụ lục
sao y|sổ đỏ|sổ hồng|tài liệu|thành phần|tùy thân|văn bản|xác minh|xác nhận|xuất trình|căn cước|con dấu|lưu trữ
bổ sung|hợp lệ|đầy đủ|nguyên văn|kê khai|số hiệu
# Nộp, nhận, giải quyết · how a file goes
bảng giá|bảng kê|biểu mẫu|bưu chính|bưu điện|bưu phẩm|công ích|dịch vụ|một cửa|liên thông|trực tuyến|trực tiếp
tiếp nhận|giải quyết|thẩm định|thẩm quyền|trình tự|ủy quyền|đại diện|đề nghị|yêu cầu|đăng ký|đăng nhập|cấp lại
cấp đổi|gia hạn|thu hồi|điều chỉnh|sửa chữa|sửa đổi|thay đổi|thay thế|cập nhật|chuyển phát
# Văn bản, quyền hạn · rules and powers
bãi bỏ|ban hành|căn cứ|chỉ thị|chỉ đạo|chính sách|chính thức|chủ trì|chủ trương|chế độ|công bố|công khai
điều kiện|điều lệ|đối tượng|hiệu lực|hình thức|hướng dẫn|kế hoạch|kỷ luật|luật sư|nghị định|nghị quyết|nghĩa vụ
phạm vi|pháp luật|pháp lý|phê duyệt|phối hợp|quy chế|quy định|quy hoạch|quy trình|quyết định|quyền hạn|thi hành
thông tư|thông báo|thống kê|thống nhất|thực hiện|tổ chức|trách nhiệm|triển khai|xử lý|xử phạt|vi phạm|thành lập
công nhận
# Hộ tịch, cư trú · civil status
khai sinh|khai tử|khai báo|kết hôn|ly hôn|tạm trú|tạm vắng|thường trú|cư trú|quốc tịch|giám hộ|con nuôi|họ tên
ngày sinh|nơi sinh|chứng sinh|báo tử|độc thân|hôn nhân|trích lục|cải chính
# Đất, nhà · land and houses
đất đai|đất ở|nhà đất|nhà ở|thửa đất|tách thửa|hợp thửa|ranh giới|diện tích|địa chính|bản đồ|biến động|sang tên
chuyển nhượng|thế chấp|thừa kế|tặng cho|tài sản|sở hữu|sử dụng|xây dựng|khởi công|công trình|hoàn công
nông nghiệp|lâm nghiệp|thủy lợi|môi trường|đo đạc|bồi thường
# Tiền, làm ăn · money and business
kinh doanh|kinh phí|kinh tế|buôn bán|bán lẻ|bán buôn|mua bán|đầu tư|dự án|giao dịch|ngân hàng|ngân sách
tài chính|tài khoản|tín dụng|thanh toán|chuyển khoản|tiền mặt|chi phí|lệ phí|miễn phí|thu phí|cước phí|trước bạ
tiêu dùng|cạnh tranh|thị trường|hàng hóa|sản xuất|sản phẩm|cửa hàng|chi nhánh|cục thuế|hải quan|nghìn đồng
triệu đồng|tỷ đồng|khai thuế
# Bảo hiểm, y tế, giáo dục, điện · services
bảo hiểm|bảo trợ|bảo vệ|bệnh viện|y tế|trạm xá|khám bệnh|chữa bệnh|sức khỏe|trợ cấp|xã hội|hỗ trợ|tự nguyện
bắt buộc|hộ nghèo|cận nghèo|giáo dục|trường học|thư viện|văn hóa|thể thao|du lịch|khoa học|công nghệ|điện lực
điện tử|điện thoại|sinh hoạt|công tơ|hạ tầng|giao thông|xe máy|bằng lái|lái xe
# Góp ý, đánh giá, việc của cơ quan · feedback and the work of an office
cuộc thi|đối thoại|góp ý|khiếu nại|kiến nghị|phản ánh|phản hồi|tố cáo|tố giác|tiếp dân|hòm thư|đường dây
đánh giá|chấm điểm|hài lòng|xin lỗi|giám sát|kiểm tra|theo dõi|rà soát|báo cáo|điều tra|khảo sát|đo lường|chỉ số
chất lượng|hiệu quả|kết quả|mức độ|tiêu chí|tiêu chuẩn|năng lực|quản trị|quản lý|phục vụ|công tác|nhiệm vụ
sự nghiệp|hoạt động|chương trình|chuyên mục|phong trào|tập huấn|tuyên truyền|tuyên dương|khen thưởng|sáng kiến
sắp xếp
# Phát thanh, tin bài · radio and the press
phát thanh|truyền hình|truyền thanh|áp phích|câu hỏi|câu chuyện|tiểu phẩm|nhân vật|hỏi đáp|trả lời|giải thích
giới thiệu|quảng cáo|thông tin|thông điệp|khẩu hiệu|tin nhắn|tin tức|nội dung|chủ đề|tiêu đề|mục đích|mục tiêu
ý kiến|ý nghĩa|tiếng nói|tác giả|phóng viên|bài viết|hư cấu|lời thoại|lời khuyên
# Mạng, máy · the web
dữ liệu|số liệu|phần mềm|hệ thống|mạng lưới|máy tính|mật khẩu|trang web|tra cứu|tải về|quét mã|kết nối|cung cấp
bảo mật|định danh|xác thực|tiếp cận|truy cập|địa chỉ
# Ngày giờ · time
ngày tháng|ngày hẹn|ngày nghỉ|ngày lễ|ngày mai|hôm nay|hôm qua|hiện nay|năm nay|hằng năm|hằng tháng|hằng ngày
hằng tuần|đầu năm|cuối năm|thời gian|thời hạn|thời điểm|giai đoạn|lần đầu|đúng hạn|đúng hẹn|trễ hẹn|quá hạn
buổi sáng|buổi chiều|trong ngày|trước khi|sau khi|tuần lễ|sớm nhất|chậm nhất
# Làng bản, cuộc thi · villages, contests
nhà rông|cà phê|hồ tiêu|thổ cẩm|hoa văn|cồng chiêng|chợ phiên|buôn làng|ông bà|điển hình|nhà thầu|thi viết
thi đua|dự thi|giải thưởng|đồi núi|mặt trời|nông thôn
# Chữ thường gặp · everyday words
bao giờ|bao lâu|bao nhiêu|bắt đầu|kết thúc|bên cạnh|biện pháp|bình đẳng|bố trí|cần thiết|chỗ nào|chuẩn bị
cố gắng|cụ thể|dễ hiểu|đi lại|đối với|gần gũi|hạn chế|hợp tác|hy vọng|ít nhất|nhiều nhất|khó khăn|khách quan
không gian|lịch sự|lĩnh vực|lý do|làm ăn|làm việc|làm xong|minh bạch|minh họa|công bằng|miễn giảm|nguyên nhân
nguồn gốc|ngẫu nhiên|nhanh chóng|như vậy|phiền hà|phổ biến|phụ trách|rõ ràng|rườm rà|sách nhiễu|sai sót
tăng cường|tại chỗ|tại sao|tận tình|tận nơi|thái độ|tham gia|thế nào|thí dụ|ví dụ|thuận lợi|thuận tiện|tiện lợi
tiết kiệm|tìm hiểu|tốn kém|tổng hợp|trường hợp|từ chối|tự mình|tự giác|vì sao|việc làm|xem xét|xác định|ở đâu
có thể|chịu khó|cám ơn|cảm ơn|hoàn thành|hoàn thiện|phát triển|nâng cao|chậm trễ|đề xuất|áp dụng|lưu động|lưu ý
cản trở|thỏa thuận|tư vấn|vận động|vị trí|chức vụ|danh mục|danh sách|dấu hiệu|đảm bảo|bảo đảm|hậu quả
khuyến khích|khuyến cáo|đăng tải|gương mẫu|trung thực|sẵn sàng|toàn bộ|mọi người|tình hình|tình trạng
kinh nghiệm|đặc biệt|đặc điểm|đồng ý|đồng thời|đồng loạt|thường xuyên|thường trực|nghe nói|đứng đầu|phần trăm
kéo dài|khai trương|tình huống|vướng mắc|quan trọng|tạm thời|ngôi nhà|gần nhất|khi nào|hỏi kỹ|lấy mẫu|chào đời
`);

/** Three syllables and more: offices, papers and procedures as they are always named. */
export const PHRASES = entries(`
# Giấy tờ, người, ngày · papers, people, days
giấy chứng nhận|giấy chứng sinh|giấy khai sinh|giấy báo tử|giấy đề nghị|giấy xác nhận|giấy ủy quyền
giấy biên nhận|sổ hộ khẩu|thẻ căn cước|trả kết quả|ngày làm việc|giờ làm việc|nơi cư trú|nhà đầu tư
hộ kinh doanh|hộ gia đình|người lao động|người đứng đầu|người có công|ban biên tập|cha hoặc mẹ
nộp hồ sơ|nộp một nơi
# Cơ quan · offices
dịch vụ công|hành chính công|cơ quan thuế|chi cục thuế|ủy ban xã|ủy ban huyện|ủy ban tỉnh|tiếp công dân
sở nội vụ|bộ nội vụ|bộ tài chính|sở tài chính|sở tư pháp|bộ tư pháp|sở y tế|bộ y tế|sở xây dựng|bộ xây dựng
bưu điện xã|trạm y tế|cán bộ xã
# Nơi nộp, thứ phải nộp · what is handed in
cơ sở dữ liệu|hợp đồng điện|quyền sử dụng đất|quyền sở hữu|bán lẻ rượu|thuế thu nhập|đơn vị sự nghiệp
chỉ số hài lòng|chưa có số liệu|đường dây nóng|hòm thư góp ý|chữ ký số|mã hồ sơ|tệp đính kèm|phần mềm đánh giá
lệ phí trước bạ
# Cải cách, cơ quan · reform and its bodies
cải cách hành chính|thủ tục hành chính|quy định hành chính|cơ quan hành chính|vi phạm hành chính|bảo hiểm xã hội
bảo hiểm y tế|ủy ban nhân dân|hội đồng nhân dân|thanh tra nhân dân|chứng minh nhân dân|mặt trận tổ quốc
thủ tướng chính phủ|văn phòng chính phủ|cơ quan nhà nước|cán bộ một cửa|bộ phận một cửa|một cửa liên thông
# Dịch vụ, đăng ký · services, registration
dịch vụ bưu chính|bưu chính công ích|dịch vụ công trực tuyến|dịch vụ công quốc gia|giấy tờ tùy thân
căn cước công dân|công nghệ thông tin|thông tin điện tử|đăng ký khai sinh|đăng ký khai tử|đăng ký kết hôn
đăng ký kinh doanh|đăng ký biến động|đăng ký đầu tư|giấy phép xây dựng|giấy phép kinh doanh|chủ trương đầu tư
năng lực cạnh tranh|dân tộc thiểu số|phản ánh kiến nghị|trung tâm hành chính công|cán bộ công chức
văn bản xin lỗi
`);
