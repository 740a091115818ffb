import { AwsError } from '../../wire/awsError.ts'

/**
 * @param quota as the settings say; undefined where there is none.
 * @throws AwsError when one more would be too many.
 */
export function requireQuota(
  code: 'TooManyHostedZones' | 'TooManyHealthChecks',
  count: number,
  quota: number | undefined,
): void {
  if (quota === undefined || count < quota) return
  const what = code === 'TooManyHostedZones' ? 'hosted zones' : 'health checks'
  throw new AwsError(code, `Limits Exceeded: the account has ${count} ${what}, as many as it may have.`, {
    status: 400,
  })
}
