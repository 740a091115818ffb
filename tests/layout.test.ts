/** Tests about the tree itself: what docs/ARCHITECTURE.md promises and no linter can see. */
import { existsSync, readdirSync } from 'node:fs'
import { join, posix } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { services } from '../emulator/services/registry.ts'
import { supportTable } from './supportTable.ts'
import { files, read, root } from './tree.ts'

const folders = (path: string) =>
  existsSync(join(root, path))
    ? readdirSync(join(root, path), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
    : []

/** As an operation of this name is exported: `putObject` for `PutObject`. */
const exportNameOf = (name: string) => name.charAt(0).toLowerCase() + name.slice(1)

/**
 * Every file of operations, by its path below `operations/` (`putObject`, `inline-policy/putInlinePolicy`): what it exports, and
 * AWS's names of what of that its service has registered under its own name.
 */
const operations = await Promise.all(
  services.flatMap(({ id: service, operations: registered, model }) => {
    const room = `emulator/services/${service}/operations/`
    return files
      .filter((path) => path.startsWith(room) && !path.endsWith('.test.ts'))
      .map(async (path) => {
        const exported = (await import(pathToFileURL(join(root, path)).href)) as Readonly<Record<string, unknown>>
        const names = Object.keys(registered).filter((name) => registered[name] === exported[exportNameOf(name)])
        // No SDK sends an operation that its schemas do not have.
        const sendable = names.filter((name) => model.operations.includes(name))
        return { service, file: path.slice(room.length, -3), exported: Object.keys(exported), names, sendable }
      })
  }),
)

/** Comments may name what the code does not. */
function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '')
}

/** Those of the operations whose command of the SDK a test does not send. */
const unsent = (names: readonly string[], test: string) =>
  names.filter((name) => !new RegExp(`\\bnew ${name}Command\\(`).test(withoutComments(test)))

