import type {
  SetIdentityPoolRolesCommandInput,
  SetIdentityPoolRolesCommandOutput,
} from '@aws-sdk/client-cognito-identity'
import { requirementsOf } from '#iam/requirements/requirementsOf.ts'
import type { Requirement } from '#iam/requirements/types.ts'
import { AwsError } from '../../../wire/awsError.ts'
import type { Operation } from '../../operation.ts'
import { identityPools, requirePool } from '../identityPools.ts'
import { readPoolRoles } from '../readPoolRoles.ts'

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
  denied: (requirement) => (passesRole(requirement) ? forbiddenRole(requirement) : undefined),
  run(input, context) {
    const needs = requirementsOf('cognito-identity', 'SetIdentityPoolRoles', { ...input }) ?? []
    const noRole = needs.find((requirement) => passesRole(requirement) && !isRole(requirement.resource))
    if (noRole) throw forbiddenRole(noRole)
    const pool = requirePool(input.IdentityPoolId, context)
    identityPools(context.store).set(pool.id, { ...pool, roles: readPoolRoles(input) })
    return {}
  },
}

const passesRole = ({ action }: Requirement) => action === 'iam:PassRole'
const isRole = (arn: string) => /^arn:[\w-]+:iam::\d{12}:role\/.+/.test(arn)

/** Cognito says the same of a role that may not be passed and of what is no role at all. */
const forbiddenRole = ({ resource }: Requirement) =>
  new AwsError('NotAuthorizedException', `Access to Role '${resource}' is forbidden.`)
