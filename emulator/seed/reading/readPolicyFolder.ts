import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { inside } from '#iam/document/parse/problems.ts'
import { houseSeed } from '../house/houseSeed.ts'
import type { SeedDocument } from '../seedDocument.ts'
import { readJsonFile } from './readJsonFile.ts'
import { readSeedDocument } from './readSeedDocument.ts'
import { BadSeed, SeedProblems } from './seedProblems.ts'

/** What a file says of its role; nothing of it has been looked at yet. */
interface RoleFile {
  readonly file: string
  readonly name: string
  readonly trust?: unknown
  /** With their places in the file. */
  readonly policies?: readonly { readonly name: string; readonly document: unknown; readonly at: string }[]
}

/**
 * The house's own backend with the policies of a folder: `<role>.json` holds a policy document, a list of them, or
 * `{ "trust": document, "policies": { name: document } }`. A role of another name is a new one, and needs a `trust`.
 * @throws BadSeed
 */
export function readPolicyFolder(folder: string): SeedDocument {
  const problems = new SeedProblems((path) => path)
  const files = namesIn(folder).flatMap((name) => readRoleFile(join(folder, name), name.slice(0, -5), problems) ?? [])
  if (problems.count > 0) throw problems.error()
  const given = new Map(files.map((file) => [file.name, file]))
  const old = houseSeed.roles.map((role) => {
    const { trust, policies } = given.get(role.name) ?? {}
    const { name, trustPolicy } = role
    if (!policies) return trust === undefined ? role : { ...role, trustPolicy: trust }
    // What the house says that one may do with the role is said of its own policies.
    return { name, trustPolicy: trust ?? trustPolicy, policies: policies.map(named) }
  })
  const added = files
    .filter(({ name }) => !houseSeed.roles.some((role) => role.name === name))
    .map(({ name, trust, policies = [] }) => ({ name, trustPolicy: trust, policies: policies.map(named) }))
  const roles = [...old, ...added]
  return readSeedDocument({ ...houseSeed, roles }, (path) => {
    const [, index, rest = ''] = /^roles\[(\d+)\]\.?(.*)$/.exec(path) ?? []
    const file = given.get(roles[Number(index)]?.name ?? '')
    return file ? placeIn(file, rest) : join(folder, path)
  })
}

const named = ({ name, document }: { readonly name: string; readonly document: unknown }) => ({ name, document })

function namesIn(folder: string): readonly string[] {
  let names: readonly string[]
  try {
    names = readdirSync(folder).filter((name) => name.endsWith('.json'))
  } catch (problem) {
    const code = problem instanceof Error && 'code' in problem ? String(problem.code) : String(problem)
    throw new BadSeed(`${folder}: cannot be read (${code}). Give a folder with one <role>.json for each role.`)
  }
  if (names.length === 0) throw new BadSeed(`${folder}: has no <role>.json. Add one for each role that is to change.`)
  return [...names].sort()
}

function readRoleFile(file: string, name: string, problems: SeedProblems): RoleFile | undefined {
  let value: unknown
  try {
    value = readJsonFile(file)
  } catch (problem) {
    if (!(problem instanceof BadSeed)) throw problem
    problems.addLine(problem.message)
    return undefined
  }
  if (Array.isArray(value)) {
    const policies = value.map((document: unknown, index) => ({
      name: `Policy${index + 1}`,
      document,
      at: `[${index}]`,
    }))
    return withTrust({ file, name, policies }, problems)
  }
  const members = new Map(typeof value === 'object' && value !== null ? Object.entries(value) : [])
  const strange = [...members.keys()].filter((key) => key !== 'trust' && key !== 'policies')
  if (strange.length > 0 || members.size === 0) {
    // Anything else is taken for a policy document, whose reader says best what is wrong with it.
    return withTrust({ file, name, policies: [{ name: 'Policy', document: value, at: '' }] }, problems)
  }
  const policies = members.get('policies')
  if (policies !== undefined && (typeof policies !== 'object' || policies === null || Array.isArray(policies))) {
    problems.add(`${file}, policies`, 'must be an object with a policy document for each name')
    return undefined
  }
  return withTrust(
    {
      file,
      name,
      ...(members.has('trust') && { trust: members.get('trust') }),
      ...(policies !== undefined && {
        policies: Object.entries(policies).map(([key, document]: [string, unknown]) => ({
          name: key,
          document,
          at: inside('policies', key),
        })),
      }),
    },
    problems,
  )
}

/** A new role is not let in by what it may do: somebody has to be trusted. */
function withTrust(role: RoleFile, problems: SeedProblems): RoleFile {
  if (role.trust === undefined && !houseSeed.roles.some(({ name }) => name === role.name)) {
    const known = houseSeed.roles.map(({ name }) => name).join(', ')
    problems.add(
      role.file,
      `is a new role, which needs a "trust" beside its "policies". Add it, or name the file after one of ${known}.`,
    )
  }
  return role
}

/** A place in the role of the document, as a place in the file. */
function placeIn({ file, policies = [] }: RoleFile, rest: string): string {
  const [, index, under = ''] = /^policies\[(\d+)\](?:\.document\.?|\.name)?(.*)$/.exec(rest) ?? []
  const at = index === undefined ? '' : (policies[Number(index)]?.at ?? '')
  const path = index === undefined ? rest.replace(/^trustPolicy/, 'trust').replace(/^name$/, '') : `${at}.${under}`
  const place = path.replace(/^\.|\.$/g, '')
  return place === '' ? file : `${file}, ${place}`
}
