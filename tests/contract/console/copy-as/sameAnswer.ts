/** Answers of different clients to different names, such that those that say the same are equal. */
import type { Stage } from './copiedCase.ts'

/** About the transport, or, as S3's encoding of keys, asked for by a client of its own accord. */
// Which checksum a body is sent with is the client's choice, too.
const ofTransport = new Set(['$metadata', 'ResponseMetadata', 'EncodingType'])
/** Made anew by every call, or when it was made: that they are there is what counts. */
const ofItsOwn = new Set([
  'AccessKeyId',
  'Arn',
  'AssumedRoleId',
  'ClientId',
  'ClientSecret',
  'CreateDate',
  'CreationDate',
  'CreatedDate',
  'Date',
  'ETag',
  'Expiration',
  'IdentityId',
  'LastModified',
  'LastModifiedDate',
  'SecretAccessKey',
  'SessionToken',
  'SubmittedAt',
  'UserCreateDate',
  'UserLastModifiedDate',
])
/** Ids of changes, users and roles by their forms. */
const id = /\b(\/change\/\w+|(?:AIDA|AROA|AGPA)[A-Z0-9]{16,}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\b/g
const name = /\/change\/\w+/g

/** What is empty, and what is not there, is one: clients differ in which they make of nothing. */
export function sameAnswer(answer: unknown, { tag, zoneId, userPoolId, identityPoolId }: Stage): unknown {
  const text = (value: string) =>
    value
      .replaceAll(zoneId, '<zone>')
      .replaceAll(userPoolId, '<user pool>')
      .replaceAll(userPoolId.split('_')[1] ?? userPoolId, '<user pool>')
      .replaceAll(identityPoolId, '<identity pool>')
      .replaceAll(`copied-${tag}`, 'copied-<tag>')
      .replaceAll(`copied ${tag}`, 'copied <tag>')
      .replaceAll(name, '<change>')
      .replaceAll(id, '<id>')
  const walk = (value: unknown): unknown => {
    if (value instanceof Date) return moment(value.toISOString())
    if (typeof value === 'string') return document(moment(text(value)))
    if (Array.isArray(value)) return value.map(walk)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value)
        .filter(
          ([member, one]: [string, unknown]) => !ofTransport.has(member) && !/^Checksum/.test(member) && !isEmpty(one),
        )
        .map(([member, one]: [string, unknown]) => [
          text(member),
          ofItsOwn.has(member) ? '<its own>' : walk(member === 'MaxItems' ? String(one) : one),
        ]),
    )
  }
  return walk(answer)
}

/** Policies come escaped; Python's clients read them. */
function document(value: string): unknown {
  return value.startsWith('%7B') ? JSON.parse(decodeURIComponent(value)) : value
}

/** An instant in whichever form. */
function moment(value: string): string {
  // A program may hand on the header as it came.
  const isMoment = /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$|^\w{3}, \d\d \w{3} \d{4} [\d:]{8} GMT$/.test(value)
  return isMoment ? new Date(value).toISOString() : value
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    value === '' ||
    (typeof value === 'object' && !(value instanceof Date) && Object.keys(value).length === 0)
  )
}
