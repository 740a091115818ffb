/** What is wrong with the ARN of a resource, part by part. IAM User Guide, "Amazon Resource Names (ARNs)"; Service Authorization Reference, "Resource types"; Access Analyzer policy check reference. */
import { resourceFormatsOf } from '../tables/actions.ts'
import type { IssueCode } from './issueCodes.ts'
import { type ArnParts, arnParts, isPlausibleAccount, restMayBe } from './mayName.ts'

export interface ArnProblem {
  readonly code: IssueCode
  readonly message: string
  readonly fix: string
}

const partitions = new Set([
  'aws',
  'aws-cn',
  'aws-us-gov',
  'aws-iso',
  'aws-iso-b',
  'aws-iso-e',
  'aws-iso-f',
  'aws-eusc',
])

/** Wildcards and variables: what stands there is known only to the request. */
const isOpen = (part: string) => /[*?$]/.test(part)

const formats = new Map<string, readonly ArnParts[]>()

/** The ARNs of a service's resource types in parts: cut once, for policies name hundreds of resources. */
function formatsOf(service: string): readonly ArnParts[] {
  const found = formats.get(service) ?? resourceFormatsOf(service).flatMap((format) => arnParts(format) ?? [])
  if (found.length > 0) formats.set(service, found)
  return found
}

/** The first thing that is wrong with a resource of a policy; `undefined` when nothing is, and for `*`. */
export function arnProblem(text: string): ArnProblem | undefined {
  if (/^[*?$]/.test(text)) return undefined
  if (!text.startsWith('arn:')) {
    return problem(
      'INVALID_ARN_PREFIX',
      `"${text}" is no ARN: it does not begin with "arn:".`,
      'Write the whole ARN, or "*".',
    )
  }
  const parts = arnParts(text)
  if (!parts) {
    // AWS's own guide grants on `arn:aws:cloudfront:*`.
    return text.endsWith('*')
      ? undefined
      : problem(
          'MISSING_ARN_FIELD',
          `"${text}" has fewer than six parts.`,
          'Write arn:partition:service:region:account:resource.',
        )
  }
  const { partition, service, region, account, rest } = parts
  if (!isOpen(partition) && !partitions.has(partition)) {
    return problem(
      'INVALID_PARTITION',
      `"${partition}" is no partition of AWS.`,
      'Write "aws", or that of your regions.',
    )
  }
  if (service !== service.toLowerCase()) {
    return problem(
      'INVALID_ARN_SERVICE_CASE',
      `"${service}" is no service: their names are in lower case.`,
      `Write "${service.toLowerCase()}".`,
    )
  }
  if (!isPlausibleAccount(account)) {
    // What a star takes with it, it may take from here on.
    return region.endsWith('*')
      ? undefined
      : problem('INVALID_ARN_ACCOUNT', `"${account}" is no account.`, 'Write the 12 digits of the account.')
  }
  return (service === 's3' ? s3Problem(rest) : undefined) ?? formatProblem(text, service, region, account, rest)
}

/** Bucket names have no colon, and no object's key is empty. */
function s3Problem(rest: string): ArnProblem | undefined {
  const [bucket = '', ...keys] = rest.replace(/\$\{[^}]*\}/g, '$').split('/')
  if (bucket.includes(':')) {
    return problem(
      'INVALID_ARN_RESOURCE',
      `No bucket has a colon in its name, as "${rest}" has it.`,
      `Write "arn:aws:s3:::${rest.replace(':', '/')}" if objects are meant.`,
    )
  }
  if (bucket !== '' && keys.length === 1 && keys[0] === '') {
    return problem(
      'INVALID_ARN_RESOURCE',
      `"${rest}" names an object without a key, and no key is empty.`,
      `Write "arn:aws:s3:::${rest}*" for the objects, "arn:aws:s3:::${rest.slice(0, -1)}" for the bucket.`,
    )
  }
  return undefined
}

/** What no resource type of the service has in its ARN, or lacks. */
function formatProblem(
  text: string,
  service: string,
  region: string,
  account: string,
  rest: string,
): ArnProblem | undefined {
  const own = formatsOf(service)
  // Sessions of roles have ARNs of STS that its reference does not list.
  if (own.length === 0 || service === 'sts') return undefined
  const fitting = own.filter((format) => restMayBe(rest, format.rest))
  if (fitting.length === 0) {
    return problem(
      'INVALID_ARN_RESOURCE',
      `"${service}" has no resources of the form "${rest}".`,
      'Look the form up among the resource types of the service.',
    )
  }
  const none = (part: 'region' | 'account') => fitting.every((format) => format[part] === '')
  const all = (part: 'region' | 'account') => fitting.every((format) => format[part] !== '')
  const name = service === 's3' ? 'S3' : service
  if (account !== '' && !isOpen(account) && none('account')) {
    return problem(
      'ARN_ACCOUNT_NOT_ALLOWED',
      `${name} ARNs have no account: "${text}" matches nothing.`,
      `Leave "${account}" out between the colons.`,
    )
  }
  if (region !== '' && !isOpen(region) && none('region')) {
    return problem(
      'ARN_REGION_NOT_ALLOWED',
      `${name} ARNs have no region: "${text}" matches nothing.`,
      `Leave "${region}" out between the colons.`,
    )
  }
  if (account === '' && all('account')) {
    return problem(
      'INVALID_ARN_ACCOUNT',
      `"${text}" lacks the account and matches nothing.`,
      'Write the 12 digits of the account, or "*".',
    )
  }
  if (region === '' && all('region')) {
    return problem('MISSING_ARN_REGION', `"${text}" lacks the region and matches nothing.`, 'Write the region, or "*".')
  }
  return undefined
}

function problem(code: IssueCode, message: string, fix: string): ArnProblem {
  return { code, message, fix }
}
