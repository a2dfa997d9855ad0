/** The pages that are shown instead of a file: what happened, and where to go. Nothing in them has to be loaded. */
import { COMMON, policyOf } from './policies.js';

/** `notFound`: no such page. `gone`: there was one. `notReady`: a publication is missing or under way. `tooMany`: one client asks more than its share. */
export type NoticeKind = 'notFound' | 'gone' | 'notReady' | 'malformed' | 'tooMany';

interface Words {
  readonly status: number;
  readonly title: string;
  readonly text: string;
  readonly english: string;
}

const WORDS: Readonly<Record<NoticeKind, Words>> = {
  notFound: {
    status: 404,
    title: 'Không có trang này',
    text: 'Địa chỉ có thể đã gõ nhầm, hoặc trang đã được gỡ xuống. Xin mời về trang đầu để tìm đài, bản tin hoặc tờ rơi của địa phương mình.',
    english: 'There is no such page.',
  },
  gone: {
    status: 410,
    title: 'Trang này đã được gỡ xuống',
    text: 'Nội dung ở địa chỉ này đã hết hạn hoặc được rút lại. Xin mời về trang đầu để xem nội dung đang có hiệu lực.',
    english: 'What was here has ended or was withdrawn.',
  },
  notReady: {
    status: 503,
    title: 'Trang đang được cập nhật',
    text: 'Nội dung mới đang được đưa lên, hoặc chưa có gì được xuất bản. Xin thử lại sau ít phút.',
    english: 'The page is being updated. Please try again in a moment.',
  },
  malformed: {
    status: 400,
    title: 'Địa chỉ viết không đúng',
    text: 'Địa chỉ có ký tự không đọc được. Xin kiểm tra lại, hoặc về trang đầu.',
    english: 'The address is malformed.',
  },
  tooMany: {
    status: 429,
    title: 'Máy này đang hỏi quá nhiều',
    text: 'Trong ít giây vừa rồi có quá nhiều yêu cầu đến từ cùng một địa chỉ mạng. Xin đợi một chút rồi mở lại.',
    english: 'Too many requests from one address. Please wait a moment.',
  },
};

/** The answer with a notice. */
export function notice(
  kind: NoticeKind,
  method: string,
  more: Readonly<Record<string, string>>,
): { readonly response: Response; readonly bytes: number } {
  const page = noticePage(WORDS[kind]);
  const response = new Response(method === 'HEAD' ? null : page, {
    status: WORDS[kind].status,
    headers: {
      ...COMMON,
      'cache-control': 'no-cache',
      'content-type': 'text/html; charset=utf-8',
      'content-length': String(Buffer.byteLength(page)),
      'content-security-policy': policyOf('text/html', page),
      ...(kind === 'notReady' ? { 'retry-after': '5' } : {}),
      ...more,
    },
  });
  return { response, bytes: method === 'HEAD' ? 0 : Buffer.byteLength(page) };
}

function noticePage({ title, text, english }: Words): string {
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
