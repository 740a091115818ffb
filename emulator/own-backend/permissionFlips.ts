/** What a change of the code changes for people: each permission that somebody loses or gains. */
import type { PermissionFlip } from '#contract/ownCode.ts'
import { decide } from '#iam/evaluate/decide.ts'
import { principalContext } from '#iam/evaluate/principalContext.ts'
import { guestSessionPolicies } from '#iam/identity-pool/guestSessionPolicies.ts'
import { authenticatedAmr, guestAmr, webIdentityContext } from '#iam/identity-pool/webIdentityContext.ts'
import type { PoliciesInForce, Policy, Principal } from '#iam/types.ts'
import { awsManagedPolicy } from '../directory/awsManagedPolicies.ts'
import { roleOfPerson } from '../seed/roleOfPerson.ts'
import { managedPolicyArn, placeOf, providerName, roleArn } from '../seed/seedArns.ts'
import type { SeedDocument, SeedRole } from '../seed/seedDocument.ts'
import { exampleIdentity, type Probe, probesOf } from './probes.ts'

/** Every group and everybody else, with each action on each resource that a policy of before or of now names. */
export function permissionFlips(before: SeedDocument, now: SeedDocument): readonly PermissionFlip[] {
  const probes = probesOf([before, now])
  const [askBefore, askNow] = [askersOf(before), askersOf(now)]
  const nobody: Asker = () => false
  const flips = [...new Set([...askBefore.keys(), ...askNow.keys()])].flatMap((who) => {
    const [could, can] = [askBefore.get(who) ?? nobody, askNow.get(who) ?? nobody]
    return probes.flatMap((probe): readonly PermissionFlip[] => {
      const isAllowed = can(probe)
      if (could(probe) === isAllowed) return []
      return [{ who, change: isAllowed ? 'gain' : 'lose', action: probe.action, on: probe.shown }]
    })
  })
  // A folder is asked about by its own name and by what is in it; people read of it once.
  return [...new Map(flips.map((flip) => [JSON.stringify(flip), flip])).values()]
}

/** Whether somebody may. */
type Asker = (probe: Probe) => boolean

const withoutGroup = 'people without a group'
const guests = 'guests'

/** Who -> what they may; somebody without a role is left out. */
function askersOf(document: SeedDocument): ReadonlyMap<string, Asker> {
  const { groups = [] } = document.userPool
  const { allowGuests, unauthenticated } = document.identityPool
  const roleIn = (names: readonly string[]) =>
    roleOfPerson(document, { name: 'Somebody', email: 'somebody@example.test', password: '', groups: names })
  const subjects: readonly (readonly [string, SeedRole | undefined])[] = [
    ...groups.map(({ name }) => [name, roleIn([name])] as const),
    [withoutGroup, roleIn([])],
    ...(allowGuests ? [[guests, document.roles.find(({ name }) => name === unauthenticated)] as const] : []),
  ]
  return new Map(subjects.flatMap(([who, role]) => (role ? [[who, askerOf(document, who, role)] as const] : [])))
}

function askerOf(document: SeedDocument, who: string, role: SeedRole): Asker {
  const { account } = placeOf(document)
  const principal: Principal = {
    type: 'AssumedRole',
    account,
    arn: `arn:aws:sts::${account}:assumed-role/${role.name}/CognitoIdentityCredentials`,
    roleArn: roleArn(document, role.name),
  }
  const amr = who === guests ? guestAmr : authenticatedAmr(providerName(document), 'somebody')
  const always = {
    ...principalContext(principal),
    ...webIdentityContext({ identityPoolId: document.identityPool.id, identityId: exampleIdentity, amr }),
    'aws:SecureTransport': 'true',
  }
  const policies: PoliciesInForce = {
    'identity-based': [...(role.policies ?? []), ...managedOf(document, role.managedPolicyArns ?? [])],
    ...(role.permissionsBoundary && { 'permissions boundary': managedOf(document, [role.permissionsBoundary]) }),
    ...(who === guests && { session: guestSessionPolicies }),
  }
  const onBuckets = new Map(
    (document.buckets ?? []).flatMap(({ name, policy }) =>
      policy ? [[name, [{ name: 'bucket policy', document: policy }]] as const] : [],
    ),
  )
  return ({ action, resource, context }) => {
    const onResource = onBuckets.get(/^arn:[\w-]+:s3:::([^/]+)/.exec(resource)?.[1] ?? '')
    const request = { principal, action, resource, context: { ...always, ...context } }
    return decide(request, { ...policies, ...(onResource && { 'resource-based': onResource }) }).verdict === 'allowed'
  }
}

function managedOf(document: SeedDocument, arns: readonly string[]): readonly Policy[] {
  return arns.flatMap((arn): readonly Policy[] => {
    const own = document.managedPolicies?.find((policy) => managedPolicyArn(placeOf(document).account, policy) === arn)
    if (own) return [{ name: own.name, arn, document: own.document }]
    const aws = awsManagedPolicy(arn)
    return aws ? [{ name: aws.name, arn, document: aws.document }] : []
  })
}
