import { awsRegions } from '../../signing/awsRegions.ts'
import { localBackend } from '../localBackend.ts'
import type {
  SeedBucket,
  SeedHostedZone,
  SeedIdentityPool,
  SeedManagedPolicy,
  SeedPerson,
  SeedRole,
  SeedUserPool,
} from '../seedDocument.ts'
import { SeedProblems } from './seedProblems.ts'
import { bucket, hostedZone, identityPool, managedPolicy, person, role, userPool } from './seedShape.ts'
import type { Shape } from './shape.ts'

/** A part of a document that has its shape, whatever is wrong elsewhere. */
export interface Part<T> {
  /** `roles[0]` */
  readonly path: string
  readonly value: T
}

/** What can be looked at further, although other parts may be of no use: all problems are told at once. */
export interface SeedParts {
  readonly account: string
  /** Undefined where it is none. */
  readonly region: string | undefined
  readonly userPool: SeedUserPool | undefined
  readonly identityPool: SeedIdentityPool | undefined
  readonly roles: readonly Part<SeedRole>[]
  readonly managedPolicies: readonly Part<SeedManagedPolicy>[]
  readonly people: readonly Part<SeedPerson>[]
  readonly buckets: readonly Part<SeedBucket>[]
  readonly hostedZones: readonly Part<SeedHostedZone>[]
  readonly placesIn: readonly Part<string>[]
  /** Also of those that are wrong otherwise. */
  readonly names: Readonly<Record<'roles' | 'groups' | 'managedPolicies' | 'buckets', readonly Part<string>[]>>
}

export function seedParts(document: unknown): SeedParts {
  const pool = memberOf(document, 'userPool')
  const region = textOf(memberOf(document, 'region')) ?? localBackend.region
  const parts = <T>(shape: Shape<T>, name: string) =>
    entriesOf(document, name).flatMap((part) => soundPart(shape, part))
  return {
    account: textOf(memberOf(document, 'account')) ?? localBackend.account,
    region: awsRegions.has(region) ? region : undefined,
    userPool: soundPart(userPool, { path: 'userPool', value: pool })[0]?.value,
    identityPool: soundPart(identityPool, { path: '', value: memberOf(document, 'identityPool') })[0]?.value,
    roles: parts(role, 'roles'),
    managedPolicies: parts(managedPolicy, 'managedPolicies'),
    people: parts(person, 'people'),
    buckets: parts(bucket, 'buckets'),
    hostedZones: parts(hostedZone, 'hostedZones'),
    placesIn: textsOf(entriesOf(document, 'places'), 'bucket'),
    names: {
      roles: textsOf(entriesOf(document, 'roles'), 'name'),
      groups: textsOf(entriesOf(pool, 'groups', 'userPool.'), 'name'),
      managedPolicies: textsOf(entriesOf(document, 'managedPolicies'), 'name'),
      buckets: textsOf(entriesOf(document, 'buckets'), 'name'),
    },
  }
}

function memberOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined
  return (value as Readonly<Record<string, unknown>>)[name]
}

function entriesOf(value: unknown, name: string, before = ''): readonly Part<unknown>[] {
  const entries = memberOf(value, name)
  if (!Array.isArray(entries)) return []
  return entries.map((entry: unknown, index) => ({ path: `${before}${name}[${index}]`, value: entry }))
}

function soundPart<T>(shape: Shape<T>, { path, value }: Part<unknown>): readonly Part<T>[] {
  return shape.check(value, path, new SeedProblems((at) => at)) ? [{ path, value }] : []
}

function textsOf(entries: readonly Part<unknown>[], name: string): readonly Part<string>[] {
  return entries.flatMap(({ path, value }) => {
    const found = textOf(memberOf(value, name))
    return found === undefined ? [] : [{ path: `${path}.${name}`, value: found }]
  })
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
