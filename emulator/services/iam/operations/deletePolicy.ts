import type { DeletePolicyCommandInput, DeletePolicyCommandOutput } from '@aws-sdk/client-iam'
import { awsManagedPolicies } from '../../../principals/awsManagedPolicies.ts'
import { customerPoliciesOf } from '../../../principals/managedPolicy.ts'
import { AwsError } from '../../../wire/awsError.ts'
import type { Operation } from '../../operation.ts'
import { requirePolicy, usesOf } from '../describePolicy.ts'

export const deletePolicy: Operation<DeletePolicyCommandInput, DeletePolicyCommandOutput> = {
  authorization: 'permission',
  run({ PolicyArn }, { store, principal }) {
    const { arn } = requirePolicy(store, PolicyArn)
    if (awsManagedPolicies.has(arn)) {
      const user = 'arn' in principal ? principal.arn : principal.type
      const message = `User: ${user} is not authorized to perform: iam:DeletePolicy on resource: policy ${arn}`
      throw new AwsError('AccessDenied', message, { status: 403 })
    }
    const { attachments, boundaries } = usesOf(store, arn)
    if (attachments + boundaries > 0) {
      throw new AwsError('DeleteConflict', 'Cannot delete a policy attached to entities.')
    }
    customerPoliciesOf(store).delete(arn)
    return {}
  },
}
