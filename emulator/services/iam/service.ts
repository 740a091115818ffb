import * as schemas from '@aws-sdk/client-iam/dist-es/schemas/schemas_0.js'
import { serviceRequirements } from '#iam/requirements/requirementsOf.ts'
import { isRoleSession } from '../../callers/userSession.ts'
import { entityContext } from '../../directory/entityContext.ts'
import { xmlErrors } from '../../signing/codedErrors.ts'
import { codedSigning } from '../../signing/codedSigning.ts'
import { queryFaults } from '../../wire/codedFaults.ts'
import { awsQuery } from '../../wire/query/awsQuery.ts'
import { defineService } from '../service.ts'
import { throttling } from '../serviceFailure.ts'
import { iamLimits } from './limits.ts'
import { createAccessKey } from './operations/access-key/createAccessKey.ts'
import { deleteAccessKey } from './operations/access-key/deleteAccessKey.ts'
import { listAccessKeys } from './operations/access-key/listAccessKeys.ts'
import { updateAccessKey } from './operations/access-key/updateAccessKey.ts'
import { attachGroupPolicy, attachRolePolicy, attachUserPolicy } from './operations/attached-policy/attachPolicy.ts'
import { detachGroupPolicy, detachRolePolicy, detachUserPolicy } from './operations/attached-policy/detachPolicy.ts'
import {
  listAttachedGroupPolicies,
  listAttachedRolePolicies,
  listAttachedUserPolicies,
} from './operations/attached-policy/listAttachedPolicies.ts'
import { addUserToGroup } from './operations/group/addUserToGroup.ts'
import { createGroup } from './operations/group/createGroup.ts'
import { deleteGroup } from './operations/group/deleteGroup.ts'
import { getGroup } from './operations/group/getGroup.ts'
import { listGroups } from './operations/group/listGroups.ts'
import { listGroupsForUser } from './operations/group/listGroupsForUser.ts'
import { removeUserFromGroup } from './operations/group/removeUserFromGroup.ts'
import { deleteGroupPolicy, deleteRolePolicy, deleteUserPolicy } from './operations/inline-policy/deleteInlinePolicy.ts'
import { getGroupPolicy, getRolePolicy, getUserPolicy } from './operations/inline-policy/getInlinePolicy.ts'
import { listGroupPolicies, listRolePolicies, listUserPolicies } from './operations/inline-policy/listInlinePolicies.ts'
import { putGroupPolicy, putRolePolicy, putUserPolicy } from './operations/inline-policy/putInlinePolicy.ts'
import {
  deleteRolePermissionsBoundary,
  deleteUserPermissionsBoundary,
} from './operations/permissions-boundary/deletePermissionsBoundary.ts'
import {
  putRolePermissionsBoundary,
  putUserPermissionsBoundary,
} from './operations/permissions-boundary/putPermissionsBoundary.ts'
import { createPolicy } from './operations/policy/createPolicy.ts'
import { createPolicyVersion } from './operations/policy/createPolicyVersion.ts'
import { deletePolicy } from './operations/policy/deletePolicy.ts'
import { deletePolicyVersion } from './operations/policy/deletePolicyVersion.ts'
import { getPolicy } from './operations/policy/getPolicy.ts'
import { getPolicyVersion } from './operations/policy/getPolicyVersion.ts'
import { listPolicies } from './operations/policy/listPolicies.ts'
import { listPolicyVersions } from './operations/policy/listPolicyVersions.ts'
import { setDefaultPolicyVersion } from './operations/policy/setDefaultPolicyVersion.ts'
import { createRole } from './operations/role/createRole.ts'
import { deleteRole } from './operations/role/deleteRole.ts'
import { getRole } from './operations/role/getRole.ts'
import { listRoles } from './operations/role/listRoles.ts'
import { updateAssumeRolePolicy } from './operations/role/updateAssumeRolePolicy.ts'
import { simulateCustomPolicy } from './operations/simulation/simulateCustomPolicy.ts'
import { simulatePrincipalPolicy } from './operations/simulation/simulatePrincipalPolicy.ts'
import { createUser } from './operations/user/createUser.ts'
import { deleteUser } from './operations/user/deleteUser.ts'
import { getUser } from './operations/user/getUser.ts'
import { listUsers } from './operations/user/listUsers.ts'

