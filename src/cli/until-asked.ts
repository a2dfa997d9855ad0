/** Being asked to stop, by Ctrl-C or by a supervisor. */
import { LoaphatError } from '../errors.js';

/** Resolves when the process is asked to stop, by Ctrl-C or by its supervisor. */
export function untilAsked(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    const stop = (signal: NodeJS.Signals) => {
      process.off('SIGINT', stop);
      process.off('SIGTERM', stop);
      resolve(signal);
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
  });
}

/**
 * Raised when the process is asked to stop, by Ctrl-C or by its supervisor, so that work may end at a place where nothing is half
 * done. Asked a second time, the process ends at once.
 */
export function stopSignal(): { readonly signal: AbortSignal; release(): void } {
  const controller = new AbortController();
  const stop = () => {
    release();
    controller.abort(
      new LoaphatError({
        vi: 'Đã dừng theo yêu cầu. Thư mục kết quả vẫn như trước.',
        en: 'Stopped as asked. The output folder is as it was.',
      }),
    );
  };
  const release = () => {
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return { signal: controller.signal, release };
}
