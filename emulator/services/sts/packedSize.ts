import { deflateRawSync } from 'node:zlib'
import type { RoleSession } from '../../callers/roleSession.ts'
import { AwsError } from '../../wire/awsError.ts'

/**
 * Bytes that session policies and tags may take after packing. AWS keeps its own packing and limit to itself; this one
 * lets the longest inline policy through, and keeps a session token within a request's headers.
 */
const allotted = 4096

/**
 * `PackedPolicySize`: how much of the room is used, in percent; undefined when nothing takes any.
 * @throws AwsError PackedPolicyTooLarge
 */
export function packedSize({ passedPolicies, tags }: Pick<RoleSession, 'passedPolicies' | 'tags'>): number | undefined {
  if (!passedPolicies && !tags) return undefined
  const packed = deflateRawSync(JSON.stringify([passedPolicies, tags])).byteLength
  const percent = Math.ceil((packed / allotted) * 100)
  if (percent <= 100) return percent
  const what = passedPolicies ? 'policy' : 'size of session tags'
  const hint = passedPolicies ? ', please use smaller policy' : ''
  throw new AwsError('PackedPolicyTooLarge', `Packed ${what} consumes ${percent}% of allotted space${hint}.`, {
    status: 400,
  })
}
