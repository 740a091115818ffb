import { GetRoleCommand } from '@aws-sdk/client-iam'
import type { PolicyDocument } from '#iam/types.ts'
import type { AwsCaller } from '../../aws.ts'
import type { CallOptions } from '../../call/call.ts'
import type { Outcome } from '../../call/outcome.ts'
import { mapDone } from '../mapDone.ts'
import { readDocument } from './readDocument.ts'

export interface ReadRole {
  /** Undefined where AWS tells none, or one that cannot be read. */
  readonly trustPolicy: PolicyDocument | undefined
  /** Undefined where none is set. */
  readonly boundaryArn: string | undefined
}

/**
 * Who may take a role, and what limits it (GetRole).
 * @param roleName without its path
 */
export async function getRole(aws: AwsCaller, roleName: string, options?: CallOptions): Promise<Outcome<ReadRole>> {
  const outcome = await aws.call(await aws.clients.iam(), new GetRoleCommand({ RoleName: roleName }), options)
  return mapDone(outcome, ({ Role }) => ({
    trustPolicy: readDocument(Role?.AssumeRolePolicyDocument),
    boundaryArn: Role?.PermissionsBoundary?.PermissionsBoundaryArn,
  }))
}
