import type {
  SetIdentityPoolRolesCommandInput,
  SetIdentityPoolRolesCommandOutput,
} from '@aws-sdk/client-cognito-identity'
import { requirementsOf } from '#iam/requirements/requirementsOf.ts'
import { AwsError } from '../../../wire/awsError.ts'
import type { Operation, OperationContext } from '../../operation.ts'
import { readPoolRoles } from '../readPoolRoles.ts'
import { requirePool } from '../requirePool.ts'
import { identityPools } from '../rows.ts'

/** Replaces the roles and role mappings of a pool. The caller must be allowed to pass every role in them. */
export const setIdentityPoolRoles: Operation<SetIdentityPoolRolesCommandInput, SetIdentityPoolRolesCommandOutput> = {
  authorization: 'permission',
  honours: {
    IdentityPoolId: true,
    Roles: true,
    RoleMappings: {
      each: {
        Type: true,
        AmbiguousRoleResolution: true,
        RulesConfiguration: { Rules: { each: { Claim: true, MatchType: true, Value: true, RoleARN: true } } },
      },
    },
  },
  find: requirePassableRoles,
  run(input, context) {
    const pool = requirePool(input.IdentityPoolId, context)
    identityPools(context.store).set(pool.id, { ...pool, roles: readPoolRoles(input) })
    return {}
  },
}

/**
 * Cognito has a sentence of its own for a role that may not be passed, which also meets what is no ARN. So this is
 * asked here, after the operation's own permission, and not left to AWS's usual denial.
 */
function requirePassableRoles(input: SetIdentityPoolRolesCommandInput, context: OperationContext): void {
  const [own, ...passing] = requirementsOf('cognito-identity', 'SetIdentityPoolRoles', { ...input }) ?? []
  if (own) context.demand(own)
  for (const requirement of passing) {
    const { resource } = requirement
    const isRole = /^arn:[\w-]+:iam::\d{12}:role\/.+/.test(resource)
    if (!isRole || context.decide(requirement).verdict !== 'allowed') {
      throw new AwsError('NotAuthorizedException', `Access to Role '${resource}' is forbidden.`)
    }
  }
}
