/** Requirements of the Organizations operations that are emulated. Follows the Service Authorization Reference, "Actions, resources, and condition keys for AWS Organizations". */
import type { RequestContext } from '../types.ts'
import { contextFrom, requirement, text } from './requirement.ts'
import type {
  AccountRule,
  AccountTable,
  Environment,
  OperationInput,
  RequirementRule,
  RequirementTable,
} from './types.ts'

/** Members of inputs that say of which type of policies they are. */
const typeOf = (input: OperationInput): RequestContext =>
  contextFrom(
    input,
    ['Type', 'PolicyType', 'Filter'].map((member) => [member, 'organizations:PolicyType'] as const),
  )

/** The ARN of a policy holds its type, in small letters: `arn:...:policy/o-1/service_control_policy/p-1`. */
function typeOfPolicy(arn: string): RequestContext {
  const type = /:policy\/(?:[^/]+\/)?([a-z0-9_]+)\/p-\w+$/.exec(arn)?.[1]
  return type === undefined ? {} : { 'organizations:PolicyType': type.toUpperCase() }
}

const onEverything =
  (name: string): RequirementRule =>
  (input) => [requirement(`organizations:${name}`, '*', typeOf(input))]

/** Ids do not tell in which organization they are: whoever knows it gives the ARN. */
const arnOf = (id: string, { organizationArn }: Environment): string => organizationArn?.(id) ?? '*'

/** What is still to be made has its type for a name, on which ARNs of its type are asked. */
const ofNewPolicy: AccountRule = (input, environment) => [
  requirement('organizations:CreatePolicy', arnOf(text(input, 'Type'), environment), typeOf(input)),
]

/** On each of what these members name. */
const on =
  (name: string, ...members: readonly string[]): AccountRule =>
  (input, environment) => {
    const type = { ...typeOf(input), ...typeOfPolicy(arnOf(text(input, 'PolicyId'), environment)) }
    return members.map((member) => requirement(`organizations:${name}`, arnOf(text(input, member), environment), type))
  }

export const organizationsRequirements: RequirementTable = {
  DeleteResourcePolicy: onEverything('DeleteResourcePolicy'),
  DescribeOrganization: onEverything('DescribeOrganization'),
  DescribeResourcePolicy: onEverything('DescribeResourcePolicy'),
  ListAccounts: onEverything('ListAccounts'),
  ListPolicies: onEverything('ListPolicies'),
  ListRoots: onEverything('ListRoots'),
  PutResourcePolicy: onEverything('PutResourcePolicy'),
}

/** A policy that is attached or detached must be allowed, and so must what it is attached to. */
export const organizationsAccountRequirements: AccountTable = {
  AttachPolicy: on('AttachPolicy', 'PolicyId', 'TargetId'),
  CreatePolicy: ofNewPolicy,
  DeletePolicy: on('DeletePolicy', 'PolicyId'),
  DescribeAccount: on('DescribeAccount', 'AccountId'),
  DescribeOrganizationalUnit: on('DescribeOrganizationalUnit', 'OrganizationalUnitId'),
  DescribePolicy: on('DescribePolicy', 'PolicyId'),
  DetachPolicy: on('DetachPolicy', 'PolicyId', 'TargetId'),
  DisablePolicyType: on('DisablePolicyType', 'RootId'),
  EnablePolicyType: on('EnablePolicyType', 'RootId'),
  ListAccountsForParent: on('ListAccountsForParent', 'ParentId'),
  ListChildren: on('ListChildren', 'ParentId'),
  ListOrganizationalUnitsForParent: on('ListOrganizationalUnitsForParent', 'ParentId'),
  ListParents: on('ListParents', 'ChildId'),
  ListPoliciesForTarget: on('ListPoliciesForTarget', 'TargetId'),
  ListTargetsForPolicy: on('ListTargetsForPolicy', 'PolicyId'),
  UpdatePolicy: on('UpdatePolicy', 'PolicyId'),
}
