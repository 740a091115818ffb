/**
 * Ranges of numbers as AWS's API references give them ("Valid Range", or a sentence). The SDK's schemas have none, and
 * sends whatever it is handed. scripts/operations writes them into the descriptions.
 */
import type { CallableService } from './serviceRows.ts'

export interface NumberRange {
  readonly min?: number
  readonly max?: number
  /** What is counted, where the name does not say it: `seconds`. */
  readonly unit?: string
}

/** Of one service, by `Member`, or by `Shape.Member` where shapes differ. */
export type NumberRanges = Readonly<Record<string, NumberRange>>

const fromZero: NumberRange = { min: 0 }
const fromOne: NumberRange = { min: 1 }
const page = { min: 1, max: 1000 }
const sessionSeconds = { min: 900, max: 43_200, unit: 'seconds' }
const federationSeconds = { min: 900, max: 129_600, unit: 'seconds' }
const bytes = { min: 0, unit: 'bytes' }

export const numberRanges: Readonly<Partial<Record<CallableService, NumberRanges>>> = {
  s3: {
    PartNumber: { min: 1, max: 10_000 },
    // More than 1,000 are taken, and answered as 1,000.
    MaxKeys: fromZero,
    MaxParts: fromZero,
    MaxUploads: fromZero,
    MaxBuckets: { min: 1, max: 10_000 },
    MaxDirectoryBuckets: { min: 0, max: 1000 },
    ContentLength: bytes,
    MpuObjectSize: bytes,
    WriteOffsetBytes: bytes,
    IfMatchSize: bytes,
    Size: bytes,
    ObjectSizeGreaterThan: bytes,
    ObjectSizeLessThan: bytes,
    MaxAgeSeconds: { unit: 'seconds' },
    NewerNoncurrentVersions: { min: 1, max: 100 },
    DaysAfterInitiation: { min: 1, unit: 'days' },
    Minutes: { unit: 'minutes' },
    Priority: fromZero,
    Years: { min: 1, unit: 'years' },
    'DefaultRetention.Days': { min: 1, unit: 'days' },
    'RestoreRequest.Days': { min: 1, unit: 'days' },
    Start: bytes,
    End: bytes,
    StatusCode: { min: 100, max: 599 },
  },
  route53: {
    TTL: { min: 0, max: 2_147_483_647, unit: 'seconds' },
    Weight: { min: 0, max: 255 },
    Bias: { min: -99, max: 99 },
    Port: { min: 1, max: 65_535 },
    RequestInterval: { min: 10, max: 30, unit: 'seconds' },
    FailureThreshold: { min: 1, max: 10 },
    HealthThreshold: { min: 0, max: 256 },
    TrafficPolicyVersion: page,
    Version: page,
    HealthCheckVersion: fromOne,
    CollectionVersion: fromOne,
  },
  sts: {
    'AssumeRoleRequest.DurationSeconds': sessionSeconds,
    'AssumeRoleWithSAMLRequest.DurationSeconds': sessionSeconds,
    'AssumeRoleWithWebIdentityRequest.DurationSeconds': sessionSeconds,
    'AssumeRootRequest.DurationSeconds': { min: 0, max: 900, unit: 'seconds' },
    'GetFederationTokenRequest.DurationSeconds': federationSeconds,
    'GetSessionTokenRequest.DurationSeconds': federationSeconds,
    'GetWebIdentityTokenRequest.DurationSeconds': { min: 60, max: 3600, unit: 'seconds' },
  },
  'cognito-identity': {
    MaxResults: { min: 1, max: 60 },
    TokenDuration: { min: 1, max: 86_400, unit: 'seconds' },
  },
  'cognito-idp': {
    Limit: { min: 0, max: 60 },
    MaxResults: { min: 0, max: 60 },
    Precedence: fromZero,
    MinimumLength: { min: 6, max: 99 },
    PasswordHistorySize: { min: 0, max: 24 },
    TemporaryPasswordValidityDays: { min: 0, max: 365, unit: 'days' },
    UnusedAccountValidityDays: { min: 0, max: 365, unit: 'days' },
    Priority: { min: 1, max: 2 },
    RefreshTokenValidity: { min: 0, max: 315_360_000 },
    AccessTokenValidity: { min: 1, max: 86_400 },
    IdTokenValidity: { min: 1, max: 86_400 },
    AuthSessionValidity: { min: 3, max: 15, unit: 'minutes' },
    RetryGracePeriodSeconds: { min: 0, max: 60, unit: 'seconds' },
    ManagedLoginVersion: { min: 1, max: 2 },
    MaxPerUser: { min: 1, max: 100 },
  },
  iam: {
    MaxItems: page,
    MaxSessionDuration: { min: 3600, max: 43_200, unit: 'seconds' },
    CredentialAgeDays: { min: 1, max: 36_600, unit: 'days' },
    MinimumPasswordLength: { min: 6, max: 128 },
    MaxPasswordAge: { min: 1, max: 1095, unit: 'days' },
    PasswordReusePrevention: { min: 1, max: 24 },
  },
  organizations: {
    MaxResults: { min: 1, max: 20 },
  },
  sqs: {
    VisibilityTimeout: { min: 0, max: 43_200, unit: 'seconds' },
    DelaySeconds: { min: 0, max: 900, unit: 'seconds' },
    WaitTimeSeconds: { min: 0, max: 20, unit: 'seconds' },
    MaxNumberOfMessages: { min: 1, max: 10 },
    MaxResults: page,
    'ListMessageMoveTasksRequest.MaxResults': { min: 1, max: 10 },
    MaxNumberOfMessagesPerSecond: { min: 1, max: 500 },
  },
}
