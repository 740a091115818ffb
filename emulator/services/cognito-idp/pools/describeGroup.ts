import type { GroupType } from '@aws-sdk/client-cognito-identity-provider'
import { datesOf } from './describePool.ts'
import type { PoolGroup } from './groups.ts'
import type { UserPool } from './userPools.ts'

export function describeGroup(pool: UserPool, group: PoolGroup): GroupType {
  const { name, description, roleArn, precedence } = group
  return {
    GroupName: name,
    UserPoolId: pool.id,
    ...(description !== undefined && { Description: description }),
    ...(roleArn !== undefined && { RoleArn: roleArn }),
    ...(precedence !== undefined && { Precedence: precedence }),
    ...datesOf(group),
  }
}
