/** Templates that can be used and templates that cannot, so that a fault in one file costs the sheets of that file and no others. */
import { type Bilingual, compareText, type Issue, issueLine, sortIssues } from '../../model/index.js';
import type { PrintTemplate } from './template.js';

/** A template that cannot be used, what it is asked for by, and everything that is wrong with it. */
export interface FaultyTemplate {
  readonly id: string;
  readonly product?: string;
  readonly look?: string;
  readonly bilingual: boolean;
  /** Where it lies; several where files share an id. */
  readonly files: readonly string[];
  readonly issues: readonly Issue[];
}

/** What is in a folder of templates, by id: no id is in both. */
export interface TemplateSet {
  readonly whole: ReadonlyMap<string, PrintTemplate>;
  readonly faulty: ReadonlyMap<string, FaultyTemplate>;
}

/** What is known of every template, with faults or without. */
export type NamedTemplate = Pick<FaultyTemplate, 'id' | 'product' | 'look'>;

/**
 * Every template by its names, in the order of ids.
 *
 * @example
 * namedTemplates({ whole: templates, faulty: new Map() }).get('poster')?.look; // 'hinh'
 */
export function namedTemplates({ whole, faulty }: TemplateSet): ReadonlyMap<string, NamedTemplate> {
  const named: NamedTemplate[] = [
    ...[...whole.values()].map(({ id, product, look }) => ({
      id,
      ...(product !== undefined && { product }),
      ...(look !== undefined && { look }),
    })),
    ...faulty.values(),
  ];
  return new Map(named.sort((a, b) => compareText(a.id, b.id)).map((one) => [one.id, one]));
}

/**
 * One set over another: an id of `over` takes the place of that id in `under`, with its faults too, so that nobody prints one template in the
 * belief that it is the other. A file of which no name could be read goes by those of the template in whose place it stands.
 *
 * @example
 * overlayTemplates({ whole: templates, faulty: new Map() }, { whole: new Map(), faulty: new Map() }).whole.size === templates.size; // true
 */
export function overlayTemplates(under: TemplateSet, over: TemplateSet): TemplateSet {
  const before = namedTemplates(under);
  const free = <T>([id]: readonly [string, T]) => !over.whole.has(id) && !over.faulty.has(id);
  const faulty = [...over.faulty].map(([id, template]): [string, FaultyTemplate] => {
    const unread = template.product === undefined && template.look === undefined;
    return [id, unread ? { ...before.get(id), ...template } : template];
  });
  return {
    whole: byId([...[...under.whole].filter(free), ...over.whole]),
    faulty: byId([...[...under.faulty].filter(free), ...faulty]),
  };
}

/**
 * Everything that is wrong with a set, each fault once.
 *
 * @example
 * templateFaults({ whole: templates, faulty: new Map() }); // []
 */
export function templateFaults({ faulty }: TemplateSet): Issue[] {
  return sortIssues([...faulty.values()].flatMap(({ issues }) => issues));
}

/**
 * Why a sheet of a faulty template is not made: the first fault, and how many more there are.
 *
 * @example
 * faultyWords({ id: 'poster', bilingual: false, files: ['poster.yaml'], issues: [issue] }).en.startsWith('its template has a fault: '); // true
 */
export function faultyWords({ issues }: Pick<FaultyTemplate, 'issues'>): Bilingual {
  const [first] = sortIssues(issues);
  if (first === undefined) throw new RangeError('a faulty template without a fault');
  const more = issues.length - 1;
  return {
    vi: `mẫu in có lỗi: ${issueLine(first, 'vi')}${more === 0 ? '' : ` (và ${more} lỗi nữa)`}`,
    en: `its template has a fault: ${issueLine(first, 'en')}${more === 0 ? '' : ` (and ${more} more)`}`,
  };
}

function byId<T>(entries: readonly (readonly [string, T])[]): ReadonlyMap<string, T> {
  return new Map([...entries].sort(([a], [b]) => compareText(a, b)));
}
