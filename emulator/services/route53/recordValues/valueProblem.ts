/**
 * What is wrong with one value, in the form of Route 53's own messages:
 * `Invalid Resource Record: 'FATAL problem: <code> (<sentence>) encountered with '<value>''`.
 * Seen from AWS: ARRDATAIllegalIPv4Address, ARRDATANotSingleField, InvalidCharacterString, CharacterStringTooLong and
 * the codes of domain names. The other codes follow the same shape.
 */
export interface ValueProblem {
  readonly code: string
  readonly sentence: string
  /** What it is about, where that is not the whole value: a character that is not taken. */
  readonly about?: string
}

/** Looks at one value of one record type. Undefined: nothing is wrong. */
export type ValueCheck = (value: string) => ValueProblem | undefined

export function problem(code: string, sentence: string): ValueProblem {
  return { code, sentence }
}
