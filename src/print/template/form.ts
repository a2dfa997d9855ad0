/** The forms in which a sheet goes to paper: larger, in tiles for an office printer, several on one sheet. Data only; millimetres. */
import { z } from 'zod';
import { length } from './slot-shapes.js';

/** The job card of a form, where it differs from that of its template. */
const job = z
  .strictObject({
    paper: z.string().min(1),
    colour: z.string().min(1),
    copies: z.int().min(1),
  })
  .partial()
  .default({});

const scaledSchema = z.strictObject({
  kind: z.literal('scaled').describe('phóng to, thu nhỏ cả tờ · the whole sheet larger or smaller'),
  title: z.string().min(1).describe('tên trên phiếu in · name on the job card'),
  width: length.describe('bề rộng tờ, mm · width of the sheet'),
  height: length.describe('bề cao tờ, mm · height of the sheet'),
  job: job.describe('giấy, màu, số bản của dạng này · what its job card says instead'),
});

const tiledSchema = z.strictObject({
  kind: z.literal('tiled').describe('ghép từ nhiều tờ nhỏ · put together of smaller sheets'),
  title: z.string().min(1).describe('tên trên phiếu in · name on the job card'),
  of: z
    .string()
    .optional()
    .describe('dạng được chia ra; bỏ trống là tờ gốc · form that is cut up; the sheet itself when absent'),
  width: length.describe('bề rộng một tờ giấy, mm · width of one paper'),
  height: length.describe('bề cao một tờ giấy, mm · height of one paper'),
  overlap: z
    .number()
    .min(5)
    .max(50)
    .describe('phần chồng mép để dán, mm · what neighbours share, to be glued'),
  margin: z
    .number()
    .min(3)
    .max(30)
    .describe('lề máy in không in tới, mm · margin that a printer leaves white'),
  job: job.describe('giấy, màu, số bản của dạng này · what its job card says instead'),
});

const repeatedSchema = z.strictObject({
  kind: z.literal('repeated').describe('nhiều bản trên một tờ · several on one sheet'),
  title: z.string().min(1).describe('tên trên phiếu in · name on the job card'),
  width: length.describe('bề rộng tờ lớn, mm · width of the large sheet'),
  height: length.describe('bề cao tờ lớn, mm · height of the large sheet'),
  columns: z.int().min(1).max(20).describe('số cột · columns'),
  rows: z.int().min(1).max(20).describe('số hàng · rows'),
  job: job.describe('giấy, màu, số bản của dạng này · what its job card says instead'),
});

export const formSchema = z.discriminatedUnion('kind', [scaledSchema, tiledSchema, repeatedSchema]);

/** A form of a product: `poster.a2`, `poster.a4`, `receipt.2-up`. */
export type SheetForm = z.infer<typeof formSchema>;
export type TiledForm = z.infer<typeof tiledSchema>;
export type RepeatedForm = z.infer<typeof repeatedSchema>;
