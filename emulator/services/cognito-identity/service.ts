import type { ServiceOperations } from '../operation.ts'
import { describeIdentity } from './operations/describeIdentity.ts'
import { describeIdentityPool } from './operations/describeIdentityPool.ts'
import { getCredentialsForIdentity } from './operations/getCredentialsForIdentity.ts'
import { getId } from './operations/getId.ts'
import { getIdentityPoolRoles } from './operations/getIdentityPoolRoles.ts'
import { getOpenIdToken } from './operations/getOpenIdToken.ts'
import { getPrincipalTagAttributeMap } from './operations/getPrincipalTagAttributeMap.ts'
import { listIdentities } from './operations/listIdentities.ts'
import { setIdentityPoolRoles } from './operations/setIdentityPoolRoles.ts'
import { setPrincipalTagAttributeMap } from './operations/setPrincipalTagAttributeMap.ts'
import { updateIdentityPool } from './operations/updateIdentityPool.ts'

export const cognitoIdentityOperations: ServiceOperations = {
  id: 'cognito-identity',
  operations: {
    DescribeIdentity: describeIdentity,
    DescribeIdentityPool: describeIdentityPool,
    GetId: getId,
    GetCredentialsForIdentity: getCredentialsForIdentity,
    GetIdentityPoolRoles: getIdentityPoolRoles,
    GetOpenIdToken: getOpenIdToken,
    GetPrincipalTagAttributeMap: getPrincipalTagAttributeMap,
    ListIdentities: listIdentities,
    SetIdentityPoolRoles: setIdentityPoolRoles,
    SetPrincipalTagAttributeMap: setPrincipalTagAttributeMap,
    UpdateIdentityPool: updateIdentityPool,
  },
}
