/** The table of docs/support.md, made from the emulator's own registries so that it cannot claim more than there is. */
import type { AuthorizationKind } from '#contract/decisionEntry.ts'
import type { AnyHonour, AnyHonours } from '../emulator/services/honours.ts'
import { services } from '../emulator/services/registry.ts'

const callers: Readonly<Record<AuthorizationKind, string>> = {
  permission: 'whom a policy allows',
  identity: 'anyone who signs',
  accessToken: "whoever holds the user's token",
  public: 'anyone',
}

/** Every member by what the operation does with it; members inside structures with the names that lead to them. */
interface Members {
  /** `only`: the values that it is honoured for, where it is not for all. */
  readonly honoured: { readonly name: string; readonly only?: readonly unknown[] }[]
  readonly withoutEffect: { readonly name: string; readonly why: string }[]
  readonly rejected: string[]
}

/** @returns The whole text of docs/support.md. */
export function supportTable(): string {
  const reasons = new Map<string, string[]>()
  const sections = services.map((service) => {
    const rows = Object.entries(service.operations)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, { authorization, honours }]) => {
        const { honoured, withoutEffect, rejected } = membersOf(honours)
        for (const { name: member, why } of withoutEffect) {
          reasons.set(why, [...(reasons.get(why) ?? []), `${name}.${member}`])
        }
        const taken = withoutEffect.map((one) => one.name)
        const mayCall = takesAnonymous(service, authorization)
        return `| ${name} | ${mayCall} | ${list(honoured.map(shownHonoured))} | ${list(taken)} | ${list(rejected)} |`
      })
    const known = service.model.operations.length
    const head =
      '| operation | who may call it | honoured | taken without effect | rejected |\n| --- | --- | --- | --- | --- |'
    const own = service.ownOperation
    const apart = own ? `, and ${own.name}, which no SDK sends` : ''
    const count = `${rows.length - (own ? 1 : 0)} of AWS's ${known} operations${apart}.${missingOf(service)}`
    return `## ${service.name}\n\n${count}\n\n${head}\n${rows.join('\n')}\n`
  })
  return `${introduction}\n${sections.join('\n')}\n${whyHarmless(reasons)}`
}

const introduction = `# What the emulator answers

Made from the code by \`npm run docs\`. Every other operation answers \`NotImplemented\` and says so.

A member of an input is *honoured* where it has the effect that it has on AWS; a list behind it names the only values that
have. It is *taken without effect* where nothing here depends on it, for the reason at the end of this page. Everything
else is *rejected* with \`NotImplemented\`, which names the member or its header: also what a newer client sends and
this page does not list.
`

/** By name where most are there; of the others the table says more. */
function missingOf({ operations, model }: (typeof services)[number]): string {
  const missing = model.operations.filter((name) => !Object.hasOwn(operations, name))
  if (missing.length === 0 || missing.length > model.operations.length / 2) return ''
  return ` Not emulated: ${[...missing].sort().join(', ')}.`
}

export function membersOf(honours: AnyHonours, path = ''): Members {
  const members: Members = { honoured: [], withoutEffect: [], rejected: [] }
  for (const [name, honour] of Object.entries(honours)) sortMember(`${path}${name}`, honour, members)
  return members
}

function sortMember(name: string, honour: AnyHonour, members: Members): void {
  if (honour === true) members.honoured.push({ name })
  else if (honour === false) members.rejected.push(name)
  else if ('withoutEffect' in honour && typeof honour.withoutEffect === 'string') {
    members.withoutEffect.push({ name, why: honour.withoutEffect })
  } else if ('only' in honour && Array.isArray(honour.only)) {
    members.honoured.push({ name, only: honour.only })
  } else {
    const inside = membersOf(('each' in honour ? honour.each : honour) as AnyHonours, `${name}.`)
    // A structure that is honoured as a whole is told by its own name.
    const limits = inside.rejected.length + inside.withoutEffect.length
    if (limits === 0 && inside.honoured.every(({ only }) => only === undefined)) members.honoured.push({ name })
    else {
      members.honoured.push(...inside.honoured)
      members.withoutEffect.push(...inside.withoutEffect)
      members.rejected.push(...inside.rejected)
    }
  }
}

function shownHonoured({ name, only }: Members['honoured'][number]): string {
  return only === undefined ? name : `${name} (${only.map(String).join(', ')})`
}

function takesAnonymous({ takesAnonymous }: (typeof services)[number], authorization: AuthorizationKind): string {
  const who = callers[authorization]
  return takesAnonymous && authorization === 'permission' ? `${who}, also unsigned` : who
}

function list(names: readonly string[]): string {
  return names.length === 0 ? '–' : names.join(', ')
}

function whyHarmless(reasons: ReadonlyMap<string, readonly string[]>): string {
  const lines = [...reasons].map(([why, members]) => `- ${why}\n  ${[...new Set(members)].sort().join(', ')}\n`).sort()
  return `## Taken without effect, and why that is harmless\n\n${lines.join('')}`
}
