/** A week as an Excel workbook. */
import {
  agencyOf,
  type Campaign,
  type InstantLike,
  plainLine,
  type WeekPlan,
  xmlAttribute,
  xmlText,
} from '../../model/index.js';
import {
  contentTypes,
  coreProperties,
  type DocumentFacts,
  OFFICE_RELATIONS,
  PACKAGE_RELATIONS,
  relations,
  XML_HEAD,
  zipParts,
} from '../../office/index.js';
import { airingsSheet } from './xlsx/airings-sheet.js';
import { WORKBOOK_STYLES } from './xlsx/cell-styles.js';
import { gridSheet } from './xlsx/grid-sheet.js';
import { missingSheet } from './xlsx/missing-sheet.js';
import { type Worksheet, weekTitle } from './xlsx/sheet.js';
import { filterRange, printedRange, sharedStrings, sheetXml } from './xlsx/sheet-xml.js';
import { topicsSheet } from './xlsx/topics-sheet.js';

/**
 * A station's week as an Excel workbook (ECMA-376, transitional) of four sheets: `Danh sách phát`, one row an airing, relayed ones among
 * them, to sort and filter; `Bảng tuần`, the grid to look at; `Theo chủ đề`, time by topic; `Còn thiếu`, what is missing and why. Dates,
 * times and lengths are numbers with formats, on the station's wall clock. Every text is a text, whatever it begins with: no title
 * becomes a formula, not even when somebody edits its cell. A4 landscape, as wide as the paper. Same plan, same instant: same bytes.
 *
 * @param at the instant that the workbook gives as its date
 * @throws Error when the plan names a station or an item that is not in the campaign.
 * @example
 * [...renderWeekXlsx(plan, campaign, '2020-07-06T00:00:00+07:00').slice(0, 2)]; // [80, 75], the letters PK of a ZIP
 */
export function renderWeekXlsx(plan: WeekPlan, campaign: Campaign, at: InstantLike): Uint8Array {
  const sheets = [airingsSheet, gridSheet, topicsSheet, missingSheet].map((sheet) => sheet(plan, campaign));
  const author = plainLine(agencyOf(campaign, campaign.publisher).name);
  return workbook(sheets, { title: weekTitle(plan, campaign), author, at });
}

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The workbook as bytes; the same sheets and facts give the same bytes, in every zone. */
function workbook(sheets: readonly Worksheet[], facts: DocumentFacts): Uint8Array {
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
      ['xl/styles.xml', WORKBOOK_STYLES],
      ['xl/sharedStrings.xml', strings.xml()],
      ...pages.map((xml, index) => [`xl/${file(index)}`, xml] as const),
    ]),
  );
}

function workbookXml(sheets: readonly Worksheet[]): string {
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