/** The first argument of test(...), describe(...) and of what test.each(...) returns. */
const titlesIn = (test: string) =>
  [...test.matchAll(/(?:\b(?:test|it|describe)|\)|\])\(\s*(['"`])(.*?)\1\s*,/g)].map((match) => match[2] ?? '')

test('the tree was read', () => {
  expect(files.length).toBeGreaterThan(250)
  expect(operations.length).toBeGreaterThan(30)
})

test('no file of code is longer than 300 lines', () => {
  const long = files
    .filter((path) => /\.(ts|vue|mjs|cjs|css)$/.test(path) && !/\.d\.ts$|(^|\/)generated\//.test(path))
    .map((path) => ({ path, lines: read(path).split('\n').length - 1 }))
    .filter(({ lines }) => lines > 300)
  expect(long).toEqual([])
})

test('there is no drawer for everything', () => {
  const drawers = files.filter(
    (path) => /(^|\/)(utils?|helpers?|common|misc|lib)(\/|\.ts$)/.test(path) || /(^|\/)index\.ts$/.test(path),
  )
  expect(drawers).toEqual([])
})

test('operations are grouped by the resource that they are about once a service has more than 25', () => {
  const sizeOf = (service: string) => operations.filter((operation) => operation.service === service).length
  expect(operations.filter(({ service, file }) => sizeOf(service) > 25 && !file.includes('/'))).toEqual([])
})

test('every service is registered under the name of its folder', () => {
  expect(services.map(({ id }) => id).sort()).toEqual(folders('emulator/services').sort())
})

describe('every operation of the emulator', () => {
  test('stands in one file, with its own name, and in the folder of its service', () => {
    const registered = services.flatMap(({ id, operations: rows }) => Object.keys(rows).map((name) => `${id} ${name}`))
    const found = operations.flatMap(({ service, names }) => names.map((name) => `${service} ${name}`))
    expect(found.sort()).toEqual(registered.sort())
  })

  test.each(operations)('$service $file exports operations that are registered, and nothing else', (operation) => {
    expect(operation.names).not.toEqual([])
    expect([...operation.exported].sort()).toEqual(operation.names.map(exportNameOf).sort())
  })

  test.each(operations)(
    '$service $file has a contract test that is allowed, refused and fed malformed input',
    ({ service, file, sendable }) => {
      const path = `tests/contract/${service}/${file}.test.ts`
      expect(existsSync(join(root, path)), `${path} is missing`).toBe(true)
      expect(unsent(sendable, read(path)), `${path} does not send them`).toEqual([])
      const titles = titlesIn(read(path))
      const isDenied = (title: string) => /denied|deny|refuse/i.test(title) && !/malformed/i.test(title)
      expect(
        titles.some((title) => /allow/i.test(title)),
        `${path} has no allowed case`,
      ).toBe(true)
      expect(titles.some(isDenied), `${path} has no denied case`).toBe(true)
      expect(
        titles.some((title) => /malformed/i.test(title)),
        `${path} has no malformed case`,
      ).toBe(true)
    },
  )

  test('is told by the command that the SDK sends for it', () => {
    const names = ['AttachUserPolicy', 'AttachGroupPolicy', 'AttachRolePolicy']
    const sent = 'new AttachUserPolicyCommand({})\n// new AttachGroupPolicyCommand({})\nAttachRolePolicyCommand'
    expect(unsent(names, sent)).toEqual(['AttachGroupPolicy', 'AttachRolePolicy'])
  })
})

describe('an operation that asks no policy', () => {
  const asksNone = (source: string) => /\bauthorization: '(?!permission')/.test(source)
  /** `context.demand(` and its kind, also of a context that was taken apart. */
  const asksPolicies = (source: string) => /\b(demand|demandFor|allows|decide)\(/.test(source)

  /** The file, and what it loads of its own service. Imports of types load nothing. */
  function loadedBy(path: string, seen = new Set<string>()): ReadonlySet<string> {
    seen.add(path)
    const [service = ''] = /^emulator\/services\/[\w-]+\//.exec(path) ?? []
    const imports = read(path).matchAll(/^(?:import (?!type )[^'"]*?|export [^'"]*?|\} )from '(\..+?)'/gm)
    for (const [, target = ''] of imports) {
      const loaded = posix.join(path, '..', target)
      if (loaded.startsWith(service) && !seen.has(loaded)) loadedBy(loaded, seen)
    }
    return seen
  }

  const silent = files.filter(
    (path) => /^emulator\/services\/.+\/operations\/.+(?<!\.test)\.ts$/.test(path) && asksNone(read(path)),
  )

  test.each([
    ['context.demand({ action })', true],
    ["find({ UserPoolId }, { demand }) {\n    demand({ action: 'cognito-idp:AdminCreateUser' })", true],
    ["if (context.decide(requirement).verdict !== 'allowed') {", true],
    ['context.demandFor({ ...input, Delete: { Objects: [object] } })', true],
    ['if (context.allows(requirement)) {', true],
    ['const answer = trustDecision(question)', false],
    ['/** Who demands it decides. */', false],
  ])('is told by its calls: %s', (source, asks) => {
    expect(asksPolicies(source)).toBe(asks)
  })

  test('exists', () => {
    expect(silent.length).toBeGreaterThan(5)
  })

  test.each(silent)('%s demands no permission by hand, nor does what it loads', (path) => {
    expect([...loadedBy(path)].filter((loaded) => asksPolicies(read(loaded)))).toEqual([])
  })
})

test('an operation that asks for each of many does so', () => {
  const asking = files.filter((path) => path.startsWith('emulator/services/') && /\basksForEach: true/.test(read(path)))
  expect(asking.length).toBeGreaterThan(0)
  expect(asking.filter((path) => !/\bdemandFor\(/.test(read(path)))).toEqual([])
})

describe('every collection', () => {
  /** The rooms that own state, and the service that a test brings; what is declared elsewhere has no owner. */
  const owners = /^(emulator\/(callers|directory|seed|state|tokens|services\/[^/]+)|tests\/contract\/seventh)\//
  const code = files.filter((path) => /^(emulator|tests|bench)\/.*\.ts$/.test(path) && !path.endsWith('layout.test.ts'))
  const declarations = code
    .filter((path) => !path.endsWith('.test.ts') && path !== 'emulator/state/collection.ts')
    .flatMap((path) =>
      [...read(path).matchAll(/\bdefine(?:Collection|ExpiringRecords)\b[^(]*\(\{\s*name: '([^']+)'/g)].map(
        ([, name]) => ({ path, name }),
      ),
    )

  test('is declared by the room that owns it, once', () => {
    expect(declarations.length).toBeGreaterThan(20)
    expect(declarations.filter(({ path }) => !owners.test(path))).toEqual([])
    expect(new Set(declarations.map(({ name }) => name)).size).toBe(declarations.length)
  })

  test('is opened by its declaration, never by its name', () => {
    const strings = code.flatMap((path) => {
      const text = read(path)
      const opened = /\.collection\s*(<[^;()]*>)?\s*\(/.test(text)
      const named = declarations.filter(
        (one) =>
          one.path !== path &&
          path.startsWith('emulator/') &&
          !path.endsWith('.test.ts') &&
          text.includes(`'${one.name}'`),
      )
      return opened || named.length > 0 ? [path] : []
    })
    expect(strings).toEqual([])
  })
})

describe('every feature of the console', () => {
  test.each(folders('src/features'))('%s declares its routes and a page', (feature) => {
    expect(existsSync(join(root, `src/features/${feature}/routes.ts`))).toBe(true)
    expect(files.some((path) => path.startsWith(`src/features/${feature}/`) && path.endsWith('Page.vue'))).toBe(true)
  })
})

test('the pipeline, the wire and the signatures know no service by its name', () => {
  const naming = files
    .filter((path) => /^emulator\/(signing|wire|server|request|surfaces\/(cors|respond|surfaceOf)\.ts)/.test(path))
    .filter((path) => path.endsWith('.ts') && !/\.(test|d)\.ts$/.test(path))
    .filter((path) => /\b(s3|route ?53|sts|cognito|(?<!#)iam)\b/i.test(withoutComments(read(path))))
  expect(naming).toEqual([])
})

test('every file of iam, wire and signing opens with what it does', () => {
  const silent = files
    .filter((path) => /^(iam|emulator\/(wire|signing))\/.*\.ts$/.test(path) && !/\.(test|d)\.ts$/.test(path))
    .filter((path) => !/^\/(\*\*|\/)/.test(read(path)))
  expect(silent).toEqual([])
})

test('the support table in docs is the one that the code gives', () => {
  expect(read('docs/support.md')).toBe(supportTable())
})

test('the architecture page stays a page', () => {
  expect(read('docs/ARCHITECTURE.md').split('\n').length - 1).toBeLessThanOrEqual(150)
})
