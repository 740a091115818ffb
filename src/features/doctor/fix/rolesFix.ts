import type { IdentityPoolRoles } from '#iam/identity-pool/types.ts'
import type { AwsConfig } from '../../../aws/configuration/configuration.ts'
import { mappingsOfCdk } from '../../../outcomes/cdk/mappingsOfCdk.ts'
import { poolRolesCall, poolRolesCommand } from '../../../outcomes/role-changes/poolRolesChange.ts'
import type { Fix } from '../checks/doctorFinding.ts'
import { pastesOf } from './pastesOf.ts'

/** Other roles, or another mapping, of the pool. SetIdentityPoolRoles takes them all at once. */
export function rolesFix(
  { identityPoolId }: Pick<AwsConfig, 'identityPoolId'>,
  before: IdentityPoolRoles,
  corrected: IdentityPoolRoles,
): Fix {
  const text = JSON.stringify(membersOf(corrected), null, 2)
  const { Roles, RoleMappings = {} } = corrected
  return {
    title: 'Corrected roles of the pool',
    before: JSON.stringify(membersOf(before), null, 2),
    after: text,
    pastes: pastesOf({
      what: 'Roles of the pool',
      json: text,
      cli: poolRolesCommand(identityPoolId, corrected),
      cdk: [
        '// pool: the cognito.CfnIdentityPool of your stack',
        `new cognito.CfnIdentityPoolRoleAttachment(this, 'Roles', {`,
        '  identityPoolId: pool.ref,',
        `  roles: ${JSON.stringify(Roles)},`,
        `  roleMappings: ${JSON.stringify(mappingsOfCdk(RoleMappings))},`,
        '})',
      ].join('\n'),
    }),
    change: poolRolesCall(identityPoolId, membersOf(corrected)),
    undo: poolRolesCall(identityPoolId, membersOf(before)),
    consequence: 'roles that are set stay as they are',
    correction: { roles: corrected },
  }
}

const membersOf = ({ Roles, RoleMappings = {} }: IdentityPoolRoles) => ({ Roles, RoleMappings })
