/**
 * Whether a bucket policy is public, as S3 Block Public Access means it (Amazon S3 User Guide, "The meaning of 'public'"):
 * it is, unless everything that it allows goes to fixed principals, or to fixed values of certain condition keys.
 */
import { listOf, statementsOf } from '#iam/document/statementsOf.ts'
import type { ConditionElement, PolicyDocument, Statement } from '#iam/types.ts'

/** In lower case. A wildcard or a policy variable makes a value of theirs any value. */
const narrowingKeys = new Set([
  'aws:principalaccount',
  'aws:principalarn',
  'aws:principalorgid',
  'aws:principalorgpaths',
  'aws:principalservicename',
  'aws:sourceaccount',
  'aws:sourcearn',
  'aws:sourceowner',
  'aws:sourcevpc',
  'aws:sourcevpce',
  'aws:userid',
  's3:dataaccesspointaccount',
  's3:x-amz-server-side-encryption-aws-kms-key-id',
])

/** Those that ask for a value. With `IfExists` or `ForAllValues:` a request without the key passes, so these do not count. */
const narrowingOperator = /^(?:ForAnyValue:)?(?:StringEquals|StringEqualsIgnoreCase|StringLike|ArnEquals|ArnLike)$/i
const addressOperator = /^(?:ForAnyValue:)?IpAddress$/i
const open = /[*?]|\$\{/
/** The name of the access point may be open where the account is not. */
const fixedAccessPoint = /^arn:aws[\w-]*:s3:[^:*?$]+:\d{12}:accesspoint\/[^$]+$/

/** Bits of a network's prefix; whatever is broader counts as everybody. */
const broadest = { 4: 8, 6: 32 } as const

export function isPublicPolicy(document: PolicyDocument): boolean {
  return statementsOf(document).some(isPublicStatement)
}

function isPublicStatement({ Effect, Principal, Condition }: Statement): boolean {
  if (Effect !== 'Allow') return false
  return allowsAnyone(Principal) && !isNarrowed(Condition ?? {})
}

/** `NotPrincipal` allows everyone but some. */
function allowsAnyone(principal: Statement['Principal']): boolean {
  if (principal === undefined || principal === '*') return true
  return Object.values(principal).some((values) => listOf(values).includes('*'))
}

function isNarrowed(condition: ConditionElement): boolean {
  return Object.entries(condition).some(([operator, keys]) =>
    Object.entries(keys).some(([key, values]) => {
      const texts = listOf(values).map(String)
      return texts.length > 0 && texts.every((text) => isFixed(operator, key.toLowerCase(), text))
    }),
  )
}

function isFixed(operator: string, key: string, text: string): boolean {
  if (key === 'aws:sourceip') return addressOperator.test(operator) && isNarrowNetwork(text)
  if (!narrowingOperator.test(operator)) return false
  if (key === 's3:dataaccesspointarn') return fixedAccessPoint.test(text)
  return narrowingKeys.has(key) && !open.test(text)
}

function isNarrowNetwork(text: string): boolean {
  if (open.test(text)) return false
  const [address = '', bits] = text.split('/')
  return bits === undefined || Number(bits) >= broadest[address.includes(':') ? 6 : 4]
}
