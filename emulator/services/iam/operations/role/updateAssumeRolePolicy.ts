import type { UpdateAssumeRolePolicyCommandInput, UpdateAssumeRolePolicyCommandOutput } from '@aws-sdk/client-iam'
import type { Operation } from '../../../operation.ts'
import { requireEntity, roleKind, save } from '../../entityKinds.ts'
import { readTrustPolicy } from '../../readTrustPolicy.ts'

/** Replaces the trust policy. Sessions that are under way are not asked again. */
export const updateAssumeRolePolicy: Operation<
  UpdateAssumeRolePolicyCommandInput,
  UpdateAssumeRolePolicyCommandOutput
> = {
  authorization: 'permission',
  honours: { RoleName: true, PolicyDocument: true },
  run({ RoleName, PolicyDocument = '' }, context) {
    const { store } = context
    const role = requireEntity(roleKind, RoleName, store)
    save(roleKind, { ...role, ...readTrustPolicy(PolicyDocument, context) }, store)
    return {}
  },
}
