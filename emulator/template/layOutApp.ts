/** An app of CloudFormation as a document that the emulator is filled with, and what of it is not there. */
import type { SeedBucket, SeedDocument } from '../seed/seedDocument.ts'
import { type App, type AppFiles, readApp, resourcesOf } from './app.ts'
import { choosePools } from './choosePools.ts'
import { type Deployment, deploymentsOf } from './deployments.ts'
import type { Finding } from './finding.ts'
import { bucketsOnlyNamed, layOutBuckets } from './layOutBuckets.ts'
import { layOutIdentityPool, layOutUserPool } from './layOutPools.ts'
import { layOutRoles } from './layOutRoles.ts'
import { layOutZones } from './layOutZones.ts'
import { notEmulated } from './notEmulated.ts'
import { peopleFor } from './peopleFor.ts'
import { placesOfOutputs } from './placesOfOutputs.ts'
import { textOf } from './template.ts'

export interface LaidOutApp {
  readonly document: SeedDocument
  /** Files that the app copies into its buckets. */
  readonly deployments: readonly Deployment[]
  /** Problems first. */
  readonly findings: readonly Finding[]
  /** How many resources the templates have. */
  readonly resources: number
}

const place = { account: '123456789012', region: 'us-east-1' } as const

/**
 * @param entry a template, or `manifest.json` of a cdk.out
 * @throws TemplateError when the app cannot be read, or nobody could sign in to it
 */
export function layOutApp(
  files: AppFiles,
  entry: string,
  where: { account: string; region: string } = place,
): LaidOutApp {
  const app = readApp(files, entry, where)
  const resources = resourcesOf(app)
  const { findings } = app.around
  const pools = choosePools(resources, () => outputsOf(app), findings)
  const userPool = layOutUserPool(resources, pools, findings)
  const identityPool = layOutIdentityPool(resources, pools, findings)
  const { roles, managedPolicies } = layOutRoles(resources)
  const made = firstOfEach(layOutBuckets(resources))
  const onlyNamed = bucketsOnlyNamed(roles, made)
  for (const name of onlyNamed)
    findings.push({
      kind: 'not emulated',
      where: name,
      text: 'The app only names this bucket. It is there, and empty.',
    })
  const hostedZones = layOutZones(resources, findings)
  const buckets: readonly SeedBucket[] = [...made, ...onlyNamed.map((name) => ({ name }))]
  const deployments = deploymentsOf(
    app,
    buckets.map(({ name }) => name),
    findings,
  )
  findings.push(...notEmulated(resources), ...sameNames(app))
  return {
    document: {
      version: 1,
      ...where,
      userPool,
      identityPool,
      roles: firstOfEach(roles),
      managedPolicies,
      people: peopleFor(userPool),
      buckets,
      hostedZones,
      ...placesIn(app),
    },
    deployments,
    findings: [...findings].sort((one, other) => rank(one) - rank(other)),
    resources: resources.length,
  }
}

function outputsOf({ stacks }: App): ReadonlySet<string> {
  return new Set(
    stacks.flatMap((stack) => Object.keys(stack.template.Outputs ?? {}).map((name) => textOf(stack.output(name)))),
  )
}

function placesIn({ stacks }: App): Pick<SeedDocument, 'places'> {
  const places = stacks.flatMap(placesOfOutputs)
  return places.length > 0 ? { places } : {}
}

const rank = ({ kind }: Finding) => (kind === 'problem' ? 0 : 1)

/** AWS makes the first of a name, and IAM knows no capitals in it. */
function firstOfEach<T extends { readonly name: string }>(all: readonly T[]): readonly T[] {
  const byName = new Map<string, T>()
  for (const one of all) if (!byName.has(one.name.toLowerCase())) byName.set(one.name.toLowerCase(), one)
  return [...byName.values()]
}

/** Two of one name cannot both be made. */
function sameNames(app: App): readonly Finding[] {
  const named = new Map<string, string>()
  return resourcesOf(app)
    .filter(({ type }) => type === 'AWS::IAM::Role' || type === 'AWS::S3::Bucket')
    .flatMap(({ type, ref, where }): readonly Finding[] => {
      const key = `${type} ${ref.toLowerCase()}`
      const first = named.get(key)
      named.set(key, first ?? where)
      if (first === undefined) return []
      return [
        {
          kind: 'problem',
          where,
          text: `${first} has the name ${ref} too. AWS makes one of them alone; give this one another name.`,
        },
      ]
    })
}
