/** crypto.randomUUID would need https, which an academy on trial may not have yet. */
export function randomName(bytes = 8): string {
  const random = crypto.getRandomValues(new Uint8Array(bytes));
  return Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A random UUID, as idempotency keys are written. */
export function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return uuid(bytes);
}

/** A new id of our own kind: a prefix and a time-ordered UUID in 25 characters of base 36. */
export function newId(prefix: string): string {
  const number = timeOrdered().reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  return `${prefix}_${number.toString(36).padStart(25, '0')}`;
}

/** The 16 bytes of a time-ordered UUID (version 7). */
function timeOrdered(now = Date.now()): Uint8Array {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  for (let i = 0; i < 6; i++) bytes[i] = Math.floor(now / 256 ** (5 - i)) % 256;
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes;
}

function uuid(bytes: Uint8Array): string {
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [0, 8, 12, 16, 20].map((at, i, all) => hex.slice(at, all[i + 1])).join('-');
}
