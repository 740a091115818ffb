import * as schemas from '@aws-sdk/client-cognito-identity/dist-es/schemas/schemas_0.js'
import { serviceRequirements } from '#iam/requirements/requirementsOf.ts'
import { jsonErrors } from '../../signing/codedErrors.ts'
import { codedSigning } from '../../signing/codedSigning.ts'
import { codedFaults } from '../../wire/codedFaults.ts'
import { awsJson } from '../../wire/json/awsJson.ts'
import { defineService } from '../service.ts'
import { identityPoolPages } from './discovery.ts'
import { cognitoIdentityFailures } from './failures.ts'
import { poolTagsContext } from './identityPoolArn.ts'
import { cognitoIdentityLimits } from './limits.ts'
import { createIdentityPool } from './operations/createIdentityPool.ts'
import { deleteIdentities } from './operations/deleteIdentities.ts'
import { deleteIdentityPool } from './operations/deleteIdentityPool.ts'
import { describeIdentity } from './operations/describeIdentity.ts'
import { describeIdentityPool } from './operations/describeIdentityPool.ts'
import { getCredentialsForIdentity } from './operations/getCredentialsForIdentity.ts'
import { getId } from './operations/getId.ts'
import { getIdentityPoolRoles } from './operations/getIdentityPoolRoles.ts'
import { getOpenIdToken } from './operations/getOpenIdToken.ts'
import { getOpenIdTokenForDeveloperIdentity } from './operations/getOpenIdTokenForDeveloperIdentity.ts'
import { getPrincipalTagAttributeMap } from './operations/getPrincipalTagAttributeMap.ts'
import { listIdentities } from './operations/listIdentities.ts'
import { listIdentityPools } from './operations/listIdentityPools.ts'
import { listTagsForResource } from './operations/listTagsForResource.ts'
import { lookupDeveloperIdentity } from './operations/lookupDeveloperIdentity.ts'
import { mergeDeveloperIdentities } from './operations/mergeDeveloperIdentities.ts'
import { setIdentityPoolRoles } from './operations/setIdentityPoolRoles.ts'
import { setPrincipalTagAttributeMap } from './operations/setPrincipalTagAttributeMap.ts'
import { tagResource } from './operations/tagResource.ts'
import { unlinkDeveloperIdentity } from './operations/unlinkDeveloperIdentity.ts'
import { unlinkIdentity } from './operations/unlinkIdentity.ts'
import { untagResource } from './operations/untagResource.ts'
import { updateIdentityPool } from './operations/updateIdentityPool.ts'

const target = 'AWSCognitoIdentityService'

export const cognitoIdentity = defineService({
  id: 'cognito-identity',
  name: 'Amazon Cognito identity pools',
  schemas,
  protocol: awsJson({ target, version: '1.1' }),
  limits: cognitoIdentityLimits,
  faults: codedFaults({
    malformed: 'SerializationException',
    invalid: 'ValidationException',
    unknownOperation: 'UnknownOperationException',
  }),
  signing: codedSigning({ name: 'cognito-identity', errors: jsonErrors }),
  target,
  body: 'document',
  errors: { accessDenied: { code: 'AccessDeniedException', status: 400 }, internal: 'InternalErrorException' },
  cors: 'open to pages',
  failures: cognitoIdentityFailures,
  requirements: serviceRequirements['cognito-identity'],
  resourceContext: poolTagsContext,
  pages: identityPoolPages,
  operations: {
    CreateIdentityPool: createIdentityPool,
    DeleteIdentities: deleteIdentities,
    DeleteIdentityPool: deleteIdentityPool,
    DescribeIdentity: describeIdentity,
    DescribeIdentityPool: describeIdentityPool,
    GetCredentialsForIdentity: getCredentialsForIdentity,
    GetId: getId,
    GetIdentityPoolRoles: getIdentityPoolRoles,
    GetOpenIdToken: getOpenIdToken,
    GetOpenIdTokenForDeveloperIdentity: getOpenIdTokenForDeveloperIdentity,
    GetPrincipalTagAttributeMap: getPrincipalTagAttributeMap,
    ListIdentities: listIdentities,
    ListIdentityPools: listIdentityPools,
    ListTagsForResource: listTagsForResource,
    LookupDeveloperIdentity: lookupDeveloperIdentity,
    MergeDeveloperIdentities: mergeDeveloperIdentities,
    SetIdentityPoolRoles: setIdentityPoolRoles,
    SetPrincipalTagAttributeMap: setPrincipalTagAttributeMap,
    TagResource: tagResource,
    UnlinkDeveloperIdentity: unlinkDeveloperIdentity,
    UnlinkIdentity: unlinkIdentity,
    UntagResource: untagResource,
    UpdateIdentityPool: updateIdentityPool,
  },
})
