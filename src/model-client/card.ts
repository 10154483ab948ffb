import { countsMemory, files, memory, mixture } from '~/assets/models/card.json';
import countsUrl from '~/assets/models/counts.bin?url';
import networkUrl from '~/assets/models/network.bin?url';
import vocabularyUrl from '~/assets/models/vocabulary.bin?url';
import { fingerprintOf } from './fingerprint';
import type { Order } from './messages';

/** The models of this site. */
export const ORDER: Order = {
  downloads: {
    vocabulary: { url: vocabularyUrl, ...files.vocabulary },
    counts: { url: countsUrl, ...files.counts },
    network: { url: networkUrl, ...files.network },
  },
  countsMemory,
  mixture,
  memory,
  fingerprint: fingerprintOf(files, { countsMemory, mixture, memory }),
};

/** Bytes of all downloads together. */
export const TOTAL_BYTES = Object.values(ORDER.downloads).reduce(
  (sum, { bytes }) => sum + bytes,
  0,
);
