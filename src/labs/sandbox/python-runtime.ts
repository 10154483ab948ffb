import runtime from '@micropython/micropython-webassembly-pyscript/micropython.mjs?raw';
import wasmUrl from '@micropython/micropython-webassembly-pyscript/micropython.wasm?url';
import type { Connection } from './connection';

const UNREACHABLE =
  'Python could not be loaded: the network did not answer. Your code is kept; try again.';

/** Fetches a file and counts its bytes, as they come. */
async function fetchCounting(url: string, onProgress?: (bytes: number) => void) {
  const { ok, body } = await fetch(url);
  if (!ok || !body) throw new Error(UNREACHABLE);
  let bytes = 0;
  const counter = new TransformStream<Uint8Array, Uint8Array>({
    transform: (chunk, controller) => {
      bytes += chunk.byteLength;
      onProgress?.(bytes);
      controller.enqueue(chunk);
    },
  });
  return new Response(body.pipeThrough(counter)).arrayBuffer();
}

/** Fetches MicroPython and hands it to the frame, which compiles it once for all its workers. */
export async function sendPython(
  link: Connection,
  onProgress?: (bytes: number) => void,
): Promise<void> {
  const wasm = await fetchCounting(wasmUrl, onProgress).catch(() => {
    throw new Error(UNREACHABLE);
  });
  await new Promise<void>((resolve, reject) => {
    link.listen((report) => {
      if (report.kind === 'prepared') resolve();
      if (report.kind === 'unprepared') reject(new Error('Python does not start in this browser.'));
    });
    link.send({ kind: 'python', runtime, wasm }, [wasm]);
  });
}
