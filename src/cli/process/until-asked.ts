/** Being asked to stop, by Ctrl-C or by a supervisor. */
import { LoaphatError } from '../../errors.js';

/** Resolves when the process is asked to stop, by Ctrl-C, by its supervisor, or by the end of the process that forked it; asked again, it ends at once. */
export function untilAsked(): Promise<NodeJS.Signals | 'disconnect'> {
  return new Promise((resolve) => {
    const stop = (signal: NodeJS.Signals | 'disconnect') => {
      process.off('SIGINT', stop);
      process.off('SIGTERM', stop);
      process.off('disconnect', left);
      resolve(signal);
    };
    const left = () => stop('disconnect');
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
    process.on('disconnect', left);
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
