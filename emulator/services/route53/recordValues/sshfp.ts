import { fields, isHex, isNumberUpTo, UINT8 } from './fields.ts'
import type { ValueProblem } from './valueProblem.ts'
import { problem } from './valueProblem.ts'

/** Hexadecimal digits by fingerprint type: SHA-1, SHA-256. */
const fingerprintLengths: Readonly<Record<string, number>> = { 1: 40, 2: 64 }

/** `algorithm fingerprint-type fingerprint` (RFC 4255, RFC 6594). */
export function sshfp(value: string): ValueProblem | undefined {
  const [algorithm, type, ...parts] = fields(value)
  if (type === undefined || parts.length === 0) {
    return problem('SSHFPRRDATANotThreeFields', 'Value should be an algorithm, a fingerprint type and a fingerprint')
  }
  if (!isNumberUpTo(algorithm, UINT8)) return problem('SSHFPRRDATAIllegalAlgorithm', 'Algorithm should be 0 to 255')
  if (!isNumberUpTo(type, UINT8)) return problem('SSHFPRRDATAIllegalType', 'Fingerprint type should be 0 to 255')
  const fingerprint = parts.join('')
  const expected = fingerprintLengths[Number(type)]
  if (!isHex(fingerprint)) return problem('SSHFPRRDATAIllegalFingerprint', 'Fingerprint should be hexadecimal')
  return expected === undefined || fingerprint.length === expected
    ? undefined
    : problem('SSHFPRRDATAIllegalFingerprint', `Fingerprint should have ${expected} hexadecimal digits`)
}
