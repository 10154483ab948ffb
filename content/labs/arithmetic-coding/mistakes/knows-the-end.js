const sum = (values) => values.reduce((total, value) => total + value, 0);

/** The surprise of the whole message, in bits; Infinity if the model excludes a symbol. */
function idealLength(message, counts) {
  const total = sum(counts);
  return sum(message.map((symbol) => Math.log2(total / counts[symbol])));
}

/** The message's interval as BigInts: from low/whole up to (low + width)/whole. */
function narrow(message, counts) {
  const total = BigInt(sum(counts));
  let [low, width, whole] = [0n, 1n, 1n];
  for (const symbol of message) {
    low = low * total + width * BigInt(sum(counts.slice(0, symbol)));
    width *= BigInt(counts[symbol]);
    whole *= total;
  }
  return [low, width, whole];
}

/** The shortest bits b such that all numbers starting 0.b lie in the interval. */
function encode(message, counts) {
  const [low, width, whole] = narrow(message, counts);
  if (width === 0n) throw new RangeError('the model excludes this message');
  for (let length = 0, cells = 1n; ; length += 1, cells *= 2n) {
    const first = (low * cells + whole - 1n) / whole; // the first cell that starts inside
    if ((first + 1n) * whole <= (low + width) * cells) {
      const bits = length === 0 ? '' : first.toString(2).padStart(length, '0');
      return [...bits].map(Number);
    }
  }
}

/** The message of that length which the bits stand for. */
function decode(bits, counts, length) {
  const total = BigInt(sum(counts));
  let [place, whole] = [0n, 1n];
  for (const bit of bits) [place, whole] = [2n * place + BigInt(bit), 2n * whole];
  const message = [];
  while (message.length < length) {
    place *= total;
    let [symbol, start] = [0, 0];
    while (place >= BigInt(start + counts[symbol]) * whole) {
      start += counts[symbol];
      symbol += 1;
    }
    message.push(symbol);
    place -= BigInt(start) * whole;
    whole *= BigInt(counts[symbol]);
  }
  return message;
}

/** The surprise in bits under a model that counts as it reads, starting from 1 each. */
function adaptiveLength(message, symbols) {
  const counts = new Array(symbols).fill(0);
  for (const symbol of message) counts[symbol] += 1;
  return idealLength(message, counts);
}

/** The shortest bits b such that all numbers starting 0.b lie in an interval that is not empty. */
function shortest(low, width, whole) {
  for (let length = 0, cells = 1n; ; length += 1, cells *= 2n) {
    const first = (low * cells + whole - 1n) / whole; // the first cell that starts inside
    if ((first + 1n) * whole <= (low + width) * cells) {
      const bits = length === 0 ? '' : first.toString(2).padStart(length, '0');
      return [...bits].map(Number);
    }
  }
}

/** The surprise in bits where each step brings its own [start, count, total]. */
function stepsLength(steps) {
  return sum(steps.map(([, count, total]) => Math.log2(total / count)));
}

/** The bits to send where each step brings its own [start, count, total]. */
function encodeSteps(steps) {
  let [low, width, whole] = [0n, 1n, 1n];
  for (const [start, count, total] of steps) {
    low = low * BigInt(total) + width * BigInt(start);
    width *= BigInt(count);
    whole *= BigInt(total);
  }
  return shortest(low, width, whole);
}

const MESSAGE = [0, 0, 1, 0, 0, 0, 2, 0, 1, 0, 0, 0, 0, 1, 0, 2, 0, 0, 1, 0]; // 14 zeros, 4 ones, 2 twos
console.log('surprise:', idealLength(MESSAGE, [7, 2, 1]));
console.log('sent:', encode(MESSAGE, [7, 2, 1]));
