/** What makes a file good for screens, archives, screen readers and office printers. */
import type { Layout } from '../page.js';
import { bookmarksOf } from './bookmarks.js';
import type { Finish } from './finish.js';
import { preferInPrint } from './pdfkit-inside.js';

const TURNS = { short: 'DuplexFlipShortEdge', long: 'DuplexFlipLongEdge' } as const;

/** Colours stay as they are, in device RGB, which the output intent says to be sRGB. */
export function officeFinish(layout: Layout, flip: 'short' | 'long' | undefined): Finish {
  const addBookmarks = bookmarksOf(layout);
  let number = 0;
  return {
    name: 'office',
    pdfVersion: '1.7',
    subset: 'PDF/A-2b',
    margin: 0,
    inks: { of: (colour) => colour, overprint: () => undefined },
    page: (doc, _page, marks) => {
      marks();
      addBookmarks(doc, number);
      number += 1;
    },
    close: (doc) => {
      preferInPrint(doc, { PrintScaling: 'None', ...(flip && { Duplex: TURNS[flip] }) });
      doc.appendXML(ACCESSIBLE);
    },
  };
}

/** PDF/UA's own mark (ISO 14289-1, 5), and its description, without which PDF/A knows no such field (ISO 19005-2, 6.6.2.3). */
const ACCESSIBLE = `<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
  <pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
  <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
    <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
    <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
    <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
    <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
      <pdfaProperty:name>part</pdfaProperty:name>
      <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
      <pdfaProperty:category>internal</pdfaProperty:category>
      <pdfaProperty:description>Part of ISO 14289 that the file follows</pdfaProperty:description>
    </rdf:li></rdf:Seq></pdfaSchema:property>
  </rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`;
