/** Of a documentation in plain text; all of it where it has no end of a sentence. */
export function firstSentence(doc: string): string {
  return /^.*?[.](?=\s|$)/.exec(doc)?.[0] ?? doc
}
