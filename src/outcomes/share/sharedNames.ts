/**
 * What may leave in a shared file, by its name: everything else stays here, whatever it holds. A member that is new, or that AWS
 * marks as sensitive, is on no list, so it is not shared until somebody has thought about it.
 */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Members of inputs and answers, and elements of XML. A member of a name that is not here goes with all that is in it. */
export const sharedMembers: ReadonlySet<string> = words(`
  Bucket Buckets Key Keys Prefix Delimiter MaxKeys KeyCount StartAfter EncodingType FetchOwner Name Contents CommonPrefixes Size ETag
  StorageClass LastModified IsTruncated CreationDate BucketRegion LocationConstraint VersionId VersionIdMarker KeyMarker NextKeyMarker
  NextVersionIdMarker Version Versions DeleteMarker DeleteMarkers IsLatest Delete Deleted Objects Object Quiet MFADelete Status
  UploadId PartNumber Parts Part PartNumberMarker NextPartNumberMarker MaxParts Uploads Upload UploadIdMarker Initiated
  CopySource MetadataDirective TaggingDirective ContentType ContentLength ContentRange ContentEncoding ContentDisposition CacheControl
  Range IfMatch IfNoneMatch ChecksumAlgorithm ChecksumMode ChecksumType ServerSideEncryption BypassGovernanceRetention ObjectOwnership
  AcceptRanges PublicAccessBlockConfiguration BlockPublicAcls IgnorePublicAcls BlockPublicPolicy RestrictPublicBuckets
  CORSConfiguration CORSRules CORSRule AllowedHeaders AllowedHeader AllowedMethods AllowedMethod AllowedOrigins AllowedOrigin ExposeHeaders
  ExposeHeader MaxAgeSeconds VersioningConfiguration
  HostedZoneId HostedZone HostedZones Id DelegationSet DelegationSetId NameServers NameServer Config PrivateZone ResourceRecordSetCount
  ResourceRecordSet ResourceRecordSets ResourceRecord ResourceRecords Value Type TTL SetIdentifier Weight Region Failover GeoLocation
  ContinentCode CountryCode SubdivisionCode MultiValueAnswer HealthCheckId AliasTarget DNSName EvaluateTargetHealth ChangeBatch Changes
  Change ChangeInfo Action SubmittedAt StartRecordName StartRecordType StartRecordIdentifier NextRecordName NextRecordType
  NextRecordIdentifier MaxItems Marker NextMarker HostedZoneCount VPC VPCRegion Limit Count
  RoleArn RoleName RoleId RoleSessionName DurationSeconds Arn Account UserId AssumedRoleUser AssumedRoleId Roles Role PolicyArn PolicyName
  PolicyNames AttachedPolicies AttachedPolicy PolicyArns Policies GroupName Groups Group Path PathPrefix CreateDate UpdateDate
  MaxSessionDuration DefaultVersionId AttachmentCount IsAttachable
  IdentityId IdentityPoolId IdentityPools IdentityPoolName AllowUnauthenticatedIdentities AccountId UserPoolId UserPools UserPoolName
  UserPoolClients ClientName Precedence UserStatus Enabled UserCreateDate UserLastModifiedDate MaxResults
  Error Errors Code Message Resource RequestId ResponseMetadata RequestID Endpoint HostId __type message code
`)

/** Condition keys of requests, by how they begin. */
const sharedKeys = /^(aws|s3|route53|iam|sts|cognito-identity|cognito-idp|cognito-identity\.amazonaws\.com)[:/]/i

export function isSharedKey(key: string): boolean {
  return sharedKeys.test(key)
}

/** Headers, in lower case. No signature, no token, no hash of what was sent. */
export const sharedHeaders: ReadonlySet<string> = words(`
  accept accept-ranges access-control-allow-origin access-control-expose-headers cache-control content-encoding content-length
  content-range content-type date etag host last-modified origin range server transfer-encoding vary if-match if-none-match
  x-amz-bucket-region x-amz-date x-amz-delete-marker x-amz-request-id x-amz-server-side-encryption x-amz-storage-class x-amz-target
  x-amz-version-id x-amzn-errortype x-amzn-requestid x-amz-checksum-type x-amz-mp-parts-count
`)

/** Query parameters, in lower case. */
export const sharedParameters: ReadonlySet<string> = words(`
  acl action cors delete delimiter delegationsetid dnsname encoding-type fetch-owner hostedzoneid identifier
  key-marker list-type location marker max-buckets max-keys max-parts max-uploads maxitems name partnumber policy
  policystatus prefix publicaccessblock start-after tagging type uploadid uploads version version-id-marker versionid versioning versions
  ownershipcontrols lifecycle encryption website logging notification accelerate x-id x-amz-algorithm x-amz-date x-amz-expires
  x-amz-signedheaders
`)

/** Members of the backend's remarks on a decision. */
export const sharedNoteMembers: ReadonlySet<string> = words(`
  given answered wasGuest steps rule outcome reason roleArn allowed refused ignored trigger notRun kind by code message role pool rules
`)
