/** The campaign for programmers and editors: a TypeScript module, and JSON Schemas of the content files. */
export { renderSchema, renderSchemas, type SchemaWords } from './render-schemas.js';
export { renderTypes } from './render-types.js';
