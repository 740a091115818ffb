/**
 * The signing rules that most services share (AWS IAM user guide, "Troubleshoot Signature Version 4"). Every region of the
 * partition is served: a program that is set to one of them, and to this endpoint, works as it does with that region's own.
 */
import { hash } from 'node:crypto'
import type { AwsError } from '../wire/awsError.ts'
import type { Authorization } from './authorization.ts'
import { awsRegions } from './awsRegions.ts'
import type { CodedErrors } from './codedErrors.ts'
import type { SigningRules } from './signingRules.ts'
import { basicTime } from './signingTime.ts'

const minute = 60_000
const skew = 5 * minute

/**
 * @param options.name the service's name in the credential scope.
 * @param options.globalRegion see `SigningRules`, as for `paths`.
 */
export function codedSigning(options: {
  name: string
  errors: CodedErrors
  globalRegion?: string
  paths?: RegExp
}): SigningRules {
  const { name, errors, globalRegion, paths } = options
  return {
    name,
    ...(paths && { paths }),
    ...(globalRegion !== undefined && { globalRegion }),
    keepsPath: false,
    defaultLifetime: 900,
    errors,
    checkScope: (claim) => checkScope(claim, name, errors),
    checkTime: (claim, now) => checkTime(claim, now, errors),
    tooLate: (claim, now) => signatureExpired(claim, now, { lifetime: skew, errors }),
    checkSignedHeaders({ scope: { signedNames } }) {
      if (signedNames.has('host')) return
      throw errors.refusedSignature("'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.")
    },
    payloadHash: (_request, _claim, body) => hash('sha256', body),
  }
}

function checkScope({ scope, timestamp }: Authorization, name: string, errors: CodedErrors): void {
  if (scope.terminator !== 'aws4_request') {
    const wanted = `a valid terminator: 'aws4_request', not '${scope.terminator}'.`
    throw errors.refusedSignature(`Credential should be scoped with ${wanted}`)
  }
  if (scope.service !== name) {
    throw errors.refusedSignature(`Credential should be scoped to correct service: '${name}'.`)
  }
  if (!awsRegions.has(scope.region)) {
    throw errors.refusedSignature(`Credential should be scoped to a valid region, not '${scope.region}'.`)
  }
  if (!timestamp.startsWith(scope.date)) {
    const day = timestamp.slice(0, 8)
    const dates = `'${scope.date}' != '${day}', from '${timestamp}'.`
    throw errors.refusedSignature(
      `Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: ${dates}`,
    )
  }
}

function checkTime(claim: Authorization, now: number, errors: CodedErrors): void {
  const lifetime = claim.expires === undefined ? skew : Math.max(skew, claim.expires * 1000)
  const oldest = now - lifetime
  const newest = now + skew
  if (claim.signedAt < oldest) throw signatureExpired(claim, now, { lifetime, errors })
  if (claim.signedAt > newest) {
    const limit = `${basicTime(newest)} (${basicTime(now)} + ${skew / minute} min.)`
    throw errors.refusedSignature(`Signature not yet current: ${claim.timestamp} is still later than ${limit}`)
  }
}

/** @param how.lifetime milliseconds that the signature was good for. */
function signatureExpired(
  { timestamp }: Pick<Authorization, 'timestamp'>,
  now: number,
  { lifetime, errors }: { readonly lifetime: number; readonly errors: CodedErrors },
): AwsError {
  const limit = `${basicTime(now - lifetime)} (${basicTime(now)} - ${lifetime / minute} min.)`
  return errors.refusedSignature(`Signature expired: ${timestamp} is now earlier than ${limit}`)
}
