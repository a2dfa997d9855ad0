import { UsageError } from '../../errors.js';
import type { Profile } from '../../preflight/index.js';
import { type Command, type OptionValues, textOption } from '../command.js';

export const preflight: Command = {
  name: 'preflight',
  summary: {
    vi: 'Xem tệp PDF như nhà in xem trước khi in: phông, khổ, màu, hình, mực, lề, mã QR, thẻ cho máy đọc.',
    en: 'Looks at PDFs as a print shop does: fonts, boxes, colours, pictures, ink, margins, QR codes, tags.',
  },
  positionals: 'FILE.pdf…',
  options: {
    profile: {
      type: 'string',
      value: 'office|press',
      help: {
        vi: 'office: máy in văn phòng và màn hình; press: nhà in (mặc định: press khi tệp tự nhận là PDF/X hoặc có phần chừa xén)',
        en: 'office: office printers and screens; press: a print shop (default: press for what calls itself PDF/X or has a bleed)',
      },
    },
    safe: {
      type: 'string',
      value: 'MM',
      help: {
        vi: 'Chữ và mã QR phải cách mép xén bao nhiêu mm (mặc định: theo phiếu in nằm cạnh tệp, không có thì 5)',
        en: 'Millimetres between the cut and text or codes (default: what the job card beside the file says, else 5)',
      },
    },
    bleed: {
      type: 'string',
      value: 'MM',
      help: {
        vi: 'Phần chừa xén nhà in đòi, mm (mặc định: 2)',
        en: 'Millimetres of bleed that the shop asks for (default: 2)',
      },
    },
    ppi: {
      type: 'string',
      value: 'N',
      help: {
        vi: 'Độ nét của hình, điểm ảnh mỗi inch (mặc định: 300; khổ lớn hơn A3: 150; hơn 2 m: 72; văn phòng: một nửa)',
        en: 'Pixels an inch of pictures (default: 300; beyond A3 150; beyond 2 m 72; half of it in an office)',
      },
    },
    ink: {
      type: 'string',
      value: '%',
      help: {
        vi: 'Tổng lượng mực giấy chịu được, phần trăm (mặc định: 300; giấy không tráng: 260–280)',
        en: 'Percent of all inks that the paper bears (default: 300; uncoated 260 to 280)',
      },
    },
    strict: {
      type: 'boolean',
      help: { vi: 'Coi cảnh báo là lỗi', en: 'Warnings are errors' },
    },
  },
  async run({ values, positionals, terminal }) {
    if (positionals.length === 0) {
      throw new UsageError({
        vi: 'Hãy cho biết tệp PDF, hoặc thư mục có tệp PDF; nhiều tệp cũng được: loaphat preflight ap-phich.pdf to-roi.pdf',
        en: 'Name PDFs, or folders with PDFs: loaphat preflight poster.pdf leaflet.pdf',
      });
    }
    const asked = {
      profile: profileOption(values),
      safe: lengthOption(values, 'safe', 200),
      bleed: lengthOption(values, 'bleed', 50),
      ppi: lengthOption(values, 'ppi', 10_000),
      ink: lengthOption(values, 'ink', 400),
    };
    const { preflightFiles } = await import('../preflight-files.js');
    return preflightFiles(positionals, { asked, strict: values.strict === true, terminal });
  },
};

function profileOption(values: OptionValues): Profile | undefined {
  const given = textOption(values, 'profile');
  if (given === undefined || given === 'office' || given === 'press') return given;
  throw new UsageError({
    vi: `--profile chỉ nhận office hoặc press, không nhận «${given}».`,
    en: `--profile takes office or press, not “${given}”.`,
  });
}

/** A number, with a point or a comma. */
function lengthOption(values: OptionValues, name: string, most: number): number | undefined {
  const given = textOption(values, name);
  if (given === undefined) return undefined;
  const number = Number(given.replace(',', '.'));
  if (given.trim() !== '' && number >= 0 && number <= most) return number;
  throw new UsageError({
    vi: `--${name} là một số từ 0 đến ${most}, không phải «${given}».`,
    en: `--${name} is a number from 0 to ${most}, not “${given}”.`,
  });
}
