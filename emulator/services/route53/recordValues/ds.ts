import { fields, isHex, isNumberUpTo, UINT8, UINT16 } from './fields.ts'
import type { ValueProblem } from './valueProblem.ts'
import { problem } from './valueProblem.ts'

/** Hexadecimal digits by digest type: SHA-1, SHA-256, GOST, SHA-384 (IANA, "DS RR Type Digest Algorithms"). */
const digestLengths: Readonly<Record<string, number>> = { 1: 40, 2: 64, 3: 64, 4: 96 }

/** `key-tag algorithm digest-type digest` (RFC 4034 section 5). */
export function ds(value: string): ValueProblem | undefined {
  const [keyTag, algorithm, digestType, ...digestParts] = fields(value)
  if (digestType === undefined || digestParts.length === 0) {
    return problem('DSRRDATANotFourFields', 'Value should be a key tag, an algorithm, a digest type and a digest')
  }
  if (!isNumberUpTo(keyTag, UINT16)) return problem('DSRRDATAIllegalKeyTag', 'Key tag should be 0 to 65535')
  if (!isNumberUpTo(algorithm, UINT8)) return problem('DSRRDATAIllegalAlgorithm', 'Algorithm should be 0 to 255')
  if (!isNumberUpTo(digestType, UINT8)) return problem('DSRRDATAIllegalDigestType', 'Digest type should be 0 to 255')
  const digest = digestParts.join('')
  const expected = digestLengths[Number(digestType)]
  if (!isHex(digest)) return problem('DSRRDATAIllegalDigest', 'Digest should be hexadecimal')
  return expected === undefined || digest.length === expected
    ? undefined
    : problem('DSRRDATAIllegalDigest', `Digest should have ${expected} hexadecimal digits`)
}
