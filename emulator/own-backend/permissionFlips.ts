/** What a change of the code changes for people: each permission that somebody loses or gains. */
import { decide } from '#iam/evaluate/decide.ts'
import { principalContext } from '#iam/evaluate/principalContext.ts'
import { guestSessionPolicies } from '#iam/identity-pool/guestSessionPolicies.ts'
import { authenticatedAmr, guestAmr, webIdentityContext } from '#iam/identity-pool/webIdentityContext.ts'
import type { Policy, Principal } from '#iam/types.ts'
import { awsManagedPolicy } from '../directory/awsManagedPolicies.ts'
import { roleOfPerson } from '../seed/roleOfPerson.ts'
import { managedPolicyArn, placeOf, providerName, roleArn } from '../seed/seedArns.ts'
import type { SeedDocument, SeedRole } from '../seed/seedDocument.ts'
import { exampleIdentity, type Probe, probesOf } from './probes.ts'

export interface Flip {
  /** A group, `people without a group` or `guests`. */
  readonly who: string
  readonly change: 'gain' | 'lose'
  readonly action: string
  /** As policies write it: `arn:aws:s3:::photos/admin/*`. */
  readonly on: string
}

/** Every group and everybody else, with each action on each resource that a policy of before or of now names. */
export function permissionFlips(before: SeedDocument, now: SeedDocument): readonly Flip[] {
  const probes = probesOf([before, now])
  const everybody = new Set([...subjectsOf(before).keys(), ...subjectsOf(now).keys()])
  const flips = [...everybody].flatMap((who) =>
    probes.flatMap((probe): readonly Flip[] => {
      const [could, can] = [before, now].map((document) => isAllowed(document, who, probe))
      if (could === can) return []
      return [{ who, change: can ? 'gain' : 'lose', action: probe.action, on: probe.shown }]
    }),
  )
  // A folder is asked about by its own name and by what is in it; people read of it once.
  return [...new Map(flips.map((flip) => [JSON.stringify(flip), flip])).values()]
}

const withoutGroup = 'people without a group'
const guests = 'guests'

/** Who -> the role that they get. */
function subjectsOf(document: SeedDocument): ReadonlyMap<string, SeedRole | undefined> {
  const { groups = [] } = document.userPool
  const { allowGuests, unauthenticated } = document.identityPool
  const roleIn = (names: readonly string[]) =>
    roleOfPerson(document, { name: 'Somebody', email: 'somebody@example.test', password: '', groups: names })
  return new Map([
    ...groups.map(({ name }) => [name, roleIn([name])] as const),
    [withoutGroup, roleIn([])] as const,
    ...(allowGuests ? [[guests, document.roles.find(({ name }) => name === unauthenticated)] as const] : []),
  ])
}

function isAllowed(document: SeedDocument, who: string, { action, resource, context }: Probe): boolean {
  const role = subjectsOf(document).get(who)
  if (!role) return false
  const { identityPool } = document
  const { account } = placeOf(document)
  const principal: Principal = {
    type: 'AssumedRole',
    account,
    arn: `arn:aws:sts::${account}:assumed-role/${role.name}/CognitoIdentityCredentials`,
    roleArn: roleArn(document, role.name),
  }
  const amr = who === guests ? guestAmr : authenticatedAmr(providerName(document), 'somebody')
  const bucket = /^arn:[\w-]+:s3:::([^/]+)/.exec(resource)?.[1]
  const bucketPolicy = document.buckets?.find(({ name }) => name === bucket)?.policy
  const { verdict } = decide(
    {
      principal,
      action,
      resource,
      context: {
        ...principalContext(principal),
        ...webIdentityContext({ identityPoolId: identityPool.id, identityId: exampleIdentity, amr }),
        'aws:SecureTransport': 'true',
        ...context,
      },
    },
    {
      'identity-based': [...(role.policies ?? []), ...managedOf(document, role.managedPolicyArns ?? [])],
      ...(bucketPolicy && { 'resource-based': [{ name: 'bucket policy', document: bucketPolicy }] }),
      ...(role.permissionsBoundary && { 'permissions boundary': managedOf(document, [role.permissionsBoundary]) }),
      ...(who === guests && { session: guestSessionPolicies }),
    },
  )
  return verdict === 'allowed'
}

function managedOf(document: SeedDocument, arns: readonly string[]): readonly Policy[] {
  return arns.flatMap((arn): readonly Policy[] => {
    const own = document.managedPolicies?.find((policy) => managedPolicyArn(placeOf(document).account, policy) === arn)
    if (own) return [{ name: own.name, arn, document: own.document }]
    const aws = awsManagedPolicy(arn)
    return aws ? [{ name: aws.name, arn, document: aws.document }] : []
  })
}
