import type { FrameReport, Order, Report } from './messages';

interface FrameScope {
  readonly origin: string;
  readonly parent: unknown;
  addEventListener(
    type: 'message',
    listener: (event: { readonly source: unknown; readonly ports: readonly MessagePort[] }) => void,
  ): void;
}

/**
 * The frame between the page and the workers. Its text is the frame's one script, so it refers to
 * nothing outside itself. It serves only the page that holds it, and only where the browser has
 * taken its origin away: opened in any other way it does nothing.
 */
export function sandboxFrame(scope: FrameScope): void {
  /** More reports than any honest run can make. */
  const MOST_REPORTS = 5_000;
  if (scope.origin !== 'null') return;

  let port: MessagePort | undefined;
  let worker: Worker | undefined;
  let python: { readonly module: WebAssembly.Module; readonly runtime: string } | undefined;
  const say = (report: FrameReport): void => port?.postMessage(report);
  const urlOf = (text: string): string =>
    URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));

  function stop(): void {
    worker?.terminate();
    worker = undefined;
  }

  function run({ id, worker: text, python: wanted, start }: Order & { kind: 'run' }): void {
    stop();
    const url = urlOf(text);
    const started = new Worker(url);
    worker = started;
    let reports = 0;
    started.onmessage = ({ data }: { readonly data: Report }) => {
      reports += 1;
      if (worker !== started) return;
      if (reports === 1) URL.revokeObjectURL(url);
      if (reports > MOST_REPORTS) {
        stop();
        say({ kind: 'died', message: 'too many reports', id });
        return;
      }
      say({ ...data, id });
      if (data.kind === 'done') stop();
    };
    started.onerror = (event) => {
      event.preventDefault();
      if (worker === started) say({ kind: 'died', message: event.message, id });
    };
    started.postMessage(wanted ? { ...start, ...python } : start);
  }

  async function obey(order: Order): Promise<void> {
    if (order.kind === 'run') run(order);
    else if (order.kind === 'stop') {
      stop();
      say({ kind: 'stopped', id: order.id });
    } else {
      const module = await WebAssembly.compile(order.wasm);
      python = { module, runtime: urlOf(order.runtime) };
      say({ kind: 'prepared' });
    }
  }

  scope.addEventListener('message', ({ source, ports }) => {
    if (source !== scope.parent || port || !ports[0]) return;
    port = ports[0];
    port.onmessage = ({ data }: { readonly data: Order }) => {
      obey(data).catch((error: unknown) => say({ kind: 'unprepared', message: String(error) }));
    };
  });
}
