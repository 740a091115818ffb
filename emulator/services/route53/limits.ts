/**
 * Limits of Route 53 inputs (Amazon Route 53 API reference, "Data types"). What the batch as a whole may hold is the
 * operation's own check.
 */
import {
  ChangeAction,
  HealthCheckRegion,
  HealthCheckType,
  HostedZoneLimitType,
  ResourceRecordSetFailover,
  ResourceRecordSetRegion,
  RRType,
  TagResourceType,
} from '@aws-sdk/client-route-53/dist-es/models/enums.js'
import type { Constraint, Constraints } from '../../wire/validation/constraint.ts'

const resourceId: Constraint = { length: [0, 32] }
const name: Constraint = { length: [0, 1024] }
const region: Constraint = { values: Object.values(ResourceRecordSetRegion) }
/** At most ten in a request. */
const someTags: Constraint = { length: [1, 10] }
const anyNumber = Number.MAX_SAFE_INTEGER

export const route53Limits: Constraints = {
  '*.HostedZoneId': resourceId,
  'GetHostedZoneRequest.Id': resourceId,
  'GetChangeRequest.Id': resourceId,
  '*.MaxItems': { range: [1, anyNumber] },
  'CreateHostedZoneRequest.Name': name,
  'CreateHostedZoneRequest.CallerReference': { length: [1, 128] },
  'HostedZoneConfig.Comment': { length: [0, 256] },
  'UpdateHostedZoneCommentRequest.Id': resourceId,
  'UpdateHostedZoneCommentRequest.Comment': { length: [0, 256] },
  'GetHostedZoneLimitRequest.Type': { values: Object.values(HostedZoneLimitType) },
  '*.ResourceType': { values: Object.values(TagResourceType) },
  'ChangeTagsForResourceRequest.ResourceId': { length: [0, 64] },
  'ListTagsForResourceRequest.ResourceId': { length: [0, 64] },
  'ChangeTagsForResourceRequest.AddTags': someTags,
  'ChangeTagsForResourceRequest.RemoveTagKeys': someTags,
  'ChangeTagsForResourceRequest.RemoveTagKeys[]': { length: [0, 128] },
  'ListTagsForResourcesRequest.ResourceIds': someTags,
  'Tag.Key': { length: [0, 128] },
  'Tag.Value': { length: [0, 256] },
  '*.HealthCheckId': { length: [0, 64] },
  'ListHealthChecksRequest.Marker': { length: [0, 64] },
  'ListReusableDelegationSetsRequest.Marker': { length: [0, 64] },
  'CreateHealthCheckRequest.CallerReference': { length: [1, 64] },
  'HealthCheckConfig.Type': { values: Object.values(HealthCheckType) },
  'HealthCheckConfig.IPAddress': { length: [0, 45] },
  'HealthCheckConfig.Port': { range: [1, 65_535] },
  'HealthCheckConfig.ResourcePath': { length: [0, 255] },
  'HealthCheckConfig.FullyQualifiedDomainName': { length: [0, 255] },
  'HealthCheckConfig.SearchString': { length: [0, 255] },
  'HealthCheckConfig.RequestInterval': { range: [10, 30] },
  'HealthCheckConfig.FailureThreshold': { range: [1, 10] },
  'HealthCheckConfig.Regions': { length: [0, 64] },
  'HealthCheckConfig.Regions[]': { values: Object.values(HealthCheckRegion) },
  'ListHostedZonesRequest.Marker': { length: [0, 64] },
  'ListResourceRecordSetsRequest.StartRecordName': name,
  'ListResourceRecordSetsRequest.StartRecordType': { values: Object.values(RRType) },
  'ListResourceRecordSetsRequest.StartRecordIdentifier': { length: [1, 128] },
  'ChangeBatch.Comment': { length: [0, 256] },
  'ChangeBatch.Changes': { length: [1, anyNumber] },
  'Change.Action': { values: Object.values(ChangeAction) },
  'ResourceRecordSet.Name': name,
  'ResourceRecordSet.Type': { values: Object.values(RRType) },
  'ResourceRecordSet.SetIdentifier': { length: [1, 128] },
  'ResourceRecordSet.Weight': { range: [0, 255] },
  'ResourceRecordSet.Region': region,
  'ResourceRecordSet.Failover': { values: Object.values(ResourceRecordSetFailover) },
  'ResourceRecordSet.TTL': { range: [0, 2_147_483_647] },
  'ResourceRecordSet.ResourceRecords': { length: [1, anyNumber] },
  'ResourceRecordSet.HealthCheckId': { length: [0, 64] },
  'ResourceRecordSet.TrafficPolicyInstanceId': { length: [1, 36] },
  'ResourceRecord.Value': { length: [0, 4000] },
  'AliasTarget.DNSName': name,
  'GeoProximityLocation.AWSRegion': region,
  'GeoProximityLocation.LocalZoneGroup': { length: [1, 64] },
  'Coordinates.Latitude': { length: [1, 6] },
  'Coordinates.Longitude': { length: [1, 7] },
  'GeoProximityLocation.Bias': { range: [-99, 99] },
  'GeoLocation.ContinentCode': { length: [2, 2] },
  'GeoLocation.CountryCode': { length: [1, 2] },
  'GeoLocation.SubdivisionCode': { length: [1, 3] },
}
