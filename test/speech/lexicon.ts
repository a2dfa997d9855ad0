/** The words that the speech tests know. */
import { lexiconSchema } from '../../src/model/index.js';

export const lexicon = lexiconSchema.parse({
  acronyms: {
    CCHC: 'cải cách hành chính',
    TTHC: 'thủ tục hành chính',
    UBND: 'Ủy ban nhân dân',
    HĐND: 'Hội đồng nhân dân',
    DVC: 'dịch vụ công',
    TW: 'Trung ương',
    QL: 'quốc lộ',
    ĐT: 'điện thoại',
    'TT-TH': 'Truyền thanh Truyền hình',
  },
  names: {
    'dvc.gialai.gov.vn': 'cổng dịch vụ công tỉnh Gia Lai',
    thutuchanhchinh: 'thủ tục hành chính',
  },
});
