import type { CreateGroupCommandInput, CreateGroupCommandOutput } from '@aws-sdk/client-cognito-identity-provider'
import { AwsError } from '../../../../wire/awsError.ts'
import type { Operation } from '../../../operation.ts'
import { describeGroup } from '../../pools/describeGroup.ts'
import { type PoolGroup, poolGroupsOf } from '../../pools/groups.ts'
import { ownPool } from '../../pools/userPools.ts'

/** A group of a pool, with the role that its members get. */
export const createGroup: Operation<CreateGroupCommandInput, CreateGroupCommandOutput> = {
  authorization: 'permission',
  honours: { GroupName: true, UserPoolId: true, Description: true, RoleArn: true, Precedence: true },
  run(input, context) {
    const pool = ownPool(input.UserPoolId, context)
    const { GroupName: name = '', Description: description, RoleArn: roleArn, Precedence: precedence } = input
    if (poolGroupsOf(context.store).get([pool.id, name])) {
      throw new AwsError('GroupExistsException', 'A group with the name already exists.')
    }
    const now = context.clock()
    const group: PoolGroup = {
      name,
      ...(description !== undefined && { description }),
      ...(roleArn !== undefined && { roleArn }),
      ...(precedence !== undefined && { precedence }),
      createdAt: now,
      modifiedAt: now,
    }
    poolGroupsOf(context.store).set([pool.id, name], group)
    return { Group: describeGroup(pool, group) }
  },
}
