import * as schemas from '@aws-sdk/client-organizations/dist-es/schemas/schemas_0.js'
import { serviceRequirements } from '#iam/requirements/requirementsOf.ts'
import { jsonErrors } from '../../signing/codedErrors.ts'
import { codedSigning } from '../../signing/codedSigning.ts'
import { codedFaults } from '../../wire/codedFaults.ts'
import { awsJson } from '../../wire/json/awsJson.ts'
import { defineService } from '../service.ts'
import { tooManyRequests } from '../serviceFailure.ts'
import { delegationPolicies, ownerOfOrganization } from './delegation.ts'
import { organizationsLimits } from './limits.ts'
import { attachPolicy } from './operations/attachPolicy.ts'
import { createPolicy } from './operations/createPolicy.ts'
import { deletePolicy } from './operations/deletePolicy.ts'
import { deleteResourcePolicy } from './operations/deleteResourcePolicy.ts'
import { describeAccount } from './operations/describeAccount.ts'
import { describeOrganization } from './operations/describeOrganization.ts'
import { describeOrganizationalUnit } from './operations/describeOrganizationalUnit.ts'
import { describePolicy } from './operations/describePolicy.ts'
import { describeResourcePolicy } from './operations/describeResourcePolicy.ts'
import { detachPolicy } from './operations/detachPolicy.ts'
import { disablePolicyType } from './operations/disablePolicyType.ts'
import { enablePolicyType } from './operations/enablePolicyType.ts'
import { listAccounts } from './operations/listAccounts.ts'
import { listAccountsForParent } from './operations/listAccountsForParent.ts'
import { listChildren } from './operations/listChildren.ts'
import { listOrganizationalUnitsForParent } from './operations/listOrganizationalUnitsForParent.ts'
import { listParents } from './operations/listParents.ts'
import { listPolicies } from './operations/listPolicies.ts'
import { listPoliciesForTarget } from './operations/listPoliciesForTarget.ts'
import { listRoots } from './operations/listRoots.ts'
import { listTargetsForPolicy } from './operations/listTargetsForPolicy.ts'
import { putResourcePolicy } from './operations/putResourcePolicy.ts'
import { updatePolicy } from './operations/updatePolicy.ts'

const target = 'AWSOrganizationsV20161128'

export const organizations = defineService({
  id: 'organizations',
  name: 'AWS Organizations',
  schemas,
  protocol: awsJson({ target, version: '1.1' }),
  limits: organizationsLimits,
  faults: codedFaults({
    malformed: 'SerializationException',
    invalid: 'InvalidInputException',
    unknownOperation: 'UnknownOperationException',
  }),
  // One endpoint for the world.
  signing: codedSigning({ name: 'organizations', errors: jsonErrors, globalRegion: 'us-east-1' }),
  target,
  body: 'document',
  errors: { accessDenied: { code: 'AccessDeniedException', status: 400 }, internal: 'ServiceException' },
  // AWS names it among no services that pages may call; here they may, so that an organization can be shown.
  cors: 'open to pages',
  isClosedToPagesOnAws: true,
  failures: { throttled: tooManyRequests },
  requirements: serviceRequirements.organizations,
  accounts: 'every',
  resourceAccount: ownerOfOrganization,
  resourcePolicies: delegationPolicies,
  operations: {
    AttachPolicy: attachPolicy,
    CreatePolicy: createPolicy,
    DeletePolicy: deletePolicy,
    DeleteResourcePolicy: deleteResourcePolicy,
    DescribeAccount: describeAccount,
    DescribeOrganization: describeOrganization,
    DescribeOrganizationalUnit: describeOrganizationalUnit,
    DescribePolicy: describePolicy,
    DescribeResourcePolicy: describeResourcePolicy,
    DetachPolicy: detachPolicy,
    DisablePolicyType: disablePolicyType,
    EnablePolicyType: enablePolicyType,
    ListAccounts: listAccounts,
    ListAccountsForParent: listAccountsForParent,
    ListChildren: listChildren,
    ListOrganizationalUnitsForParent: listOrganizationalUnitsForParent,
    ListParents: listParents,
    ListPolicies: listPolicies,
    ListPoliciesForTarget: listPoliciesForTarget,
    ListRoots: listRoots,
    ListTargetsForPolicy: listTargetsForPolicy,
    PutResourcePolicy: putResourcePolicy,
    UpdatePolicy: updatePolicy,
  },
})
