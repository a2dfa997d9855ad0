/** What libxml2 makes of the XML forms of a week, and whether their grammars allow them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DtdValidator, XmlDocument, XmlDtd, XsdValidator } from 'libxml2-wasm';

const fixtures = join(import.meta.dirname, '../fixtures');
const NAMESPACES = {
  spi: 'http://www.worlddab.org/schemas/spi/34',
  xspf: 'http://xspf.org/ns/0/',
};

/** The text of every node that an XPath finds. */
export function findIn(xml: string, path: string): string[] {
  const document = XmlDocument.fromString(xml);
  try {
    return document.find(path, NAMESPACES).map((node) => node.content);
  } finally {
    document.dispose();
  }
}

/** @throws XmlValidateError with what the DTD of XMLTV does not allow */
export function checkXmltv(xml: string): void {
  const dtd = XmlDtd.fromBuffer(readFileSync(join(fixtures, 'xmltv.dtd')));
  const validator = new DtdValidator(dtd);
  const document = XmlDocument.fromString(xml);
  try {
    validator.validate(document);
  } finally {
    document.dispose();
    validator.dispose();
  }
}

/** @throws XmlValidateError with what the schema of programme information does not allow */
export function checkSpi(xml: string): void {
  const schema = XmlDocument.fromBuffer(readFileSync(join(fixtures, 'spi-programmes.xsd')));
  const validator = XsdValidator.fromDoc(schema);
  const document = XmlDocument.fromString(xml);
  try {
    validator.validate(document);
  } finally {
    document.dispose();
    validator.dispose();
    schema.dispose();
  }
}
