import type { PolicyDocument } from '#iam/types.ts'
import type { AwsCaller } from '../../aws.ts'
import type { CallOptions } from '../../call/call.ts'
import type { Outcome } from '../../call/outcome.ts'
import { mapDone } from '../mapDone.ts'
import { getRole } from './getRole.ts'

/**
 * Who may take a role (GetRole). The value is undefined where AWS tells none, or one that cannot be read.
 * @param roleName without its path
 */
export async function getTrustPolicy(
  aws: AwsCaller,
  roleName: string,
  options?: CallOptions,
): Promise<Outcome<PolicyDocument | undefined>> {
  return mapDone(await getRole(aws, roleName, options), ({ trustPolicy }) => trustPolicy)
}
