/** Sheets → an Excel workbook. */
import { xmlAttribute, xmlText } from '../../../model/index.js';
import {
  contentTypes,
  coreProperties,
  type DocumentFacts,
  OFFICE_RELATIONS,
  PACKAGE_RELATIONS,
  relations,
  XML_HEAD,
  zipParts,
} from '../../../office/index.js';
import { STYLES_XML } from './cell-styles.js';
import { sharedStrings } from './shared-strings.js';
import type { Sheet } from './sheet.js';
import { filterRange, printedRange, sheetXml } from './sheet-xml.js';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The workbook as bytes; the same sheets and facts give the same bytes, in every zone. */
export function workbook(sheets: readonly Sheet[], facts: DocumentFacts): Uint8Array {
  const strings = sharedStrings();
  const pages = sheets.map((sheet, index) => sheetXml(sheet, strings, index === 0));
  const file = (index: number) => `worksheets/sheet${index + 1}.xml`;
  return zipParts(
    new Map([
      [
        '[Content_Types].xml',
        contentTypes([
          ['xl/workbook.xml', `${TYPE}.sheet.main+xml`],
          ...sheets.map((_, index) => [`xl/${file(index)}`, `${TYPE}.worksheet+xml`] as const),
          ['xl/styles.xml', `${TYPE}.styles+xml`],
          ['xl/sharedStrings.xml', `${TYPE}.sharedStrings+xml`],
        ]),
      ],
      [
        '_rels/.rels',
        relations([
          ['workbook', `${OFFICE_RELATIONS}/officeDocument`, 'xl/workbook.xml'],
          ['core', `${PACKAGE_RELATIONS}/metadata/core-properties`, 'docProps/core.xml'],
        ]),
      ],
      ['docProps/core.xml', coreProperties(facts)],
      ['xl/workbook.xml', workbookXml(sheets)],
      [
        'xl/_rels/workbook.xml.rels',
        relations([
          ...sheets.map(
            (_, index) => [sheetId(index), `${OFFICE_RELATIONS}/worksheet`, file(index)] as const,
          ),
          ['styles', `${OFFICE_RELATIONS}/styles`, 'styles.xml'],
          ['strings', `${OFFICE_RELATIONS}/sharedStrings`, 'sharedStrings.xml'],
        ]),
      ],
      ['xl/styles.xml', STYLES_XML],
      ['xl/sharedStrings.xml', strings.xml()],
      ...pages.map((xml, index) => [`xl/${file(index)}`, xml] as const),
    ]),
  );
}

function workbookXml(sheets: readonly Sheet[]): string {
  const names = sheets.map(
    ({ name }, index) =>
      `<sheet name="${xmlAttribute(name)}" sheetId="${index + 1}" r:id="${sheetId(index)}"/>`,
  );
  const defined = sheets.flatMap((sheet, index) => {
    const quoted = `'${sheet.name.replaceAll("'", "''")}'!`;
    const local = `localSheetId="${index}"`;
    return [
      ...(sheet.filtered
        ? [
            `<definedName name="_xlnm._FilterDatabase" ${local} hidden="1">${xmlText(quoted + filterRange(sheet, '$'))}</definedName>`,
          ]
        : []),
      ...(sheet.printedColumns === undefined
        ? []
        : [
            `<definedName name="_xlnm.Print_Area" ${local}>${xmlText(quoted + printedRange(sheet, sheet.printedColumns))}</definedName>`,
          ]),
      `<definedName name="_xlnm.Print_Titles" ${local}>${xmlText(`${quoted}$1:$${sheet.headRows}`)}</definedName>`,
    ];
  });
  return `${XML_HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE_RELATIONS}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${names.join('')}</sheets><definedNames>${defined.join('')}</definedNames></workbook>`;
}

function sheetId(index: number): string {
  return `sheet${index + 1}`;
}
