/**
 * The credential scope must be that of the day, region and service (AWS IAM user guide, "Troubleshoot Signature Version
 * 4").
 */
import type { ServiceId } from '#iam/requirements/types.ts'
import { malformedAuthorization, refusedSignature } from './authenticationErrors.ts'
import type { Authorization } from './parseAuthorization.ts'

export function checkScope(claim: Authorization, service: ServiceId, region: string): void {
  if (service === 's3') checkS3Scope(claim, region)
  else checkOtherScope(claim, service, region)
}

function checkS3Scope(claim: Authorization, region: string): void {
  const refuse = (detail: string, members?: Record<string, string>) => {
    const text = claim.place === 'query' ? `Error parsing the X-Amz-Credential parameter; ${detail}` : detail
    return malformedAuthorization('s3', claim.place, text, members)
  }
  if (claim.terminator !== 'aws4_request') {
    throw refuse(`incorrect terminal "${claim.terminator}". This endpoint uses "aws4_request".`)
  }
  if (claim.service !== 's3') throw refuse(`incorrect service "${claim.service}". This endpoint belongs to "s3".`)
  if (claim.region !== region) {
    throw refuse(`the region '${claim.region}' is wrong; expecting '${region}'`, { Region: region })
  }
  if (!claim.timestamp.startsWith(claim.date)) {
    const day = claim.timestamp.slice(0, 8)
    throw refuse(`Invalid credential date "${claim.date}". This date is not the same as X-Amz-Date: "${day}".`)
  }
}

function checkOtherScope(claim: Authorization, service: ServiceId, region: string): void {
  if (claim.terminator !== 'aws4_request') {
    const wanted = `a valid terminator: 'aws4_request', not '${claim.terminator}'.`
    throw refusedSignature(service, `Credential should be scoped with ${wanted}`)
  }
  if (claim.service !== service) {
    throw refusedSignature(service, `Credential should be scoped to correct service: '${service}'.`)
  }
  if (claim.region !== region) {
    throw refusedSignature(service, `Credential should be scoped to a valid region, not '${claim.region}'.`)
  }
  if (!claim.timestamp.startsWith(claim.date)) {
    const day = claim.timestamp.slice(0, 8)
    const dates = `'${claim.date}' != '${day}', from '${claim.timestamp}'.`
    const message = `Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: ${dates}`
    throw refusedSignature(service, message)
  }
}
