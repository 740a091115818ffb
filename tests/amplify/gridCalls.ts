/** Calls that between them touch every statement of `amplify/access` on both of its sides, and to whom each is allowed. */
import { DeleteIdentityPoolCommand, DescribeIdentityPoolCommand } from '@aws-sdk/client-cognito-identity'
import {
  AdminDeleteUserCommand,
  AdminDisableUserCommand,
  DeleteUserPoolCommand,
  DescribeUserPoolCommand,
  ListUsersCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import {
  ChangeResourceRecordSetsCommand,
  DeleteHostedZoneCommand,
  GetChangeCommand,
  GetHostedZoneCommand,
  ListHostedZonesByNameCommand,
  ListHostedZonesCommand,
  ListResourceRecordSetsCommand,
  type RRType,
} from '@aws-sdk/client-route-53'
import {
  DeleteObjectCommand,
  GetBucketCorsCommand,
  GetBucketLocationCommand,
  GetBucketVersioningCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
} from '@aws-sdk/client-s3'
import type { AccessRole } from '#access/role.ts'
import { dns, type GeneratedCall, identityPool, s3, userPool, zones } from '../contract/prediction/calls.ts'

type RoleName = AccessRole['name']

export interface GridRow {
  readonly title: string
  readonly allowedTo: readonly RoleName[]
  readonly call: GeneratedCall
}

const everybody: readonly RoleName[] = ['guest', 'authenticated', 'readers', 'operators', 'admins']
const signedIn = everybody.filter((name) => name !== 'guest')
const deleters = signedIn.filter((name) => name !== 'readers')
const editors: readonly RoleName[] = ['operators', 'admins']
const admins: readonly RoleName[] = ['admins']
const nobody: readonly RoleName[] = []

/** Where the calls go: the bucket, the asker's own folder and somebody else's. `kept.txt` is in each folder and stays. */
export interface GridPlaces {
  readonly bucket: string
  readonly own: string
  readonly others: string
  readonly userPoolId: string
  readonly identityPoolId: string
}

export function gridCalls(places: GridPlaces): readonly GridRow[] {
  return [...objectRows(places), ...bucketRows(places), ...zoneRows(), ...recordRows(), ...poolRows(places)].map(
    ([title, allowedTo, call]) => ({ title, allowedTo, call }),
  )
}

type Row = readonly [title: string, allowedTo: readonly RoleName[], call: GeneratedCall]

function objectRows({ bucket: Bucket, own, others }: GridPlaces): readonly Row[] {
  const get = (Key: string) => s3('GetObject', { Bucket, Key }, (to, input) => to.send(new GetObjectCommand(input)))
  const head = (Key: string) => s3('HeadObject', { Bucket, Key }, (to, input) => to.send(new HeadObjectCommand(input)))
  const put = (Key: string) =>
    s3('PutObject', { Bucket, Key, Body: 'x' }, (to, input) => to.send(new PutObjectCommand(input)))
  const remove = (Key: string) =>
    s3('DeleteObject', { Bucket, Key }, (to, input) => to.send(new DeleteObjectCommand(input)))
  return [
    ['read a public file', everybody, get('public/kept.txt')],
    ['ask for the headers of a public file', everybody, head('public/kept.txt')],
    ['write a public file', admins, put('public/scratch.txt')],
    ['read a shared file', signedIn, get('shared/kept.txt')],
    ['ask for the headers of a shared file', signedIn, head('shared/kept.txt')],
    ['write a shared file', admins, put('shared/scratch.txt')],
    ['delete a shared file', admins, remove('shared/scratch.txt')],
    ['read a file of their own', signedIn, get(`${own}kept.txt`)],
    ['write a file of their own', signedIn, put(`${own}scratch.txt`)],
    ['delete a file of their own', deleters, remove(`${own}scratch.txt`)],
    ["read somebody else's file", admins, get(`${others}kept.txt`)],
    ["write somebody else's file", admins, put(`${others}scratch.txt`)],
    ["delete somebody else's file", admins, remove(`${others}scratch.txt`)],
  ]
}

function bucketRows({ bucket: Bucket, own, others }: GridPlaces): readonly Row[] {
  const list = (Prefix?: string) =>
    s3('ListObjectsV2', { Bucket, ...(Prefix !== undefined && { Prefix }) }, (to, input) =>
      to.send(new ListObjectsV2Command(input)),
    )
  return [
    ['list the public files', everybody, list('public/')],
    ['list a folder of the public files', everybody, list('public/2026/')],
    ['list what begins with the word public', admins, list('public')],
    ['list the shared files', signedIn, list('shared/')],
    ['list their own folder', signedIn, list(own)],
    ["list somebody else's folder", admins, list(others)],
    ['list all private folders', admins, list('private/')],
    ['list the bucket', admins, list()],
    [
      'ask whether the bucket is there',
      admins,
      s3('HeadBucket', { Bucket }, (to, of) => to.send(new HeadBucketCommand(of))),
    ],
    [
      'ask for the region of the bucket',
      signedIn,
      s3('GetBucketLocation', { Bucket }, (to, of) => to.send(new GetBucketLocationCommand(of))),
    ],
    [
      'read the CORS rules of the bucket',
      signedIn,
      s3('GetBucketCors', { Bucket }, (to, of) => to.send(new GetBucketCorsCommand(of))),
    ],
    [
      'ask whether the bucket keeps versions',
      admins,
      s3('GetBucketVersioning', { Bucket }, (to, of) => to.send(new GetBucketVersioningCommand(of))),
    ],
  ]
}

function zoneRows(): readonly Row[] {
  const [HostedZoneId, , missing] = zones
  return [
    ['list the zones', signedIn, dns('ListHostedZones', {}, (to, of) => to.send(new ListHostedZonesCommand(of)))],
    [
      'list the zones by name',
      admins,
      dns('ListHostedZonesByName', {}, (to, of) => to.send(new ListHostedZonesByNameCommand(of))),
    ],
    [
      'open a zone',
      signedIn,
      dns('GetHostedZone', { Id: HostedZoneId }, (to, of) => to.send(new GetHostedZoneCommand(of))),
    ],
    [
      'list the records of a zone',
      signedIn,
      dns('ListResourceRecordSets', { HostedZoneId }, (to, of) => to.send(new ListResourceRecordSetsCommand(of))),
    ],
    [
      'ask how far a change is',
      signedIn,
      dns('GetChange', { Id: 'C2682N5HXP0BZ4' }, (to, of) => to.send(new GetChangeCommand(of))),
    ],
    [
      'delete a zone',
      nobody,
      dns('DeleteHostedZone', { Id: missing }, (to, of) => to.send(new DeleteHostedZoneCommand(of))),
    ],
  ]
}

const values: Readonly<Partial<Record<RRType, string>>> = { A: '192.0.2.1', TXT: '"x"', MX: '10 mx.example.test.' }

function recordRows(): readonly Row[] {
  const [HostedZoneId] = zones
  /** @param records type and name of each. */
  const change = (...records: readonly (readonly [RRType, string])[]) => {
    const Changes = records.map(([Type, Name]) => ({
      Action: 'UPSERT' as const,
      ResourceRecordSet: { Name, Type, TTL: 60, ResourceRecords: [{ Value: values[Type] ?? '' }] },
    }))
    return dns('ChangeResourceRecordSets', { HostedZoneId, ChangeBatch: { Changes } }, (to, of) =>
      to.send(new ChangeResourceRecordSetsCommand(of)),
    )
  }
  return [
    ['set a TXT record', editors, change(['TXT', 'grid.example.test'])],
    ['set an A record', editors, change(['A', 'grid.example.test'])],
    ['set a record whose name is written in capitals', editors, change(['A', 'GRID.Example.TEST.'])],
    ['set an MX record', admins, change(['MX', 'grid.example.test'])],
    ["set a record at the zone's top", admins, change(['TXT', 'example.test'])],
    ['set a record of another domain', admins, change(['TXT', 'grid.elsewhere.test'])],
    ['set a TXT and an A record', editors, change(['TXT', 'grid.example.test'], ['A', 'grid.example.test'])],
    ['set a TXT and an MX record', admins, change(['TXT', 'grid.example.test'], ['MX', 'grid.example.test'])],
  ]
}

function poolRows({ userPoolId: UserPoolId, identityPoolId: IdentityPoolId }: GridPlaces): readonly Row[] {
  const user = { UserPoolId, Username: 'nobody@example.test' }
  return [
    ['list the people', admins, userPool('ListUsers', { UserPoolId }, (to, of) => to.send(new ListUsersCommand(of)))],
    [
      'switch a person off',
      admins,
      userPool('AdminDisableUser', user, (to, of) => to.send(new AdminDisableUserCommand(of))),
    ],
    ['delete a person', nobody, userPool('AdminDeleteUser', user, (to, of) => to.send(new AdminDeleteUserCommand(of)))],
    [
      'list the people of another pool',
      nobody,
      userPool('ListUsers', { UserPoolId: 'us-east-1_Elsewhere' }, (to, of) => to.send(new ListUsersCommand(of))),
    ],
    [
      'read the settings of the user pool',
      admins,
      userPool('DescribeUserPool', { UserPoolId }, (to, of) => to.send(new DescribeUserPoolCommand(of))),
    ],
    [
      'delete the user pool',
      nobody,
      userPool('DeleteUserPool', { UserPoolId }, (to, of) => to.send(new DeleteUserPoolCommand(of))),
    ],
    [
      'read the settings of the identity pool',
      admins,
      identityPool('DescribeIdentityPool', { IdentityPoolId }, (to, of) =>
        to.send(new DescribeIdentityPoolCommand(of)),
      ),
    ],
    [
      'delete the identity pool',
      nobody,
      identityPool('DeleteIdentityPool', { IdentityPoolId }, (to, of) => to.send(new DeleteIdentityPoolCommand(of))),
    ],
  ]
}
