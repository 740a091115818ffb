/**
 * Whether a text has the form of an e-mail address: one @, something before it, a dotted or plain host after it, no
 * blanks.
 */
export function isEmail(text: string): boolean {
  return text.length <= 254 && /^[^\s@,;<>()"]+@[^\s@,;<>()".]+(\.[^\s@,;<>()".]+)*$/.test(text)
}
