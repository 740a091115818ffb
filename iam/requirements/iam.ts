/** Requirements of the IAM operations that read and edit users, groups, roles and their policies. Follows the Service Authorization Reference, "Actions, resources, and condition keys for AWS Identity and Access Management". */
import type { RequestContext } from '../types.ts'
import { identityOf, listArn, newArn, renamedArn } from './iam/arns.ts'
import { contextFrom, nestedList, requirement, text } from './requirement.ts'
import { tagKeysContext, tagListContext } from './tagging.ts'
import type { AccountRule, AccountTable, IdentityType, OperationInput, RequirementTable } from './types.ts'

const boundaryContext = (input: OperationInput) =>
  contextFrom(input, [['PermissionsBoundary', 'iam:PermissionsBoundary']])
const policyContext = (input: OperationInput) => contextFrom(input, [['PolicyArn', 'iam:PolicyARN']])
const noContext = (): RequestContext => ({})

type ContextOf = (input: OperationInput) => RequestContext

const on = (type: IdentityType, names: readonly string[], context: ContextOf = noContext): [string, AccountRule][] =>
  names.map((name) => [
    name,
    (input, environment) => [requirement(`iam:${name}`, identityOf(type, input, environment), context(input))],
  ])

/** Tags of something new need the permission to tag it. */
const creating = (type: IdentityType | 'policy', name: string, member: string): [string, AccountRule] => [
  `Create${name}`,
  (input, environment) => {
    const arn = newArn(type, text(input, member), input, environment)
    const tags = tagListContext(input, 'Tags')
    const created = requirement(`iam:Create${name}`, arn, boundaryContext(input), tags)
    return nestedList(input, 'Tags').length > 0 ? [created, requirement(`iam:Tag${name}`, arn, tags)] : [created]
  },
]

const renaming = (type: IdentityType, name: string, newName: string): [string, AccountRule] => [
  name,
  (input, environment) => {
    const present = identityOf(type, input, environment)
    const renamed = renamedArn(present, text(input, newName), text(input, 'NewPath'))
    const arns = renamed === present ? [present] : [present, renamed]
    return arns.map((arn) => requirement(`iam:${name}`, arn))
  },
]

const listing = (type: IdentityType, name: string): [string, AccountRule] => [
  name,
  (input, environment) => [requirement(`iam:${name}`, listArn(type, input, environment))],
]

/**
 * By AWS's operation name, which is the action's name too. The boundary that a user or role already has
 * (`iam:PermissionsBoundary` of what edits it) is stored state and left to the operation.
 */
export const iamAccountRequirements: AccountTable = Object.fromEntries([
  creating('user', 'User', 'UserName'),
  creating('role', 'Role', 'RoleName'),
  creating('group', 'Group', 'GroupName'),
  creating('policy', 'Policy', 'PolicyName'),
  renaming('user', 'UpdateUser', 'NewUserName'),
  renaming('group', 'UpdateGroup', 'NewGroupName'),
  listing('user', 'ListUsers'),
  listing('role', 'ListRoles'),
  listing('group', 'ListGroups'),

  ...on('user', [
    'GetUser',
    'DeleteUser',
    'CreateAccessKey',
    'ListAccessKeys',
    'UpdateAccessKey',
    'DeleteAccessKey',
    'GetUserPolicy',
    'PutUserPolicy',
    'DeleteUserPolicy',
    'ListUserPolicies',
    'ListAttachedUserPolicies',
    'ListGroupsForUser',
    'ListUserTags',
    'DeleteUserPermissionsBoundary',
  ]),
  ...on('role', [
    'GetRole',
    'DeleteRole',
    'UpdateRole',
    'UpdateRoleDescription',
    'UpdateAssumeRolePolicy',
    'GetRolePolicy',
    'PutRolePolicy',
    'DeleteRolePolicy',
    'ListRolePolicies',
    'ListAttachedRolePolicies',
    'ListRoleTags',
    'DeleteRolePermissionsBoundary',
  ]),
  ...on('group', [
    'GetGroup',
    'DeleteGroup',
    'AddUserToGroup',
    'RemoveUserFromGroup',
    'GetGroupPolicy',
    'PutGroupPolicy',
    'DeleteGroupPolicy',
    'ListGroupPolicies',
    'ListAttachedGroupPolicies',
  ]),
  ...on('user', ['AttachUserPolicy', 'DetachUserPolicy'], policyContext),
  ...on('role', ['AttachRolePolicy', 'DetachRolePolicy'], policyContext),
  ...on('group', ['AttachGroupPolicy', 'DetachGroupPolicy'], policyContext),
  ...on('user', ['PutUserPermissionsBoundary'], boundaryContext),
  ...on('role', ['PutRolePermissionsBoundary'], boundaryContext),
  ...on('user', ['TagUser'], (input) => tagListContext(input, 'Tags')),
  ...on('role', ['TagRole'], (input) => tagListContext(input, 'Tags')),
  ...on('user', ['UntagUser'], (input) => tagKeysContext(input, 'TagKeys')),
  ...on('role', ['UntagRole'], (input) => tagKeysContext(input, 'TagKeys')),
])

const onPolicy = [
  'GetPolicy',
  'GetPolicyVersion',
  'ListPolicyVersions',
  'CreatePolicyVersion',
  'DeletePolicyVersion',
  'SetDefaultPolicyVersion',
  'DeletePolicy',
  'ListEntitiesForPolicy',
  'ListPolicyTags',
] as const
const onEverything = [
  'ListPolicies',
  'GetAccountAuthorizationDetails',
  'GetAccountSummary',
  'SimulateCustomPolicy',
  'GetContextKeysForCustomPolicy',
] as const

/** Those whose resource is named by an ARN or by nothing. */
export const iamRequirements: RequirementTable = {
  ...Object.fromEntries(
    onPolicy.map((name) => [name, (input: OperationInput) => [requirement(`iam:${name}`, text(input, 'PolicyArn'))]]),
  ),
  ...Object.fromEntries(onEverything.map((name) => [name, () => [requirement(`iam:${name}`, '*')]])),
  SimulatePrincipalPolicy: (input) => [requirement('iam:SimulatePrincipalPolicy', text(input, 'PolicySourceArn'))],
  GetContextKeysForPrincipalPolicy: (input) => [
    requirement('iam:GetContextKeysForPrincipalPolicy', text(input, 'PolicySourceArn')),
  ],
}
