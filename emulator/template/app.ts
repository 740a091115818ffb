/** An app: its root stacks with all that is nested in them, from a template or from what the CDK synthesised. */
import { posix } from 'node:path'
import { type Finding, TemplateError } from './finding.ts'
import { objectAt, textAt } from './read.ts'
import { readTemplate } from './readTemplate.ts'
import { Stack } from './stack.ts'
import type { Surroundings } from './stackFacts.ts'
import { isObject, type Json, type JsonObject, type Template, type TemplateResource, textOf } from './template.ts'

/** The files of the app, by their paths from its folder. */
export interface AppFiles {
  /** @returns undefined where there is no such file */
  read(path: string): string | undefined
}

export interface App {
  readonly stacks: readonly Stack[]
  readonly around: Surroundings
  /** Files and folders of the app by the hash that they would be uploaded under. */
  readonly assets: ReadonlyMap<string, string>
}

export interface StackResource {
  readonly stack: Stack
  readonly id: string
  readonly type: string
  /** For people: `auth/UserPool`. */
  readonly where: string
  /** What `Ref` gives. */
  readonly ref: string
  /** Worked out. */
  readonly properties: JsonObject
}

/**
 * @param entry a template, or `manifest.json` of a cdk.out
 * @throws TemplateError when it is neither
 */
export function readApp(
  files: AppFiles,
  entry: string,
  place: { readonly account: string; readonly region: string },
): App {
  const findings: Finding[] = []
  const assemblies = posix.basename(entry) === 'manifest.json' ? assembliesIn(files, entry) : undefined
  const sources = assemblies ? assetSources(files, assemblies) : new Map<string, string>()
  const around: Surroundings = {
    ...place,
    partition: place.region.startsWith('cn-') ? 'aws-cn' : 'aws',
    exports: new Map<string, Json>(),
    findings,
    nested: (resource, url) => nestedTemplate(files, sources, resource, url),
  }
  const roots = assemblies ? rootsOf(entry, assemblies) : [entry]
  const stacks = roots.map((file, at) => {
    const text = files.read(file)
    if (text === undefined) throw new TemplateError(file, 'there is no such file. Synthesise the app again.')
    // One root is the app itself: its ids do not hang on how the CDK names the file.
    return new Stack(roots.length === 1 ? '' : `stack${at + 1}`, readTemplate(text, file), {}, around)
  })
  for (const stack of stacks) exportOutputs(stack)
  return { stacks, around, assets: sources }
}

/** All resources whose conditions hold, nested ones too; the nested stacks themselves are left out. */
export function resourcesOf({ stacks }: App): readonly StackResource[] {
  return stacks.flatMap(resourcesOfStack)
}

function resourcesOfStack(stack: Stack): readonly StackResource[] {
  return stack.resources().flatMap(([id, { Type: type }]): readonly StackResource[] => {
    if (type === 'AWS::CloudFormation::Stack') {
      const nested = stack.nestedStack(id)
      return nested ? resourcesOfStack(nested) : []
    }
    const ref = textOf(stack.plain({ Ref: id }, id))
    return [{ stack, id, type, where: stack.where(id), ref, properties: stack.properties(id) }]
  })
}

/** What a manifest lists, and where it lies. */
interface Assembly {
  readonly folder: string
  readonly artifacts: readonly JsonObject[]
}

/** A stage has an assembly of its own in the app's. */
function assembliesIn(files: AppFiles, entry: string): readonly Assembly[] {
  let manifest: unknown
  try {
    manifest = JSON.parse(files.read(entry) ?? '')
  } catch {
    throw new TemplateError(entry, 'not the manifest of a cdk.out. Synthesise the app again.')
  }
  const artifacts = (isObject(manifest) ? Object.values(objectAt(manifest, 'artifacts')) : []).filter(isObject)
  const assembly = { folder: posix.dirname(entry), artifacts }
  const stages = filesNamedBy(assembly, 'cdk:cloud-assembly', 'directoryName')
  return [assembly, ...stages.flatMap((folder) => assembliesIn(files, posix.join(folder, 'manifest.json')))]
}

/** Files that artifacts of a type name in one of their properties, by their paths from the app's folder. */
function filesNamedBy({ folder, artifacts }: Assembly, type: string, property: string): readonly string[] {
  return artifacts.flatMap((artifact) => {
    const name = artifact.type === type ? textAt(objectAt(artifact, 'properties'), property) : undefined
    return name === undefined ? [] : [posix.join(folder, name)]
  })
}

function rootsOf(entry: string, assemblies: readonly Assembly[]): readonly string[] {
  const roots = assemblies.flatMap((assembly) => filesNamedBy(assembly, 'aws:cloudformation:stack', 'templateFile'))
  if (roots.length === 0) throw new TemplateError(entry, 'the app has no stack. Is it the cdk.out of another app?')
  return roots
}

/** What an asset's hash, under which it is uploaded, is called in the app's folder. */
function assetSources(files: AppFiles, assemblies: readonly Assembly[]): ReadonlyMap<string, string> {
  const sources = new Map<string, string>()
  for (const path of assemblies.flatMap((assembly) => filesNamedBy(assembly, 'cdk:asset-manifest', 'file'))) {
    const manifest = JSON.parse(files.read(path) ?? '{}') as Json
    for (const [hash, asset] of Object.entries(objectAt(isObject(manifest) ? manifest : {}, 'files'))) {
      const source = isObject(asset) ? textAt(objectAt(asset, 'source'), 'path') : undefined
      if (source) sources.set(hash, posix.join(posix.dirname(path), source))
    }
  }
  return sources
}

/** The CDK writes a nested template beside its parent, and uploads it under its hash; by hand one names a file. */
function nestedTemplate(
  files: AppFiles,
  sources: ReadonlyMap<string, string>,
  { Metadata }: TemplateResource,
  url: string,
): Template | undefined {
  const uploaded = sources.get(posix.basename(url).replace(/\.json$/, ''))
  const path = textOf(Metadata?.['aws:asset:path']) || uploaded || url
  if (path === '' || /^\w+:\/\//.test(path)) return undefined
  const text = files.read(posix.normalize(path))
  return text === undefined ? undefined : readTemplate(text, path, { isNested: true })
}

function exportOutputs(stack: Stack): void {
  for (const [name, { Export }] of Object.entries(stack.template.Outputs ?? {})) {
    const value = Export && stack.output(name)
    if (value !== undefined) stack.around.exports.set(textOf(stack.plain(Export?.Name ?? name, name)), value)
  }
}
