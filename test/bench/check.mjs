/** node check.mjs CONTENT */
import { checkContent } from '../../dist/content/index.js';
import { report } from './measure.mjs';

const { issues } = await checkContent(process.argv[2]);
report({ issues: issues.length });
