import { resolve } from 'node:path';
import { UsageError } from '../errors.js';
import {
  type Finding,
  openCodeReader,
  PREFLIGHT_LIMITS,
  type PreflightOptions,
  type PreflightReport,
  preflightPdf,
} from '../preflight/index.js';
import { readCmykSamples } from '../print/index.js';
import { EXIT } from './command.js';
import { readJobCard } from './job-card-beside.js';
import { readFiles } from './read-files.js';
import { renderPreflight, renderPreflightCounts } from './render-preflight.js';
import type { Terminal } from './terminal.js';
import { watchedPages } from './watched-pages.js';

/** What is asked on the command line. */
export interface PreflightFiles {
  readonly asked: Pick<PreflightOptions, 'profile' | 'safe' | 'bleed' | 'ppi' | 'ink'>;
  /** Warnings are errors. */
  readonly strict: boolean;
  readonly terminal: Terminal;
}

interface Looked {
  readonly report: PreflightReport;
  /** Named by whoever asked, not found in a folder. */
  readonly named: boolean;
}

/**
 * Looks at PDFs, and at every PDF of folders, each once, and says what it found.
 *
 * @throws UsageError when a path cannot be read, or is a folder without a PDF
 */
export async function preflightFiles(
  paths: readonly string[],
  { asked, strict, terminal }: PreflightFiles,
): Promise<number> {
  const read = await openCodeReader();
  const looked = new Map<string, Looked>();
  for (const path of paths) {
    let found = 0;
    for await (const { path: file, bytes, asked: named } of readFiles(path, {
      named: /\.pdf$/i,
      limit: PREFLIGHT_LIMITS.bytes,
    })) {
      found += 1;
      if (looked.has(resolve(file))) continue;
      terminal.progress(file);
      const report = await preflightPdf(bytes, {
        ...asked,
        file,
        job: await readJobCard(file),
        readJpeg: readCmykSamples,
        view: async (pdf) => ({ viewer: await watchedPages(pdf), read }),
      });
      looked.set(resolve(file), { report: strict ? withStrictness(report) : report, named });
    }
    if (found === 0) {
      terminal.clearProgress();
      throw new UsageError({ vi: `Trong ${path} không có tệp PDF nào.`, en: `There is no PDF in ${path}.` });
    }
  }
  terminal.clearProgress();
  return tell([...looked.values()], terminal);
}

/** Of a folder, files without a finding are only counted; a file that was named has its table. */
function tell(looked: readonly Looked[], terminal: Terminal): number {
  const reports = looked.map(({ report }) => report);
  const ok = reports.every((report) => report.ok);
  if (terminal.json) terminal.printJson({ ok, files: reports });
  else {
    for (const { report, named } of looked) {
      if (named || reports.length === 1 || report.findings.length > 0) {
        for (const line of renderPreflight(report, terminal)) terminal.print(line);
      }
    }
    for (const line of renderPreflightCounts(reports, terminal)) terminal.note(line);
  }
  return ok ? EXIT.done : EXIT.fault;
}

function withStrictness(report: PreflightReport): PreflightReport {
  const findings = report.findings.map(
    (finding): Finding => (finding.severity === 'warning' ? { ...finding, severity: 'error' } : finding),
  );
  return { ...report, findings, ok: findings.every(({ severity }) => severity !== 'error') };
}
