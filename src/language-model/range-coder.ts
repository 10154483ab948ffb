/**
 * An arithmetic coder on integers. A message narrows an interval step by step; any number inside
 * the last one stands for the message. Doubles hold every integer here exactly (below 2^53).
 *
 * The interval is kept in 48 bits and shifted out byte by byte, so that a step loses less than
 * 2^-18 of the interval's width to rounding, for totals up to 2^22.
 */
const TOP = 2 ** 48;
const BYTE = 2 ** 40;
/** Bytes that the decoder holds. */
const AHEAD = 6;

/** The largest total of frequencies that a step may have. */
export const MAX_TOTAL = 2 ** 22;

/** A symbol's share of the interval: `frequency` of `total`, after `before` of them. */
export interface Share {
  readonly before: number;
  readonly frequency: number;
  readonly total: number;
}

function check({ before, frequency, total }: Share): void {
  if (frequency < 1 || before < 0 || before + frequency > total || total > MAX_TOTAL) {
    throw new RangeError(`no share of the interval: ${before} + ${frequency} of ${total}`);
  }
}

/** Width of the step's part of `range`; the last symbol also gets what rounding left. */
function partOf(range: number, { before, frequency, total }: Share): [skip: number, width: number] {
  const unit = Math.floor(range / total);
  const skip = unit * before;
  return [skip, before + frequency === total ? range - skip : unit * frequency];
}

export interface Message {
  readonly bytes: Uint8Array;
  /** Bits that the message needs; the bytes end with up to seven more. */
  readonly bits: number;
}

export class RangeEncoder {
  #low = 0;
  #range = TOP;
  #bytes = new Uint8Array(1024);
  #length = 0;

  encode(share: Share): void {
    check(share);
    const [skip, width] = partOf(this.#range, share);
    this.#low += skip;
    this.#range = width;
    if (this.#low >= TOP) this.#carry();
    while (this.#range < BYTE) this.#shift();
  }

  /**
   * The shortest run of bits all of whose continuations lie in the interval: at most one bit more
   * than −log₂ of its width, rounded up.
   */
  finish(): Message {
    let bits = 0;
    let grain = TOP;
    let value = 0;
    if (this.#low > 0 || this.#range < TOP) {
      do {
        bits += 1;
        grain /= 2;
        value = Math.ceil(this.#low / grain) * grain;
      } while (value + grain > this.#low + this.#range);
    }
    const whole = this.#length * 8 + bits;
    this.#low = value;
    if (this.#low >= TOP) this.#carry();
    for (let left = bits; left > 0; left -= 8) this.#shift();
    return { bytes: this.#bytes.slice(0, this.#length), bits: whole };
  }

  #shift(): void {
    if (this.#length === this.#bytes.length) {
      const longer = new Uint8Array(2 * this.#length);
      longer.set(this.#bytes);
      this.#bytes = longer;
    }
    this.#bytes[this.#length] = Math.floor(this.#low / BYTE);
    this.#length += 1;
    this.#low = (this.#low % BYTE) * 256;
    this.#range *= 256;
  }

  #carry(): void {
    this.#low -= TOP;
    let at = this.#length - 1;
    while (this.#bytes[at] === 255) {
      this.#bytes[at] = 0;
      at -= 1;
    }
    this.#bytes[at] = (this.#bytes[at] ?? 0) + 1;
  }
}

export class RangeDecoder {
  readonly #bytes: Uint8Array;
  #at = 0;
  /** Distance of the coded number from the lower end of the interval. */
  #offset = 0;
  #range = TOP;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    for (let count = 0; count < AHEAD; count += 1) {
      this.#offset = this.#offset * 256 + this.#next();
    }
  }

  /** Whether more was read than any message of these bytes needs. */
  get isBeyondEnd(): boolean {
    return this.#at > this.#bytes.length + AHEAD;
  }

  /** Where the coded number lies, as a number below `total`: the symbol is the one that holds it. */
  target(total: number): number {
    return Math.min(total - 1, Math.floor(this.#offset / Math.floor(this.#range / total)));
  }

  /** Goes on behind the symbol that `target` pointed at. */
  decode(share: Share): void {
    check(share);
    const [skip, width] = partOf(this.#range, share);
    this.#offset -= skip;
    this.#range = width;
    while (this.#range < BYTE) {
      this.#offset = this.#offset * 256 + this.#next();
      this.#range *= 256;
    }
  }

  #next(): number {
    this.#at += 1;
    return this.#bytes[this.#at - 1] ?? 0;
  }
}
