const sum = (values) => values.reduce((total, value) => total + value, 0);

/** The surprise of the whole message, in bits; Infinity if the model excludes a symbol. */
function idealLength(message, counts) {
  // Your code.
}

/** The message's interval as BigInts: from low/whole up to (low + width)/whole. */
function narrow(message, counts) {
  // Your code.
}

/** The shortest bits b such that all numbers starting 0.b lie in the interval. */
function encode(message, counts) {
  // Your code.
}

/** The message of that length which the bits stand for. */
function decode(bits, counts, length) {
  // Your code.
}

/** The surprise in bits under a model that counts as it reads, starting from 1 each. */
function adaptiveLength(message, symbols) {
  // Your code.
}

/** The surprise in bits where each step brings its own [start, count, total]. */
function stepsLength(steps) {
  // Your code.
}

/** The bits to send where each step brings its own [start, count, total]. */
function encodeSteps(steps) {
  // Your code.
}

const MESSAGE = [0, 0, 1, 0, 0, 0, 2, 0, 1, 0, 0, 0, 0, 1, 0, 2, 0, 0, 1, 0]; // 14 zeros, 4 ones, 2 twos
console.log('surprise:', idealLength(MESSAGE, [7, 2, 1]));
console.log('sent:', encode(MESSAGE, [7, 2, 1]));
