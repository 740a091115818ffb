import type { Account, PolicySummary, PolicyTargetSummary, Root, TargetType } from '@aws-sdk/client-organizations'
import { arnOfPolicy, type ControlPolicy, isAwsManaged } from '../../directory/organization/controlPolicies.ts'
import {
  type DelegationPolicy,
  levelsTo,
  type Organization,
  type OrganizationAccount,
  type OrganizationalUnit,
} from '../../directory/organization/organization.ts'
import { ownArn, targetArn } from '../../directory/organization/organizationArn.ts'

export function describedRoot(organization: Organization): Root {
  const { rootId, enabledTypes } = organization
  return {
    Id: rootId,
    Arn: targetArn(organization, rootId),
    Name: 'Root',
    PolicyTypes: enabledTypes.map((Type) => ({ Type, Status: 'ENABLED' })),
  }
}

export function describedAccount(organization: Organization, account: OrganizationAccount): Account {
  const { id, name, email, joinedAt } = account
  return {
    Id: id,
    Arn: targetArn(organization, id),
    Name: name,
    Email: email,
    Status: 'ACTIVE',
    State: 'ACTIVE',
    Paths: [pathTo(organization, id)],
    JoinedMethod: id === organization.managementAccount ? 'INVITED' : 'CREATED',
    JoinedTimestamp: new Date(joinedAt),
  }
}

export function describedUnit(organization: Organization, { id, name }: OrganizationalUnit) {
  return { Id: id, Arn: targetArn(organization, id), Name: name, Path: pathTo(organization, id) }
}

/** `o-2rolecall0/r-ex4m/ou-ex4m-2rolecal/` */
function pathTo(organization: Organization, id: string): string {
  return `${[organization.id, ...levelsTo(organization, id)].join('/')}/`
}

export function policySummary(organization: Organization, policy: ControlPolicy): PolicySummary {
  const { id, name, description, type } = policy
  return {
    Id: id,
    Arn: arnOfPolicy(organization, policy),
    Name: name,
    Description: description,
    Type: type,
    AwsManaged: isAwsManaged(policy),
  }
}

export function describedPolicy(organization: Organization, policy: ControlPolicy) {
  const { text, document } = policy
  return {
    Policy: {
      PolicySummary: policySummary(organization, policy),
      Content: text ?? JSON.stringify(document),
    },
  }
}

/** Who a policy is attached to. @param id of a root, a unit or an account */
export function targetSummary(organization: Organization, id: string): PolicyTargetSummary {
  const { rootId, units, accounts } = organization
  const unit = units.find((one) => one.id === id)
  const account = accounts.find((one) => one.id === id)
  const type: TargetType = id === rootId ? 'ROOT' : unit ? 'ORGANIZATIONAL_UNIT' : 'ACCOUNT'
  return {
    TargetId: id,
    Arn: targetArn(organization, id),
    Name: unit?.name ?? account?.name ?? 'Root',
    Type: type,
  }
}

export function describedDelegation(organization: Organization, { id, text, document }: DelegationPolicy) {
  return {
    ResourcePolicySummary: { Id: id, Arn: ownArn(organization, 'resourcepolicy', id) },
    Content: text ?? JSON.stringify(document),
  }
}
