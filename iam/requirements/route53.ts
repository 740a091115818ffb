/** Requirements of the Route 53 operations. Follows the Service Authorization Reference, "Actions, resources, and condition keys for Amazon Route 53". */
import type { RequestContext } from '../types.ts'
import { nested, nestedList, requirement, text } from './requirement.ts'
import { normalizeRecordName } from './route53/normalizeRecordName.ts'
import { texts } from './tagging.ts'
import type { OperationInput, Requirement, RequirementRule, RequirementTable } from './types.ts'

type ResourceType =
  | 'hostedzone'
  | 'change'
  | 'healthcheck'
  | 'delegationset'
  | 'trafficpolicy'
  | 'trafficpolicyinstance'
  | 'queryloggingconfig'
  | 'cidrcollection'

const idPrefix = /^\/?(hostedzone|change|healthcheck|delegationset)\//

/** Ids come as `Z1` or as `/hostedzone/Z1`; ARNs have no region and no account. */
function arnOf(type: ResourceType, id: string): string {
  return `arn:aws:route53:::${type}/${id.replace(idPrefix, '')}`
}

const onEverything =
  (name: string): RequirementRule =>
  () => [requirement(`route53:${name}`, '*')]

const on =
  (type: ResourceType, name: string, member: string): RequirementRule =>
  (input) => [requirement(`route53:${name}`, arnOf(type, text(input, member)))]

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
const onZoneAndVpc =
  (name: string): RequirementRule =>
  (input) => [
    requirement(`route53:${name}`, arnOf('hostedzone', text(input, 'HostedZoneId')), vpcContext(nested(input, 'VPC'))),
    requirement('ec2:DescribeVpcs', '*'),
  ]

function tagged(name: string, input: OperationInput, id: string): Requirement {
  const type = text(input, 'ResourceType') === 'healthcheck' ? 'healthcheck' : 'hostedzone'
  return requirement(`route53:${name}`, arnOf(type, id))
}

/** One operation for each name, whose action has the same name. */
function each(names: readonly string[], rule: (name: string) => RequirementRule): RequirementTable {
  return Object.fromEntries(names.map((name) => [name, rule(name)]))
}

/** By AWS's operation name, which is the action's name too. */
export const route53Requirements: RequirementTable = {
  ...each(
    [
      'ListHostedZones',
      'ListHostedZonesByName',
      'GetHostedZoneCount',
      'ListHealthChecks',
      'GetHealthCheckCount',
      'CreateHealthCheck',
      'ListReusableDelegationSets',
      'CreateReusableDelegationSet',
      'ListGeoLocations',
      'GetGeoLocation',
      'GetCheckerIpRanges',
      'GetAccountLimit',
      'TestDNSAnswer',
      'ListTrafficPolicies',
      'CreateTrafficPolicy',
      'ListTrafficPolicyInstances',
      'GetTrafficPolicyInstanceCount',
      'CreateCidrCollection',
      'ListCidrCollections',
    ],
    onEverything,
  ),
  ...each(['GetHostedZone', 'DeleteHostedZone', 'UpdateHostedZoneComment'], (name) => on('hostedzone', name, 'Id')),
  ...each(
    [
      'ListResourceRecordSets',
      'GetDNSSEC',
      'EnableHostedZoneDNSSEC',
      'DisableHostedZoneDNSSEC',
      'GetHostedZoneLimit',
      'CreateQueryLoggingConfig',
      'ListVPCAssociationAuthorizations',
      'UpdateHostedZoneFeatures',
      'CreateKeySigningKey',
      'ActivateKeySigningKey',
      'DeactivateKeySigningKey',
      'DeleteKeySigningKey',
      'ListTrafficPolicyInstancesByHostedZone',
      // Too new for the Service Authorization Reference; like every other operation on the records of a zone.
      'CreateResourceRecordSetProtections',
      'DeleteResourceRecordSetProtections',
      'ListResourceRecordSetProtections',
    ],
    (name) => on('hostedzone', name, 'HostedZoneId'),
  ),
  ...each(
    [
      'AssociateVPCWithHostedZone',
      'DisassociateVPCFromHostedZone',
      'CreateVPCAssociationAuthorization',
      'DeleteVPCAssociationAuthorization',
    ],
    onZoneAndVpc,
  ),
  ...each(
    [
      'GetHealthCheck',
      'GetHealthCheckStatus',
      'GetHealthCheckLastFailureReason',
      'UpdateHealthCheck',
      'DeleteHealthCheck',
    ],
    (name) => on('healthcheck', name, 'HealthCheckId'),
  ),
  ...each(['GetReusableDelegationSet', 'DeleteReusableDelegationSet'], (name) => on('delegationset', name, 'Id')),
  GetReusableDelegationSetLimit: on('delegationset', 'GetReusableDelegationSetLimit', 'DelegationSetId'),
  GetChange: on('change', 'GetChange', 'Id'),

  ...each(
    [
      'GetTrafficPolicy',
      'CreateTrafficPolicyVersion',
      'DeleteTrafficPolicy',
      'UpdateTrafficPolicyComment',
      'ListTrafficPolicyVersions',
    ],
    (name) => on('trafficpolicy', name, 'Id'),
  ),
  ListTrafficPolicyInstancesByPolicy: on('trafficpolicy', 'ListTrafficPolicyInstancesByPolicy', 'TrafficPolicyId'),
  ...each(['GetTrafficPolicyInstance', 'UpdateTrafficPolicyInstance', 'DeleteTrafficPolicyInstance'], (name) =>
    on('trafficpolicyinstance', name, 'Id'),
  ),
  /** The policy's records in the zone: both are asked. */
  CreateTrafficPolicyInstance: (input) => [
    ...on('hostedzone', 'CreateTrafficPolicyInstance', 'HostedZoneId')(input),
    ...on('trafficpolicy', 'CreateTrafficPolicyInstance', 'TrafficPolicyId')(input),
  ],
  ...each(['GetQueryLoggingConfig', 'DeleteQueryLoggingConfig'], (name) => on('queryloggingconfig', name, 'Id')),
  /** Of one zone, or of all. */
  ListQueryLoggingConfigs: (input) => {
    const ofAll = text(input, 'HostedZoneId') === ''
    const name = 'ListQueryLoggingConfigs'
    return (ofAll ? onEverything(name) : on('hostedzone', name, 'HostedZoneId'))(input)
  },
  ...each(['ChangeCidrCollection', 'DeleteCidrCollection'], (name) => on('cidrcollection', name, 'Id')),
  ...each(['ListCidrBlocks', 'ListCidrLocations'], (name) => on('cidrcollection', name, 'CollectionId')),

  ListHostedZonesByVPC: (input) => [requirement('route53:ListHostedZonesByVPC', '*', vpcContext(input))],
  CreateHostedZone: (input) => [requirement('route53:CreateHostedZone', '*', vpcContext(nested(input, 'VPC')))],
  ChangeResourceRecordSets: (input) => {
    const zone = arnOf('hostedzone', text(input, 'HostedZoneId'))
    return [requirement('route53:ChangeResourceRecordSets', zone, changeContext(input))]
  },
  ChangeTagsForResource: (input) => [tagged('ChangeTagsForResource', input, text(input, 'ResourceId'))],
  ListTagsForResource: (input) => [tagged('ListTagsForResource', input, text(input, 'ResourceId'))],
  ListTagsForResources: (input) => {
    const ids = texts(input, 'ResourceIds')
    return (ids.length > 0 ? ids : ['']).map((id) => tagged('ListTagsForResources', input, id))
  },
}
