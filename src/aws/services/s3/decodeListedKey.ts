/**
 * A key as a listing with `EncodingType: 'url'` gives it, made whole again: form encoding, decoded exactly once
 * (S3-020). A text that is not encoded in this way is returned as it is: a wrong key is worse than an odd one.
 */
export function decodeListedKey(encoded: string): string {
  try {
    return decodeURIComponent(encoded.replaceAll('+', ' '))
  } catch {
    return encoded
  }
}
