import { useSignal, type ReadonlySignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

/** Bytes of what gzip makes of others, header and all, at the level that the browser chooses. */
export async function gzippedSize(bytes: BlobPart): Promise<number | undefined> {
  if (!('CompressionStream' in globalThis)) return undefined;
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'));
  const { size } = await new Response(packed).blob();
  return size;
}

/** The size of a text after gzip, in bytes; undefined as long as it is not known. */
export function useGzippedSize(
  text: string,
  known: number | undefined,
): ReadonlySignal<number | undefined> {
  const size = useSignal(known);
  useEffect(() => {
    let isWanted = true;
    void gzippedSize(text).then((bytes) => {
      if (isWanted) size.value = bytes;
    });
    return () => {
      isWanted = false;
    };
  }, [text]);
  return size;
}
