/** Whether a text is a phone number in the form of E.164: `+4712345678`. */
export function isPhoneNumber(text: string): boolean {
  return /^\+[1-9]\d{1,14}$/.test(text)
}
