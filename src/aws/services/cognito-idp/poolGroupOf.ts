import type { GroupType } from '@aws-sdk/client-cognito-identity-provider'
import type { PoolGroup } from './types.ts'

export function poolGroupOf({ GroupName = '', Description, Precedence, RoleArn }: GroupType): PoolGroup {
  return {
    name: GroupName,
    ...(Description ? { description: Description } : {}),
    ...(Precedence === undefined ? {} : { precedence: Precedence }),
    ...(RoleArn ? { roleArn: RoleArn } : {}),
  }
}
