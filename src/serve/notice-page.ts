/** The pages shown instead of a file: what happened, and where to go. */

/** `notFound`: no such page. `notReady`: a publication is missing or under way. */
export type Notice = 'notFound' | 'notReady' | 'malformed';

const WORDS: Record<Notice, { title: string; text: string; english: string }> = {
  notFound: {
    title: 'Không có trang này',
    text: 'Địa chỉ có thể đã gõ nhầm, hoặc trang đã được gỡ xuống. Xin mời về trang đầu để tìm đài, bản tin hoặc tờ rơi của địa phương mình.',
    english: 'There is no such page.',
  },
  notReady: {
    title: 'Trang đang được cập nhật',
    text: 'Nội dung mới đang được đưa lên, hoặc chưa có gì được xuất bản. Xin thử lại sau ít phút.',
    english: 'The page is being updated. Please try again in a moment.',
  },
  malformed: {
    title: 'Địa chỉ viết không đúng',
    text: 'Địa chỉ có ký tự không đọc được. Xin kiểm tra lại, hoặc về trang đầu.',
    english: 'The address is malformed.',
  },
};

/** A whole HTML page, without anything to load. */
export function noticePage(notice: Notice): string {
  const { title, text, english } = WORDS[notice];
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>
body { margin: 0 auto; max-width: 34rem; padding: 3rem 1.25rem; font: 1.125rem/1.6 system-ui, sans-serif; color: #1c2329; background: #fff; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 1rem; }
a { display: inline-block; margin: .5rem 0; padding: .7rem 1.1rem; border-radius: .4rem; background: #8c1d18; color: #fff; text-decoration: none; font-weight: 600; }
a:focus-visible { outline: 3px solid #f2b705; outline-offset: 2px; }
p[lang=en] { color: #4c5760; font-size: 1rem; }
</style>
</head>
<body>
<h1>${title}</h1>
<p>${text}</p>
<p><a href="/">Về trang đầu</a></p>
<p lang="en">${english}</p>
</body>
</html>
`;
}
