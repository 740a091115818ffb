/** Compares signatures in a time that does not depend on where they differ (CWE-208). */

/** @param expected hex digits in lower case. @param given what a request carries; its length is no secret. */
export function equalSignatures(expected: string, given: string): boolean {
  if (given.length !== expected.length) return false
  let difference = 0
  for (let index = 0; index < expected.length; index++)
    difference |= expected.charCodeAt(index) ^ given.charCodeAt(index)
  return difference === 0
}
