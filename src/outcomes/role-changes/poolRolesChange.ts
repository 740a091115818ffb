/** Which roles an identity pool gives, set anew, all at once: as a call, and as a line for a terminal. */
import type { IdentityPoolRoles } from '#iam/identity-pool/types.ts'
import { posixQuoted, posixWord } from '../../ui/shellQuoting.ts'
import type { AskedCall } from '../askedCall.ts'

export function poolRolesCall(identityPoolId: string, roles: IdentityPoolRoles): AskedCall {
  return {
    service: 'cognito-identity',
    operation: 'SetIdentityPoolRoles',
    target: identityPoolId,
    input: { IdentityPoolId: identityPoolId, ...roles },
  }
}

export function poolRolesCommand(identityPoolId: string, { Roles, RoleMappings = {} }: IdentityPoolRoles): string {
  return [
    `aws cognito-identity set-identity-pool-roles --identity-pool-id ${posixWord(identityPoolId)}`,
    `--roles ${posixQuoted(JSON.stringify(Roles))}`,
    `--role-mappings ${posixQuoted(JSON.stringify(RoleMappings))}`,
  ].join(' ')
}
