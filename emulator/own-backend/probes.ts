/** The questions by which two versions of a backend are compared: every action on every resource that a policy of either names. */
import type { RequestContext, Statement } from '#iam/types.ts'
import type { SeedDocument } from '../seed/seedDocument.ts'

export interface Probe {
  readonly action: string
  readonly resource: string
  readonly context: RequestContext
  /** The resource as policies write it, with the prefix that is asked for: `arn:aws:s3:::photos, prefix admin/`. */
  readonly shown: string
}

/** Whose folder stands for everybody's own. */
export const exampleIdentity = 'us-east-1:00000000-0000-4000-8000-000000000001'

/** What `*` in an action may stand for here: what the console calls most. */
const usualActions = [
  's3:GetObject',
  's3:PutObject',
  's3:DeleteObject',
  's3:ListBucket',
  'route53:ListHostedZones',
  'route53:ListResourceRecordSets',
  'route53:ChangeResourceRecordSets',
]

export function probesOf(documents: readonly SeedDocument[]): readonly Probe[] {
  const statements = documents.flatMap(statementsOf)
  const actions = unique([...usualActions, ...statements.flatMap(actionsOf).filter((action) => !action.includes('*'))])
  const resources = unique(statements.flatMap(resourcesOf))
  return resources.flatMap((written) => {
    const prefixes = unique(statements.filter((one) => resourcesOf(one).includes(written)).flatMap(prefixesOf))
    return actions.flatMap((action) => probesFor(action, written, prefixes))
  })
}

function probesFor(action: string, written: string, prefixes: readonly string[]): readonly Probe[] {
  if (!fits(action, written)) return []
  const probe = { action, resource: example(written), context: {}, shown: written }
  if (action !== 's3:ListBucket') return [probe]
  // Policies let one list a folder, and not the bucket around it.
  return ['', ...prefixes].map((prefix) => ({
    ...probe,
    context: { 's3:prefix': example(prefix) },
    shown: prefix === '' ? written : `${written}, prefix ${prefix.replace(/\*$/, '')}`,
  }))
}

/** S3 asks for objects and for buckets by different actions; `*` alone is everything that has no name of its own here. */
function fits(action: string, resource: string): boolean {
  const [service = ''] = action.split(':')
  if (resource === '*') return service !== 's3'
  if (resource.split(':')[2] !== service) return false
  return service !== 's3' || /Object/.test(action) === resource.includes('/')
}

/** A value that the pattern matches. */
function example(pattern: string): string {
  return pattern
    .replaceAll('${cognito-identity.amazonaws.com:sub}', exampleIdentity)
    .replaceAll('*', 'example')
    .replaceAll('?', 'x')
}

function statementsOf({ roles, managedPolicies = [], buckets = [] }: SeedDocument): readonly Statement[] {
  return [
    ...roles.flatMap(({ policies = [] }) => policies.map(({ document }) => document)),
    ...managedPolicies.map(({ document }) => document),
    ...buckets.flatMap(({ policy }) => policy ?? []),
  ].flatMap(({ Statement }) => [Statement].flat() as readonly Statement[])
}

const texts = (value: unknown): readonly string[] =>
  [value].flat().filter((item): item is string => typeof item === 'string')

const actionsOf = ({ Action, NotAction }: Statement) => [...texts(Action), ...texts(NotAction)]
const resourcesOf = ({ Resource, NotResource }: Statement) => [...texts(Resource), ...texts(NotResource)]

function prefixesOf({ Condition = {} }: Statement): readonly string[] {
  return Object.values(Condition).flatMap((keys) =>
    Object.entries(keys).flatMap(([key, value]) => (key.toLowerCase() === 's3:prefix' ? texts(value) : [])),
  )
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)].sort()
}
