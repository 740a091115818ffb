import * as schemas from '@aws-sdk/client-iam/dist-es/schemas/schemas_0.js'
import { serviceRequirements } from '#iam/requirements/requirementsOf.ts'
import { isRoleSession } from '../../callers/userSession.ts'
import { entityContext } from '../../directory/entityContext.ts'
import { xmlErrors } from '../../signing/codedErrors.ts'
import { codedSigning } from '../../signing/codedSigning.ts'
import { queryFaults } from '../../wire/codedFaults.ts'
import { awsQuery } from '../../wire/query/awsQuery.ts'
import { uuidRequestIds } from '../requestIds.ts'
import { defineService } from '../service.ts'
import { iamLimits } from './limits.ts'
import { createAccessKey } from './operations/access-key/createAccessKey.ts'
import { deleteAccessKey } from './operations/access-key/deleteAccessKey.ts'
import { listAccessKeys } from './operations/access-key/listAccessKeys.ts'
import { updateAccessKey } from './operations/access-key/updateAccessKey.ts'
import { attachGroupPolicy } from './operations/attached-policy/attachGroupPolicy.ts'
import { attachRolePolicy } from './operations/attached-policy/attachRolePolicy.ts'
import { attachUserPolicy } from './operations/attached-policy/attachUserPolicy.ts'
import { detachGroupPolicy } from './operations/attached-policy/detachGroupPolicy.ts'
import { detachRolePolicy } from './operations/attached-policy/detachRolePolicy.ts'
import { detachUserPolicy } from './operations/attached-policy/detachUserPolicy.ts'
import { listAttachedGroupPolicies } from './operations/attached-policy/listAttachedGroupPolicies.ts'
import { listAttachedRolePolicies } from './operations/attached-policy/listAttachedRolePolicies.ts'
import { listAttachedUserPolicies } from './operations/attached-policy/listAttachedUserPolicies.ts'
import { addUserToGroup } from './operations/group/addUserToGroup.ts'
import { createGroup } from './operations/group/createGroup.ts'
import { deleteGroup } from './operations/group/deleteGroup.ts'
import { getGroup } from './operations/group/getGroup.ts'
import { listGroups } from './operations/group/listGroups.ts'
import { listGroupsForUser } from './operations/group/listGroupsForUser.ts'
import { removeUserFromGroup } from './operations/group/removeUserFromGroup.ts'
import { deleteGroupPolicy } from './operations/inline-policy/deleteGroupPolicy.ts'
import { deleteRolePolicy } from './operations/inline-policy/deleteRolePolicy.ts'
import { deleteUserPolicy } from './operations/inline-policy/deleteUserPolicy.ts'
import { getGroupPolicy } from './operations/inline-policy/getGroupPolicy.ts'
import { getRolePolicy } from './operations/inline-policy/getRolePolicy.ts'
import { getUserPolicy } from './operations/inline-policy/getUserPolicy.ts'
import { listGroupPolicies } from './operations/inline-policy/listGroupPolicies.ts'
import { listRolePolicies } from './operations/inline-policy/listRolePolicies.ts'
import { listUserPolicies } from './operations/inline-policy/listUserPolicies.ts'
import { putGroupPolicy } from './operations/inline-policy/putGroupPolicy.ts'
import { putRolePolicy } from './operations/inline-policy/putRolePolicy.ts'
import { putUserPolicy } from './operations/inline-policy/putUserPolicy.ts'
import { deleteRolePermissionsBoundary } from './operations/permissions-boundary/deleteRolePermissionsBoundary.ts'
import { deleteUserPermissionsBoundary } from './operations/permissions-boundary/deleteUserPermissionsBoundary.ts'
import { putRolePermissionsBoundary } from './operations/permissions-boundary/putRolePermissionsBoundary.ts'
import { putUserPermissionsBoundary } from './operations/permissions-boundary/putUserPermissionsBoundary.ts'
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
  ...uuidRequestIds,
  errors: { accessDenied: { code: 'AccessDenied', status: 403 }, internal: 'InternalFailure' },
  cors: 'every origin',
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
