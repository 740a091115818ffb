import { GetRoleCommand } from '@aws-sdk/client-iam'
import type { PolicyDocument } from '#iam/types.ts'
import type { AwsCaller } from '../../aws.ts'
import type { CallOptions } from '../../call/call.ts'
import type { Outcome } from '../../call/outcome.ts'
import { mapDone } from '../mapDone.ts'
import { readDocument } from './readDocument.ts'

/**
 * Who may take a role (GetRole). The value is undefined where AWS tells none, or one that cannot be read.
 * @param roleName without its path
 */
export async function getTrustPolicy(
  aws: AwsCaller,
  roleName: string,
  options?: CallOptions,
): Promise<Outcome<PolicyDocument | undefined>> {
  const outcome = await aws.call(await aws.clients.iam(), new GetRoleCommand({ RoleName: roleName }), options)
  return mapDone(outcome, ({ Role }) => readDocument(Role?.AssumeRolePolicyDocument))
}
