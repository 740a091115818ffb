import { GetRolePolicyCommand, ListAttachedRolePoliciesCommand, ListRolePoliciesCommand } from '@aws-sdk/client-iam'
import type { Policy } from '#iam/types.ts'
import type { AwsCaller } from '../../aws.ts'
import type { CallOptions } from '../../call/call.ts'
import type { Outcome } from '../../call/outcome.ts'
import { readPoliciesBy } from './readPoliciesBy.ts'

/**
 * The policies of a role (ListRolePolicies, GetRolePolicy, ListAttachedRolePolicies, GetPolicy, GetPolicyVersion), as
 * `readPoliciesBy` tells them.
 * @param RoleName without its path
 */
export async function readRolePolicies(
  aws: AwsCaller,
  RoleName: string,
  options?: CallOptions,
): Promise<Outcome<readonly Policy[] | undefined>> {
  const client = await aws.clients.iam()
  const calls = {
    names: () => aws.call(client, new ListRolePoliciesCommand({ RoleName }), options),
    attached: () => aws.call(client, new ListAttachedRolePoliciesCommand({ RoleName }), options),
    inline: (PolicyName: string) => aws.call(client, new GetRolePolicyCommand({ RoleName, PolicyName }), options),
  }
  return readPoliciesBy(aws, calls, options)
}
