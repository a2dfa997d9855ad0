/** Does the content ask for sheets that can be made? Decided before anything is laid out. */
import { type FieldPath, locateField, nearestWord } from '../content/index.js';
import { type Campaign, type Issue, sortIssues } from '../model/index.js';
import { type TemplateSet, type UnknownName, unknownLook, unknownProduct } from '../print/index.js';

/**
 * Every product (`print.products`) and look (`print.look`) that no template has, with its line; one whose template has faults is
 * known all the same. `readSource` gives the bytes of a content file.
 *
 * @example
 * await checkPrint(campaign, { whole: templates, faulty: new Map() }, (path) => readSource('content', path)); // []
 */
export async function checkPrint(
  campaign: Campaign,
  templates: TemplateSet,
  readSource: (path: string) => Promise<Uint8Array>,
): Promise<Issue[]> {
  const asked = [
    ...campaign.items.map(({ print, origin }) => ({ ...print, file: origin.file })),
    { ...campaign.print, file: 'campaign.yaml' },
  ];
  const issues: Issue[] = [];
  for (const { products = [], look, file } of asked) {
    const unknown: (readonly [FieldPath, UnknownName])[] = products.flatMap((product, index) => {
      const found = unknownProduct(templates, product, look);
      return found === undefined ? [] : [[['print', 'products', index], found] as const];
    });
    const noLook = look === undefined ? undefined : unknownLook(templates, look);
    if (noLook !== undefined) unknown.push([['print', 'look'], noLook]);
    if (unknown.length === 0) continue;
    const text = new TextDecoder().decode(await readSource(file));
    for (const [field, name] of unknown) issues.push(issueFor(file, field, text, name));
  }
  return sortIssues(issues);
}

function issueFor(file: string, field: FieldPath, text: string, { name, what, known }: UnknownName): Issue {
  const nearest = nearestWord(name, known);
  const names = known.join(', ') || '–';
  return {
    severity: 'error',
    code: field.includes('look') ? 'unknown-look' : 'unknown-product',
    file,
    ...locateField(file, text, field),
    field: field.join('.'),
    what: { vi: `${what.vi}.`, en: `${what.en}.` },
    fix:
      nearest === undefined
        ? { vi: `Có: ${names}.`, en: `Known: ${names}.` }
        : { vi: `Có phải là «${nearest}»?`, en: `Did you mean “${nearest}”?` },
  };
}
