import type {
  GetIdentityPoolRolesCommandInput,
  GetIdentityPoolRolesCommandOutput,
} from '@aws-sdk/client-cognito-identity'
import type { Operation } from '../../operation.ts'
import { requirePool } from '../identityPools.ts'

/** The roles that the pool gives, and by which mapping. */
export const getIdentityPoolRoles: Operation<GetIdentityPoolRolesCommandInput, GetIdentityPoolRolesCommandOutput> = {
  authorization: 'permission',
  honours: { IdentityPoolId: true },
  run(input, context) {
    const { id, roles } = requirePool(input.IdentityPoolId, context)
    // What is kept is never changed; the SDK's types only do not say so.
    const answered = roles as unknown as Pick<GetIdentityPoolRolesCommandOutput, 'Roles' | 'RoleMappings'>
    return { IdentityPoolId: id, ...answered }
  },
}
