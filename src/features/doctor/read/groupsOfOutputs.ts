import type { AwsConfig } from '../../../aws/configuration/configuration.ts'
import type { PoolGroup } from '../../../aws/services/cognito-idp/types.ts'

/** What the backend's file says of groups, for whoever may not list them. */
export function groupsOfOutputs({
  configuration,
}: {
  readonly configuration: Pick<AwsConfig, 'groupRoles'>
}): readonly PoolGroup[] {
  return (configuration.groupRoles ?? []).map(({ group, roleArn, precedence }) => ({
    name: group,
    roleArn,
    ...(precedence !== undefined && { precedence }),
  }))
}