export const iam = defineService({
  id: 'iam',
  name: 'AWS IAM',
  schemas,
  protocol: awsQuery({ namespace: 'https://iam.amazonaws.com/doc/2010-05-08/', version: '2010-05-08' }),
  limits: iamLimits,
  faults: queryFaults,
  signing: codedSigning({ name: 'iam', errors: xmlErrors, globalRegion: 'us-east-1' }),
  // It takes no sessions of GetSessionToken without a second factor, and there is none here.
  takesSession: isRoleSession,
  body: 'document',
  errors: { accessDenied: { code: 'AccessDenied', status: 403 }, internal: 'InternalFailure' },
  tellsAuthorizationId: true,
  cors: 'open to pages',
  failures: { throttled: throttling },
  requirements: serviceRequirements.iam,
  resourceContext: entityContext,
  operations: {
    AddUserToGroup: addUserToGroup,
    AttachGroupPolicy: attachGroupPolicy,
    AttachRolePolicy: attachRolePolicy,
    AttachUserPolicy: attachUserPolicy,
    CreateAccessKey: createAccessKey,
    CreateGroup: createGroup,
    CreatePolicy: createPolicy,
    CreatePolicyVersion: createPolicyVersion,
    CreateRole: createRole,
    CreateUser: createUser,
    DeleteAccessKey: deleteAccessKey,
    DeleteGroup: deleteGroup,
    DeleteGroupPolicy: deleteGroupPolicy,
    DeletePolicy: deletePolicy,
    DeletePolicyVersion: deletePolicyVersion,
    DeleteRole: deleteRole,
    DeleteRolePermissionsBoundary: deleteRolePermissionsBoundary,
    DeleteRolePolicy: deleteRolePolicy,
    DeleteUser: deleteUser,
    DeleteUserPermissionsBoundary: deleteUserPermissionsBoundary,
    DeleteUserPolicy: deleteUserPolicy,
    DetachGroupPolicy: detachGroupPolicy,
    DetachRolePolicy: detachRolePolicy,
    DetachUserPolicy: detachUserPolicy,
    GetGroup: getGroup,
    GetGroupPolicy: getGroupPolicy,
    GetPolicy: getPolicy,
    GetPolicyVersion: getPolicyVersion,
    GetRole: getRole,
    GetRolePolicy: getRolePolicy,
    GetUser: getUser,
    GetUserPolicy: getUserPolicy,
    ListAccessKeys: listAccessKeys,
    ListAttachedGroupPolicies: listAttachedGroupPolicies,
    ListAttachedRolePolicies: listAttachedRolePolicies,
    ListAttachedUserPolicies: listAttachedUserPolicies,
    ListGroupPolicies: listGroupPolicies,
    ListGroups: listGroups,
    ListGroupsForUser: listGroupsForUser,
    ListPolicies: listPolicies,
    ListPolicyVersions: listPolicyVersions,
    ListRolePolicies: listRolePolicies,
    ListRoles: listRoles,
    ListUserPolicies: listUserPolicies,
    ListUsers: listUsers,
    PutGroupPolicy: putGroupPolicy,
    PutRolePermissionsBoundary: putRolePermissionsBoundary,
    PutRolePolicy: putRolePolicy,
    PutUserPermissionsBoundary: putUserPermissionsBoundary,
    PutUserPolicy: putUserPolicy,
    RemoveUserFromGroup: removeUserFromGroup,
    SetDefaultPolicyVersion: setDefaultPolicyVersion,
    SimulateCustomPolicy: simulateCustomPolicy,
    SimulatePrincipalPolicy: simulatePrincipalPolicy,
    UpdateAccessKey: updateAccessKey,
    UpdateAssumeRolePolicy: updateAssumeRolePolicy,
  },
})
