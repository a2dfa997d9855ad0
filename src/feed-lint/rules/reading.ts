/** What cannot be read: encodings, XML, JSON, documents beyond the limits. */
import { placeAt } from '../read/reading.js';
import { ALL_FORMATS, type LintRule, rfc, service, XML_FORMATS, xml, xmlNames } from '../rule.js';

export const READING_RULES: readonly LintRule[] = [
  {
    id: 'ValidatorLimit',
    severity: 'error',
    formats: ALL_FORMATS,
    source: service('error', 'ValidatorLimit'),
    what: {
      vi: 'Tài liệu vượt mức mà bộ kiểm tra đọc: {limit}.',
      en: 'The document is beyond what this lint reads: {limit}.',
    },
    fix: {
      vi: 'Hãy chia thành nhiều kênh hoặc bớt tin; phần mềm của các đài cũng khó đọc kênh lớn như vậy.',
      en: 'Split the feed or put fewer entries into it; station software chokes on feeds of this size too.',
    },
    check: checkFaults('ValidatorLimit'),
  },
  {
    id: 'UnknownEncoding',
    severity: 'error',
    formats: ALL_FORMATS,
    source: xml('4.3.3 Character Encoding in Entities', 'charencoding'),
    what: { vi: 'Không biết bảng mã «{encoding}».', en: 'The encoding “{encoding}” is not known.' },
    fix: {
      vi: 'Hãy lưu tệp bằng UTF-8 và khai báo encoding="UTF-8".',
      en: 'Save the file as UTF-8 and declare encoding="UTF-8".',
    },
    check: checkFaults('UnknownEncoding'),
  },
  {
    id: 'UnicodeError',
    severity: 'error',
    formats: ALL_FORMATS,
    source: xml('4.3.3 Character Encoding in Entities', 'charencoding'),
    what: { vi: 'Có byte không thuộc bảng mã {encoding}.', en: 'There are bytes that are not {encoding}.' },
    fix: {
      vi: 'Hãy lưu lại tệp bằng đúng bảng mã đã khai báo, tốt nhất là UTF-8.',
      en: 'Save the file again in the encoding that it declares, best UTF-8.',
    },
    check: checkFaults('UnicodeError'),
  },
  {
    id: 'EncodingMismatch',
    severity: 'warning',
    formats: ALL_FORMATS,
    source: rfc(7303, '3'),
    what: {
      vi: 'Tài liệu khai báo bảng mã {declared} nhưng thực ra là {actual}.',
      en: 'The document declares {declared} but is in fact {actual}.',
    },
    fix: {
      vi: 'Hãy sửa khai báo encoding ở dòng đầu, hoặc lưu lại tệp cho khớp.',
      en: 'Correct the encoding in the first line, or save the file to match it.',
    },
    check: checkFaults('EncodingMismatch'),
  },
  {
    id: 'ObscureEncoding',
    severity: 'warning',
    formats: ALL_FORMATS,
    source: service('warning', 'ObscureEncoding'),
    what: { vi: 'Bảng mã {encoding} ít phần mềm đọc được.', en: 'Few readers know the encoding {encoding}.' },
    fix: { vi: 'Hãy dùng UTF-8.', en: 'Use UTF-8.' },
    check: checkFaults('ObscureEncoding'),
  },
  {
    id: 'SAXError',
    severity: 'error',
    formats: XML_FORMATS,
    source: xml('2.1 Well-Formed XML Documents', 'sec-well-formed'),
    what: { vi: 'XML sai cú pháp: {reason}.', en: 'The XML is not well-formed: {reason}.' },
    fix: {
      vi: 'Trình đọc kênh sẽ bỏ cả tài liệu. Hãy sửa chỗ này trước, rồi kiểm tra lại.',
      en: 'Readers will refuse the whole document. Mend this first, then check again.',
    },
    check: checkFaults('SAXError'),
  },
  {
    id: 'UndefinedNamedEntity',
    severity: 'error',
    formats: XML_FORMATS,
    source: xml('4.1 Character and Entity References', 'wf-entdeclared'),
    what: { vi: 'XML không biết ký hiệu {entity}.', en: 'XML does not know {entity}.' },
    fix: {
      vi: 'Chỉ có &amp; &lt; &gt; &quot; &apos;. Hãy viết thẳng ký tự, hoặc mã số như &#160;.',
      en: 'There are only &amp; &lt; &gt; &quot; &apos;. Write the character itself, or a number such as &#160;.',
    },
    check: checkFaults('UndefinedNamedEntity'),
  },
  {
    id: 'MissingNamespace',
    severity: 'error',
    formats: XML_FORMATS,
    source: xmlNames('5 Applying Namespaces', 'scoping-defaulting'),
    what: { vi: 'Tiền tố «{prefix}:» chưa được khai báo.', en: 'The prefix “{prefix}:” is not declared.' },
    fix: {
      vi: 'Hãy thêm xmlns:{prefix}="…" vào thẻ gốc.',
      en: 'Add xmlns:{prefix}="…" to the root element.',
    },
    check: checkFaults('MissingNamespace'),
  },
  {
    id: 'InvalidDoctype',
    severity: 'error',
    formats: XML_FORMATS,
    source: service('error', 'InvalidDoctype'),
    what: { vi: 'Tài liệu có khai báo DOCTYPE.', en: 'The document has a DOCTYPE.' },
    fix: {
      vi: 'Hãy bỏ đi: nhiều trình đọc từ chối tài liệu có DTD vì lý do an toàn.',
      en: 'Remove it: many readers refuse documents with a DTD, for safety.',
    },
    check: checkFaults('InvalidDoctype'),
  },
  {
    id: 'BadXmlVersion',
    severity: 'error',
    formats: XML_FORMATS,
    source: xml('2.8 Prolog and Document Type Declaration', 'sec-prolog-dtd'),
    what: { vi: 'Phiên bản XML là {version}.', en: 'The XML version is {version}.' },
    fix: {
      vi: 'Hãy viết version="1.0"; trình đọc kênh chỉ biết phiên bản này.',
      en: 'Write version="1.0"; feed readers know no other.',
    },
    check: checkFaults('BadXmlVersion'),
  },
  {
    id: 'JSONError',
    severity: 'error',
    formats: ['json'],
    source: rfc(8259, '2'),
    what: { vi: 'JSON sai cú pháp: {reason}.', en: 'The JSON is broken: {reason}.' },
    fix: { vi: 'Hãy sửa chỗ này trước, rồi kiểm tra lại.', en: 'Mend this first, then check again.' },
    check: checkFaults('JSONError'),
  },
];

/** A check for what a reader could not swallow. */
function checkFaults(id: string): LintRule['check'] {
  return function* ({ faults }) {
    for (const { rule, offset, values } of faults) {
      if (rule === id) yield { place: placeAt(offset), ...(values === undefined ? {} : { values }) };
    }
  };
}
