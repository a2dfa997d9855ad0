/** What Word and Excel files have in common: a ZIP of XML parts that name each other. */
export {
  contentTypes,
  coreProperties,
  type DocumentFacts,
  OFFICE_RELATIONS,
  PACKAGE_RELATIONS,
  relations,
  XML_HEAD,
  zipParts,
} from './package-parts.js';
