/** Requirements of the Route 53 operations. Follows the Service Authorization Reference, "Actions, resources, and condition keys for Amazon Route 53". */
import type { RequestContext } from '../policy/types.ts'
import { normalizeRecordName } from './normalizeRecordName.ts'
import { nested, nestedList, requirement, text } from './requirement.ts'
import type { OperationInput, Requirement, RequirementRule } from './types.ts'

type ResourceType = 'hostedzone' | 'change' | 'healthcheck' | 'delegationset'

/** Ids come as `Z1` or as `/hostedzone/Z1`; ARNs have no region and no account. */
function arnOf(type: ResourceType, id: string): string {
  return `arn:aws:route53:::${type}/${id.replace(/^\/?(hostedzone|change|healthcheck|delegationset)\//, '')}`
}

const onEverything = (name: string): RequirementRule => () => [requirement(`route53:${name}`, '*')]

const on = (type: ResourceType, name: string, member: string): RequirementRule => (input) => [
  requirement(`route53:${name}`, arnOf(type, text(input, member))),
]

/** The set over the whole batch, each value once: three multi-valued keys, meant for ForAllValues. */
function changeContext(input: OperationInput): RequestContext {
  const changes = nestedList(nested(input, 'ChangeBatch'), 'Changes')
  const records = changes.map((change) => nested(change, 'ResourceRecordSet'))
  const names = records.map((record) => normalizeRecordName(text(record, 'Name')))
  return {
    'route53:ChangeResourceRecordSetsNormalizedRecordNames': unique(names),
    'route53:ChangeResourceRecordSetsRecordTypes': unique(records.map((record) => text(record, 'Type').toUpperCase())),
    'route53:ChangeResourceRecordSetsActions': unique(changes.map((change) => text(change, 'Action').toUpperCase())),
  }
}

const unique = (values: readonly string[]) => [...new Set(values)]

/** `VPCId=vpc-1,VPCRegion=us-east-1`, as the Developer Guide writes the values of this key. */
function vpcContext(vpc: OperationInput): RequestContext {
  const id = text(vpc, 'VPCId')
  return id === '' ? {} : { 'route53:VPCs': [`VPCId=${id},VPCRegion=${text(vpc, 'VPCRegion')}`] }
}

/** Route 53 looks the VPC up for the caller, who needs that permission too. */
const onZoneAndVpc = (name: string): RequirementRule => (input) => [
  requirement(`route53:${name}`, arnOf('hostedzone', text(input, 'HostedZoneId')), vpcContext(nested(input, 'VPC'))),
  requirement('ec2:DescribeVpcs', '*'),
]

function tagged(name: string, input: OperationInput, id: string): Requirement {
  const type = text(input, 'ResourceType') === 'healthcheck' ? 'healthcheck' : 'hostedzone'
  return requirement(`route53:${name}`, arnOf(type, id))
}

/** By AWS's operation name, which is the action's name too. */
export const route53Requirements: Readonly<Record<string, RequirementRule>> = {
  ListHostedZones: onEverything('ListHostedZones'),
  ListHostedZonesByName: onEverything('ListHostedZonesByName'),
  ListHostedZonesByVPC: (input) => [requirement('route53:ListHostedZonesByVPC', '*', vpcContext(input))],
  GetHostedZoneCount: onEverything('GetHostedZoneCount'),
  CreateHostedZone: (input) => [requirement('route53:CreateHostedZone', '*', vpcContext(nested(input, 'VPC')))],
  ListHealthChecks: onEverything('ListHealthChecks'),
  CreateHealthCheck: onEverything('CreateHealthCheck'),
  ListReusableDelegationSets: onEverything('ListReusableDelegationSets'),
  ListGeoLocations: onEverything('ListGeoLocations'),
  GetCheckerIpRanges: onEverything('GetCheckerIpRanges'),
  GetAccountLimit: onEverything('GetAccountLimit'),
  TestDNSAnswer: onEverything('TestDNSAnswer'),
  ListTrafficPolicies: onEverything('ListTrafficPolicies'),

  GetHostedZone: on('hostedzone', 'GetHostedZone', 'Id'),
  DeleteHostedZone: on('hostedzone', 'DeleteHostedZone', 'Id'),
  UpdateHostedZoneComment: on('hostedzone', 'UpdateHostedZoneComment', 'Id'),
  ListResourceRecordSets: on('hostedzone', 'ListResourceRecordSets', 'HostedZoneId'),
  ChangeResourceRecordSets: (input) => {
    const zone = arnOf('hostedzone', text(input, 'HostedZoneId'))
    return [requirement('route53:ChangeResourceRecordSets', zone, changeContext(input))]
  },
  GetDNSSEC: on('hostedzone', 'GetDNSSEC', 'HostedZoneId'),
  EnableHostedZoneDNSSEC: on('hostedzone', 'EnableHostedZoneDNSSEC', 'HostedZoneId'),
  DisableHostedZoneDNSSEC: on('hostedzone', 'DisableHostedZoneDNSSEC', 'HostedZoneId'),
  GetHostedZoneLimit: on('hostedzone', 'GetHostedZoneLimit', 'HostedZoneId'),
  CreateQueryLoggingConfig: on('hostedzone', 'CreateQueryLoggingConfig', 'HostedZoneId'),
  ListVPCAssociationAuthorizations: on('hostedzone', 'ListVPCAssociationAuthorizations', 'HostedZoneId'),
  AssociateVPCWithHostedZone: onZoneAndVpc('AssociateVPCWithHostedZone'),
  DisassociateVPCFromHostedZone: onZoneAndVpc('DisassociateVPCFromHostedZone'),
  CreateVPCAssociationAuthorization: onZoneAndVpc('CreateVPCAssociationAuthorization'),
  DeleteVPCAssociationAuthorization: onZoneAndVpc('DeleteVPCAssociationAuthorization'),

  GetChange: on('change', 'GetChange', 'Id'),
  GetHealthCheck: on('healthcheck', 'GetHealthCheck', 'HealthCheckId'),
  GetHealthCheckStatus: on('healthcheck', 'GetHealthCheckStatus', 'HealthCheckId'),
  GetHealthCheckLastFailureReason: on('healthcheck', 'GetHealthCheckLastFailureReason', 'HealthCheckId'),
  UpdateHealthCheck: on('healthcheck', 'UpdateHealthCheck', 'HealthCheckId'),
  DeleteHealthCheck: on('healthcheck', 'DeleteHealthCheck', 'HealthCheckId'),
  GetReusableDelegationSet: on('delegationset', 'GetReusableDelegationSet', 'Id'),
  DeleteReusableDelegationSet: on('delegationset', 'DeleteReusableDelegationSet', 'Id'),

  ChangeTagsForResource: (input) => [tagged('ChangeTagsForResource', input, text(input, 'ResourceId'))],
  ListTagsForResource: (input) => [tagged('ListTagsForResource', input, text(input, 'ResourceId'))],
  ListTagsForResources: (input) => {
    const ids = Array.isArray(input.ResourceIds) ? input.ResourceIds.map(String) : []
    const [first = '', ...more] = ids
    const ask = (id: string) => tagged('ListTagsForResources', input, id)
    return [ask(first), ...more.map(ask)]
  },
}
