/** The longest key that S3 takes, in bytes of UTF-8, folders included (S3-040). */
export const longestKey = 1024

export function keyBytes(key: string): number {
  return new TextEncoder().encode(key).byteLength
}
