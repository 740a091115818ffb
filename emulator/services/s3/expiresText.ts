/** S3 takes any text for `Expires`, and gives it back as it came. */

/** @param expires a date where it is one; else the text, which the SDK's type does not know. */
export function expiresText(expires: Date | string): string {
  return expires instanceof Date ? expires.toUTCString() : expires
}

/** What objects that are older than that rule keep in ISO 8601, as HTTP writes it; anything else as it is. */
export function storedExpires(text: string): string {
  return /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text) ? new Date(text).toUTCString() : text
}
