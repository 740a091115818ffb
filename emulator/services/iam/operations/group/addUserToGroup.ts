import type { AddUserToGroupCommandInput, AddUserToGroupCommandOutput } from '@aws-sdk/client-iam'
import { AwsError } from '../../../../wire/awsError.ts'
import type { Operation } from '../../../operation.ts'
import { groupKind, requireEntity, save, userKind } from '../../entityKinds.ts'

/** IAM User Guide, "IAM and AWS STS quotas". */
const mostGroups = 10

/** Adding a member again changes nothing. */
export const addUserToGroup: Operation<AddUserToGroupCommandInput, AddUserToGroupCommandOutput> = {
  authorization: 'permission',
  honours: { GroupName: true, UserName: true },
  run({ UserName, GroupName }, { store }) {
    const group = requireEntity(groupKind, GroupName, store)
    const user = requireEntity(userKind, UserName, store)
    if (user.groups.includes(group.name)) return {}
    if (user.groups.length >= mostGroups) {
      throw new AwsError('LimitExceeded', `Cannot exceed quota for GroupsPerUser: ${mostGroups}`)
    }
    save(userKind, { ...user, groups: [...user.groups, group.name] }, store)
    return {}
  },
}
