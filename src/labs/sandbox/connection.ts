import { withBase } from '~/lib/site';
import type { FrameReport, Order } from './messages';

export interface Connection {
  readonly send: (order: Order, transfer?: Transferable[]) => void;
  /** Who hears what the frame reports, from now on, and that it is gone. */
  readonly listen: (
    listener: ((report: FrameReport | { kind: 'gone' }) => void) | undefined,
  ) => void;
  readonly close: () => void;
}

/** Puts the sandbox's frame into the page and speaks to it through a port that only the two have. */
export function connect(): Promise<Connection> {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  frame.title = 'Sandbox';
  frame.setAttribute('sandbox', 'allow-scripts');
  frame.referrerPolicy = 'no-referrer';
  frame.src = withBase('/sandbox.html');
  const { port1, port2 } = new MessageChannel();
  let hear: ((report: FrameReport | { kind: 'gone' }) => void) | undefined;
  port1.onmessage = ({ data }: MessageEvent<FrameReport>) => hear?.(data);
  // A frame has a process of its own, which ends alone when its memory does.
  port1.addEventListener('close', () => hear?.({ kind: 'gone' }));
  return new Promise((resolve) => {
    frame.addEventListener(
      'load',
      () => {
        frame.contentWindow?.postMessage('', '*', [port2]);
        resolve({
          send: (order, transfer = []) => port1.postMessage(order, transfer),
          listen: (listener) => (hear = listener),
          close: () => {
            port1.close();
            frame.remove();
          },
        });
      },
      { once: true },
    );
    document.body.append(frame);
  });
}
