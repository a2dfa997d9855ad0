import type { PreflightRule } from '../../rule.js';
import { house } from '../../sources.js';

export const pagesNotAsOrdered: PreflightRule = {
  id: 'pages-not-as-ordered',
  severity: { office: 'error', press: 'error' },
  source: house('job card: pages'),
  what: {
    vi: 'Tệp có {count} trang, phiếu in ghi {ordered}.',
    en: 'The file has {count} page(s); the job card says {ordered}.',
  },
  fix: { vi: 'Hãy dựng lại cả tệp lẫn phiếu in.', en: 'Build the file and its card again.' },
  check: function* ({ pageCount }, { job }) {
    if (job !== undefined && job.pages !== pageCount) {
      yield { values: { count: String(pageCount), ordered: String(job.pages) } };
    }
  },
};
