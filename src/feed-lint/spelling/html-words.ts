/** The words of HTML that a feed may use: data from the HTML standard and what readers strip. */

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
export const VOID_ELEMENTS: ReadonlySet<string> = words(
  'area base basefont br col embed frame hr img input link meta param source track wbr',
);

/** Elements whose end tag may be left out. */
export const OPTIONAL_END: ReadonlySet<string> = words(
  'p li dt dd tr td th thead tbody tfoot caption colgroup option optgroup rp rt body html head',
);

/** Elements that end a paragraph. */
export const ENDS_PARAGRAPH: ReadonlySet<string> =
  words(`address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6
header hgroup hr main menu nav ol p pre search section summary table ul`);

/** Elements whose content is no markup. */
export const RAW_TEXT: ReadonlySet<string> = words(
  'script style textarea title xmp iframe noframes plaintext',
);

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
