/** Requirements of the Cognito identity pool operations. Follows the Service Authorization Reference, "Actions, resources, and condition keys for Amazon Cognito Identity". */
import type { RequestContext } from '../types.ts'
import { passRoles } from './passRole.ts'
import { nested, nestedList, requirement, text } from './requirement.ts'
import { tagKeysContext, tagMapContext, texts } from './tagging.ts'
import type {
  AccountRule,
  AccountTable,
  OperationInput,
  Requirement,
  RequirementRule,
  RequirementTable,
} from './types.ts'

const onPool =
  (name: string): AccountRule =>
  (input, { account, region }) => {
    const pool = `arn:aws:cognito-identity:${region}:${account}:identitypool/${text(input, 'IdentityPoolId')}`
    return [requirement(`cognito-identity:${name}`, pool)]
  }

const onEverything =
  (name: string): RequirementRule =>
  () => [requirement(`cognito-identity:${name}`, '*')]

const onArn =
  (name: string, context: (input: OperationInput) => RequestContext): RequirementRule =>
  (input) => [requirement(`cognito-identity:${name}`, text(input, 'ResourceArn'), context(input))]

/** Nobody signs these calls: the identity pool, not a policy, decides. */
const unsigned: RequirementRule = () => []

/** The roles that a pool is to hand out, defaults and rules: whoever sets them must be allowed to pass each. */
function setIdentityPoolRoles(input: OperationInput): readonly Requirement[] {
  const roles = nested(input, 'Roles')
  const defaults = Object.keys(roles).map((kind) => text(roles, kind))
  const mappings = nested(input, 'RoleMappings')
  const ruled = Object.keys(mappings)
    .flatMap((provider) => nestedList(nested(nested(mappings, provider), 'RulesConfiguration'), 'Rules'))
    .map((rule) => text(rule, 'RoleARN'))
  return [
    requirement('cognito-identity:SetIdentityPoolRoles', '*'),
    ...passRoles([...defaults, ...ruled], 'cognito-identity.amazonaws.com'),
  ]
}

const poolKey = (arn: string | undefined): RequestContext =>
  arn === undefined ? {} : { 'cognito-identity:IdentityPoolArn': arn }

/** Identities have no ARN: a policy can name their pool in a condition. What is in several pools is asked for each. */
const onIdentities =
  (name: string, identitiesOf: (input: OperationInput) => readonly string[]): AccountRule =>
  (input, { identityPoolArn }) => {
    const pools = new Set(identitiesOf(input).map((id) => identityPoolArn?.(id)))
    const keys = [...(pools.size > 0 ? pools : [undefined])].map(poolKey)
    return keys.map((key) => requirement(`cognito-identity:${name}`, '*', key))
  }

export const cognitoIdentityRequirements: RequirementTable = {
  GetId: unsigned,
  GetCredentialsForIdentity: unsigned,
  GetOpenIdToken: unsigned,
  UnlinkIdentity: unsigned,

  CreateIdentityPool: (input) => [
    requirement('cognito-identity:CreateIdentityPool', '*', tagMapContext(input, 'IdentityPoolTags')),
  ],
  ListIdentityPools: onEverything('ListIdentityPools'),
  SetIdentityPoolRoles: setIdentityPoolRoles,
  SetPrincipalTagAttributeMap: onEverything('SetPrincipalTagAttributeMap'),
  ListTagsForResource: onArn('ListTagsForResource', () => ({})),
  TagResource: onArn('TagResource', (input) => tagMapContext(input, 'Tags')),
  UntagResource: onArn('UntagResource', (input) => tagKeysContext(input, 'TagKeys')),
}

export const cognitoIdentityAccountRequirements: AccountTable = {
  ...Object.fromEntries(
    [
      'DeleteIdentityPool',
      'DescribeIdentityPool',
      'GetIdentityPoolRoles',
      'GetOpenIdTokenForDeveloperIdentity',
      'GetPrincipalTagAttributeMap',
      'ListIdentities',
      'LookupDeveloperIdentity',
      'MergeDeveloperIdentities',
      'UnlinkDeveloperIdentity',
      'UpdateIdentityPool',
    ].map((name) => [name, onPool(name)]),
  ),
  DescribeIdentity: onIdentities('DescribeIdentity', (input) => [text(input, 'IdentityId')]),
  DeleteIdentities: onIdentities('DeleteIdentities', (input) => texts(input, 'IdentityIdsToDelete')),
}
