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
import { addUserToGroup } from './operations/addUserToGroup.ts'
import { attachGroupPolicy } from './operations/attachGroupPolicy.ts'
import { attachRolePolicy } from './operations/attachRolePolicy.ts'
import { attachUserPolicy } from './operations/attachUserPolicy.ts'
import { createAccessKey } from './operations/createAccessKey.ts'
import { createGroup } from './operations/createGroup.ts'
import { createPolicy } from './operations/createPolicy.ts'
import { createPolicyVersion } from './operations/createPolicyVersion.ts'
import { createRole } from './operations/createRole.ts'
import { createUser } from './operations/createUser.ts'
import { deleteAccessKey } from './operations/deleteAccessKey.ts'
import { deleteGroup } from './operations/deleteGroup.ts'
import { deleteGroupPolicy } from './operations/deleteGroupPolicy.ts'
import { deletePolicy } from './operations/deletePolicy.ts'
import { deletePolicyVersion } from './operations/deletePolicyVersion.ts'
import { deleteRole } from './operations/deleteRole.ts'
import { deleteRolePermissionsBoundary } from './operations/deleteRolePermissionsBoundary.ts'
import { deleteRolePolicy } from './operations/deleteRolePolicy.ts'
import { deleteUser } from './operations/deleteUser.ts'
import { deleteUserPermissionsBoundary } from './operations/deleteUserPermissionsBoundary.ts'
import { deleteUserPolicy } from './operations/deleteUserPolicy.ts'
import { detachGroupPolicy } from './operations/detachGroupPolicy.ts'
import { detachRolePolicy } from './operations/detachRolePolicy.ts'
import { detachUserPolicy } from './operations/detachUserPolicy.ts'
import { getGroup } from './operations/getGroup.ts'
import { getGroupPolicy } from './operations/getGroupPolicy.ts'
import { getPolicy } from './operations/getPolicy.ts'
import { getPolicyVersion } from './operations/getPolicyVersion.ts'
import { getRole } from './operations/getRole.ts'
import { getRolePolicy } from './operations/getRolePolicy.ts'
import { getUser } from './operations/getUser.ts'
import { getUserPolicy } from './operations/getUserPolicy.ts'
import { listAccessKeys } from './operations/listAccessKeys.ts'
import { listAttachedGroupPolicies } from './operations/listAttachedGroupPolicies.ts'
import { listAttachedRolePolicies } from './operations/listAttachedRolePolicies.ts'
import { listAttachedUserPolicies } from './operations/listAttachedUserPolicies.ts'
import { listGroupPolicies } from './operations/listGroupPolicies.ts'
import { listGroups } from './operations/listGroups.ts'
import { listGroupsForUser } from './operations/listGroupsForUser.ts'
import { listPolicies } from './operations/listPolicies.ts'
import { listPolicyVersions } from './operations/listPolicyVersions.ts'
import { listRolePolicies } from './operations/listRolePolicies.ts'
import { listRoles } from './operations/listRoles.ts'
import { listUserPolicies } from './operations/listUserPolicies.ts'
import { listUsers } from './operations/listUsers.ts'
import { putGroupPolicy } from './operations/putGroupPolicy.ts'
import { putRolePermissionsBoundary } from './operations/putRolePermissionsBoundary.ts'
import { putRolePolicy } from './operations/putRolePolicy.ts'
import { putUserPermissionsBoundary } from './operations/putUserPermissionsBoundary.ts'
import { putUserPolicy } from './operations/putUserPolicy.ts'
import { removeUserFromGroup } from './operations/removeUserFromGroup.ts'
import { setDefaultPolicyVersion } from './operations/setDefaultPolicyVersion.ts'
import { simulateCustomPolicy } from './operations/simulateCustomPolicy.ts'
import { simulatePrincipalPolicy } from './operations/simulatePrincipalPolicy.ts'
import { updateAccessKey } from './operations/updateAccessKey.ts'
import { updateAssumeRolePolicy } from './operations/updateAssumeRolePolicy.ts'

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
