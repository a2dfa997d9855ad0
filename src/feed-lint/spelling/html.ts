/** A piece of HTML as tags, and what a strict parser would object to. Linear in the length of the text. */
import type { Bilingual } from '../../rule/index.js';

interface HtmlAttribute {
  readonly name: string;
  readonly value: string;
  readonly offset: number;
}

interface HtmlTag {
  /** In lower case. */
  readonly name: string;
  readonly written: string;
  readonly attributes: readonly HtmlAttribute[];
  readonly offset: number;
}

interface HtmlFault {
  readonly reason: Bilingual;
  readonly offset: number;
}

interface ScannedHtml {
  readonly tags: readonly HtmlTag[];
  readonly faults: readonly HtmlFault[];
}

/** Deeper than this, and after as many faults, nothing more is looked for. */
const DEEPEST = 200;
const MOST_FAULTS = 20;

const NAME = /[a-zA-Z][^\s/>]*/y;
const ATTRIBUTE = /[\s/]*([^\s/>=][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/y;
const TAG_END = /[\s/]*>/y;

/** Scans a piece of HTML (HTML Standard §13.2, as far as a feed's content needs it). */
export function scanHtml(html: string): ScannedHtml {
  const tags: HtmlTag[] = [];
  const faults: HtmlFault[] = [];
  const open: { name: string; offset: number }[] = [];
  const note = (offset: number, vi: string, en: string) => {
    if (faults.length < MOST_FAULTS) faults.push({ offset, reason: { vi, en } });
  };
  let here = 0;

  while (here < html.length && faults.length < MOST_FAULTS) {
    const start = html.indexOf('<', here);
    if (start < 0) break;
    here = start;
    if (html.startsWith('<!--', here)) {
      const end = html.indexOf('-->', here + 4);
      if (end < 0) note(here, 'chú thích <!-- chưa đóng', 'a comment <!-- is never closed');
      here = end < 0 ? html.length : end + 3;
      continue;
    }
    const closing = html[here + 1] === '/';
    NAME.lastIndex = here + (closing ? 2 : 1);
    const written = NAME.exec(html)?.[0];
    if (written === undefined) {
      note(here, 'dấu < đứng một mình; viết &lt;', 'a bare <; write &lt;');
      here += 1;
      continue;
    }
    const name = written.toLowerCase();
    here = NAME.lastIndex;
    const attributes = readAttributes();
    if (attributes === undefined) {
      note(start, `thẻ <${written}> viết dở`, `the tag <${written}> is not finished`);
      break;
    }
    if (closing) close(name, start);
    else begin({ name, written, attributes, offset: start });
  }
  const left = open.find(({ name }) => !OPTIONAL_END.has(name));
  if (left !== undefined) {
    note(left.offset, `thẻ <${left.name}> mở mà không đóng`, `the tag <${left.name}> is never closed`);
  }
  return { tags, faults };

  function readAttributes(): HtmlAttribute[] | undefined {
    const found: HtmlAttribute[] = [];
    for (;;) {
      TAG_END.lastIndex = here;
      if (TAG_END.test(html)) {
        here = TAG_END.lastIndex;
        return found;
      }
      ATTRIBUTE.lastIndex = here;
      const match = ATTRIBUTE.exec(html);
      if (match === null || found.length > DEEPEST) return undefined;
      const [whole, name = '', double, single, bare] = match;
      const offset = here + whole.search(/[^\s/]/);
      if (found.some((each) => each.name === name.toLowerCase())) {
        note(offset, `thuộc tính «${name}» viết hai lần`, `the attribute “${name}” is given twice`);
      }
      found.push({ name: name.toLowerCase(), value: double ?? single ?? bare ?? '', offset });
      here = ATTRIBUTE.lastIndex;
    }
  }

  function begin(tag: HtmlTag): void {
    tags.push(tag);
    if (ENDS_PARAGRAPH.has(tag.name) && open.at(-1)?.name === 'p') open.pop();
    if (OPTIONAL_END.has(tag.name) && open.at(-1)?.name === tag.name) open.pop();
    // What is no element of HTML is a fault of its own; where it would end is anybody's guess.
    if (VOID_ELEMENTS.has(tag.name) || !isHtmlElement(tag.name)) return;
    if (RAW_TEXT.has(tag.name)) {
      const end = html.slice(here).search(new RegExp(`</${tag.name}[\\s/>]`, 'i'));
      if (end < 0) {
        note(tag.offset, `thẻ <${tag.name}> mở mà không đóng`, `the tag <${tag.name}> is never closed`);
        here = html.length;
        return;
      }
      here += end;
    }
    if (open.length >= DEEPEST) {
      note(tag.offset, `thẻ lồng sâu quá ${DEEPEST} lớp`, `tags nested deeper than ${DEEPEST}`);
      here = html.length;
      return;
    }
    open.push({ name: tag.name, offset: tag.offset });
  }

  function close(name: string, offset: number): void {
    if (!isHtmlElement(name)) return;
    for (let top = open.at(-1); top !== undefined && top.name !== name; top = open.at(-1)) {
      if (!OPTIONAL_END.has(top.name)) break;
      open.pop();
    }
    if (open.at(-1)?.name === name) open.pop();
    else {
      note(offset, `thẻ đóng </${name}> không khớp thẻ mở`, `the end tag </${name}> matches no open tag`);
    }
  }
}

// The words of HTML that a feed may use: data from the HTML standard and what readers strip.

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Elements that readers show. */
export const SAFE_ELEMENTS: ReadonlySet<string> =
  words(`a abbr acronym address area article aside audio b bdi bdo big blockquote br button canvas caption center cite code
col colgroup data datalist dd del details dfn dialog dir div dl dt em fieldset figcaption figure font footer form h1 h2 h3 h4 h5
h6 header hgroup hr i img input ins kbd label legend li main map mark menu meter nav noscript ol optgroup option output p picture
pre progress q rp rt ruby s samp search section select small source span strike strong sub summary sup table tbody td template
textarea tfoot th thead time tr track tt u ul var video wbr`);

/** Elements of HTML that readers strip. */
export const UNSAFE_ELEMENTS: ReadonlySet<string> =
  words(`applet base basefont body embed frame frameset head html iframe isindex link listing meta noframes object param
plaintext script slot style title xmp`);

/** Is this a tag of HTML, safe or not? In lower case. */
export function isHtmlElement(name: string): boolean {
  return SAFE_ELEMENTS.has(name) || UNSAFE_ELEMENTS.has(name);
}

/** Attributes that readers keep; `data-*` besides. */
export const SAFE_ATTRIBUTES: ReadonlySet<string> =
  words(`abbr accept accept-charset accesskey action align allow allowfullscreen alt as autocapitalize autocomplete autofocus autoplay
axis background bgcolor border cellpadding cellspacing char charoff charset checked cite class clear color cols colspan compact
contenteditable controls coords crossorigin data datetime decoding default dir dirname disabled download draggable enctype
enterkeyhint face for form formenctype frame headers height hidden high href hreflang hspace id inputmode is ismap itemid itemprop
itemref itemscope itemtype kind label lang list loading longdesc loop low max maxlength media method min minlength multiple muted
name nohref nonce noshade nowrap open optimum pattern ping placeholder playsinline poster preload readonly referrerpolicy rel
required rev reversed rows rowspan rules scope selected shape size sizes span spellcheck src srclang srcset start step summary
tabindex target title translate type usemap valign value vspace width wrap xml:lang xmlns`);

/** Properties of CSS that do no harm. */
export const SAFE_PROPERTIES: ReadonlySet<string> =
  words(`azimuth background background-color border border-bottom border-bottom-color border-bottom-style border-bottom-width
border-collapse border-color border-left border-left-color border-left-style border-left-width border-right border-right-color
border-right-style border-right-width border-spacing border-style border-top border-top-color border-top-style border-top-width
border-width clear color cursor direction display elevation float font font-family font-size font-style font-variant font-weight
height letter-spacing line-height list-style-type margin margin-bottom margin-left margin-right margin-top overflow padding
padding-bottom padding-left padding-right padding-top pause pause-after pause-before pitch pitch-range richness speak speak-header
speak-numeral speak-punctuation speech-rate stress text-align text-decoration text-indent unicode-bidi vertical-align voice-family
volume white-space width`);

/** Elements without an end. */
const VOID_ELEMENTS: ReadonlySet<string> = words(
  'area base basefont br col embed frame hr img input link meta param source track wbr',
);

/** Elements whose end tag may be left out. */
const OPTIONAL_END: ReadonlySet<string> = words(
  'p li dt dd tr td th thead tbody tfoot caption colgroup option optgroup rp rt body html head',
);

/** Elements that end a paragraph. */
const ENDS_PARAGRAPH: ReadonlySet<string> =
  words(`address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6
header hgroup hr main menu nav ol p pre search section summary table ul`);

/** Elements whose content is no markup. */
const RAW_TEXT: ReadonlySet<string> = words('script style textarea title xmp iframe noframes plaintext');

/** Names of characters that everybody knows; a text that shows one was escaped once too often. */
export const ENTITY_NAMES: ReadonlySet<string> =
  words(`amp lt gt quot apos nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2
sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil
Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml
Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde
ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml OElig oelig Scaron scaron Yuml fnof circ
tilde ensp emsp thinsp zwnj zwj lrm rlm ndash mdash lsquo rsquo sbquo ldquo rdquo bdquo dagger Dagger bull hellip permil prime Prime
lsaquo rsaquo oline frasl euro trade larr uarr rarr darr harr part exist empty isin ni prod sum minus radic infin cap cup int sim
cong asymp ne equiv le ge sub nsub sup sube supe oplus otimes perp sdot lceil rceil lfloor rfloor lang rang loz spades clubs hearts diams
forall nabla notin prop ang and or there4 lowast crarr lArr uArr rArr dArr hArr weierp image real alefsym Alpha Beta Gamma Delta
Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho Sigma Tau Upsilon Phi Chi Psi Omega alpha beta gamma delta epsilon
zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi psi omega thetasym upsih piv`);
