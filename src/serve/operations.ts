/** What those who look after the server ask it: is it alive, is it ready, how is it doing. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Publication } from './publication.js';

/** The paths of the questions. */
export const OPERATIONS: ReadonlySet<string> = new Set(['/healthz', '/readyz', '/metrics']);

/** What is counted of an answer. */
export interface AnswerFigures {
  readonly status: number;
  readonly bytes: number;
  readonly ms: number;
}

/** What the questions are answered from. */
interface Watched {
  readonly present: () => Publication | null | Promise<Publication | null>;
  /** Is the server about to stop? Then it is ready no more, so that nobody is sent to it. */
  readonly draining: () => boolean;
}

const SECONDS = [0.001, 0.005, 0.025, 0.1, 0.5, 2.5];

/**
 * `/healthz` (the process answers), `/readyz` (there is a publication, and the server is not about to stop; 503 otherwise), `/metrics` (Prometheus,
 * text format 0.0.4), and what counts the answers for it.
 */
export function operations({ present, draining }: Watched) {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const answers = new Counter({
    name: 'loaphat_http_answers_total',
    help: 'Answers by status',
    labelNames: ['status'],
    registers,
  });
  const bytes = new Counter({ name: 'loaphat_http_bytes_total', help: 'Bytes of bodies sent', registers });
  const seconds = new Histogram({
    name: 'loaphat_http_seconds',
    help: 'Seconds until an answer began',
    buckets: SECONDS,
    registers,
  });
  new Gauge({
    name: 'loaphat_published_files',
    help: 'Files of the present publication; 0 where there is none',
    registers,
    async collect() {
      this.set((await present())?.files.size ?? 0);
    },
  });
  new Gauge({
    name: 'loaphat_published_at_seconds',
    help: 'The instant that the present publication is of, seconds since 1970',
    registers,
    async collect() {
      const since1970 = Date.parse((await present())?.at ?? '') / 1000;
      this.set(Number.isNaN(since1970) ? 0 : since1970);
    },
  });

  const labelled = new Map<number, Counter.Internal>();
  return {
    /** Answers one of `OPERATIONS`. */
    async answer(path: string): Promise<Response> {
      if (path === '/healthz') return new Response('ok\n');
      if (path === '/metrics') {
        return new Response(await registry.metrics(), { headers: { 'content-type': registry.contentType } });
      }
      const publication = await present();
      const ready = publication !== null && !draining();
      const state = { publication: publication && { at: publication.at, week: publication.week } };
      return Response.json({ ready, draining: draining(), ...state }, { status: ready ? 200 : 503 });
    },
    count({ status, bytes: sent, ms }: AnswerFigures) {
      const counter = labelled.get(status) ?? answers.labels(String(status));
      labelled.set(status, counter);
      counter.inc();
      bytes.inc(sent);
      seconds.observe(ms / 1000);
    },
  };
}
