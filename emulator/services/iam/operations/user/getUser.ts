import type { GetUserCommandInput, GetUserCommandOutput } from '@aws-sdk/client-iam'
import type { Operation } from '../../../operation.ts'
import { describedUser } from '../../describe.ts'
import { describedRoot } from '../../describeRoot.ts'
import { requireEntity, userKind } from '../../entityKinds.ts'
import { withOwnUserName } from '../../ownUserName.ts'

/** Without a name, who asks; the account's owner has neither a name nor a path. */
export const getUser: Operation<GetUserCommandInput, GetUserCommandOutput> = {
  authorization: 'permission',
  honours: { UserName: true },
  complete: withOwnUserName,
  run({ UserName }, { store, account, principal }) {
    if (UserName === undefined && principal.type === 'Account') return { User: describedRoot(principal.arn, account) }
    return { User: describedUser(requireEntity(userKind, UserName, store)) }
  },
}
