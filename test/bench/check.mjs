/** node check.mjs CONTENT */
import { checkContent } from '../../dist/content/index.js';

const { issues } = await checkContent(process.argv[2]);
