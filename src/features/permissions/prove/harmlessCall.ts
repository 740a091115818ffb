import type { AskedCall } from '../../../outcomes/askedCall.ts'

/** In the names of what is asked for and is not there. */
const absent = 'rolecall-proof-of-permissions'
/** No object has it. */
const noEtag = '"rolecall-proof-of-permissions"'

/**
 * A call that AWS decides as it would decide the one given, and that changes nothing whoever makes it: it asks for something that is
 * not there, or on a condition that never holds. Whoever may gets an error of another kind than a refusal.
 * @returns undefined where there is none
 */
export function harmlessCall(call: AskedCall): AskedCall | undefined {
  const make = harmless[call.operation]
  const input = make?.(call.input)
  return input && { ...call, input }
}

type Input = AskedCall['input']

const harmless: Readonly<Record<string, (input: Input) => Input | undefined>> = {
  GetObject: absentObject,
  PutObject: (input) => ({ ...absentObject(input), IfMatch: noEtag }),
  DeleteObject: (input) => ({ ...absentObject(input), IfMatch: noEtag }),
  ListObjectsV2: (input) => ({ ...input, MaxKeys: 1 }),
  ListObjectVersions: (input) => ({ ...input, MaxKeys: 1 }),
  GetBucketPolicy: (input) => input,
  GetBucketCors: (input) => input,
  GetBucketVersioning: (input) => input,
  ListHostedZones: () => ({ MaxItems: 1 }),
  GetHostedZone: (input) => input,
  ListResourceRecordSets: (input) => ({ ...input, MaxItems: 1 }),
  ChangeResourceRecordSets: absentRecord,
  ListUsers: (input) => ({ ...input, Limit: 1 }),
  ListGroups: (input) => ({ ...input, Limit: 1 }),
  ListUsersInGroup: (input) => ({ ...input, GroupName: absent, Limit: 1 }),
  AdminGetUser: (input) => ({ ...input, Username: absent }),
  AdminListGroupsForUser: (input) => ({ ...input, Username: absent }),
  DescribeUserPool: (input) => input,
  GetUserPoolMfaConfig: (input) => input,
  DescribeUserPoolClient: (input) => input,
  DescribeIdentityPool: (input) => input,
  GetIdentityPoolRoles: (input) => input,
  GetRole: absentRole,
  ListRolePolicies: absentRole,
  ListAttachedRolePolicies: absentRole,
  GetRolePolicy: () => ({ ...absentRole(), PolicyName: absent }),
  GetCallerIdentity: () => ({}),
}

/** Not by HeadObject: its refusal has no words, and S3 refuses also where it hides that nothing is there. */
function absentObject({ Bucket, Key, VersionId }: Input): Input {
  const at = { Bucket, Key: `${String(Key).replace(/\*\/?$/, '')}${absent}` }
  return VersionId === undefined ? at : { ...at, VersionId }
}

function absentRole(): Input {
  return { RoleName: absent }
}

/** Deletes a record that is not there: AWS asks policies first, and then objects. */
function absentRecord({ HostedZoneId, ChangeBatch }: Input): Input | undefined {
  const [change] =
    (ChangeBatch as { Changes?: readonly { ResourceRecordSet?: { Name?: string; Type?: string } }[] }).Changes ?? []
  const { Name = '', Type = '' } = change?.ResourceRecordSet ?? {}
  const value = values[Type]
  if (value === undefined) return undefined
  const ResourceRecordSet = {
    Name: Name.replace(/^[^.]+/, absent),
    Type,
    TTL: 300,
    ResourceRecords: [{ Value: value }],
  }
  return { HostedZoneId, ChangeBatch: { Changes: [{ Action: 'DELETE', ResourceRecordSet }] } }
}

const values: Readonly<Record<string, string>> = {
  A: '192.0.2.1',
  TXT: `"${absent}"`,
  MX: '10 mail.example.test.',
  CNAME: 'example.test.',
}
