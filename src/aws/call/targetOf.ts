import type { RecordedService } from '../operations/serviceRows.ts'

/**
 * What an input is about, in the words of one line: `team-photos/shared/plan.txt`, a zone or change id.
 * Undefined when the operation is about nothing in particular.
 */
export function targetOf(service: RecordedService, input: object): string | undefined {
  const read = (name: string): string | undefined => {
    const value: unknown = Reflect.get(input, name)
    return typeof value === 'string' && value !== '' ? value : undefined
  }
  if (service === 's3') {
    const inside = read('Key') ?? read('Prefix')
    return inside === undefined ? read('Bucket') : `${read('Bucket') ?? ''}/${inside}`
  }
  if (service === 'route53') return (read('HostedZoneId') ?? read('Id'))?.replace(/^\/(hostedzone|change)\//, '')
  if (service === 'cognito-idp') return read('Username') ?? read('GroupName') ?? read('ClientId') ?? read('UserPoolId')
  if (service === 'cognito-identity') return read('IdentityId') ?? read('IdentityPoolId')
  if (service === 'iam-toolbox') return read('authorizationId')
  return undefined
}
