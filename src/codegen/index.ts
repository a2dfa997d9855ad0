/** The campaign for programmers and editors: a TypeScript module, and JSON Schemas of the content files. */
export { renderSchemas } from './render-schemas.js';
export { renderTypes } from './render-types.js';
