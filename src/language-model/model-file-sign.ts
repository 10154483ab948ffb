/** "SPRL": how a file begins that a language model has made small. */
export const SIGN = [0x53, 0x50, 0x52, 0x4c] as const;

/** Whether bytes begin as such a file does. */
export function isModelFile(bytes: Uint8Array): boolean {
  return SIGN.every((byte, at) => bytes[at] === byte);
}
