/** A line of JSON for each request, for who looks after the server. */

/** What is told of a request. */
export interface Access {
  /** When it came, milliseconds since 1970; ISO in the line. */
  readonly time: number;
  /** Also in the answer, as `X-Request-Id`. */
  readonly id: string;
  readonly client: string;
  readonly method: string;
  /** Path and query as they were sent, at most 1,000 characters. */
  readonly target: string;
  readonly status: number;
  /** Of the body. */
  readonly bytes: number;
  /** Milliseconds until the answer began. */
  readonly ms: number;
  readonly agent: string | undefined;
}

/** Lines wait so long, milliseconds, or until there are so many, so that a busy server writes seldom. */
const WAIT = 200;
const LINES = 500;

/** Writes lines in bunches. `flush` writes those that wait. */
export function accessLog(write: (text: string) => void): { add(access: Access): void; flush(): void } {
  let lines: string[] = [];
  let timer: NodeJS.Timeout | undefined;
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    if (lines.length > 0) write(lines.join(''));
    lines = [];
  };
  return {
    add({ time, ...access }) {
      lines.push(`{"time":"${new Date(time).toISOString()}",${JSON.stringify(access).slice(1)}\n`);
      if (lines.length >= LINES) flush();
      timer ??= setTimeout(flush, WAIT).unref();
    },
    flush,
  };
}

/** A name for each request: the one that a proxy gave it, where it is plain, or a new one. */
export function requestIds(start: number): (given: string | null) => string {
  const prefix = start.toString(36);
  let count = 0;
  return (given) => {
    if (given !== null && /^[\w.-]{1,64}$/.test(given)) return given;
    count += 1;
    return `${prefix}-${count.toString(36)}`;
  };
}
