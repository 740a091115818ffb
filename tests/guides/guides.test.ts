/** The guides are true where a program can tell: their code is checked by the compiler, their policies by the engine's lint; commands.test.ts reads their commands. */
import { beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { parsePolicyDocument } from '../../iam/document/parsePolicyDocument.ts'
import { lintPolicy } from '../../iam/lint/lintPolicy.ts'
import { checkedBlocksFile, guideBlocks } from '../../scripts/guideBlocks.mjs'
import { rewriteRules } from '../../scripts/hosting/rewriteRules.mjs'
import { fencedBlocks } from '../markdown.ts'
import { files, read, root } from '../tree.ts'
import { type CodeProblem, isOfAmplify, parseProblems, quotedFile, typeProblems } from './guideCode.ts'
import { quotedYaml } from './quotedYaml.ts'

const guides = files.filter((path) => path.startsWith('docs/guides/') && path.endsWith('.md'))
const blocks = guides.flatMap((guide) =>
  fencedBlocks(read(guide)).map((block, index) => ({ ...block, name: `${guide}, block ${index + 1}` })),
)
const inLanguage = (language: string) => blocks.filter((block) => block.language === language)
const programs = inLanguage('ts').filter(({ code }) => !isOfAmplify(code))
const ofAmplify = inLanguage('ts').filter(({ code }) => isOfAmplify(code))
/** The types of whole SDKs are read, which a busy computer takes its time for. */
const longestCompilationMs = 300_000

/** @returns what is wrong with a policy: what the parser refuses, else what the lint finds */
function policyProblems(document: object): readonly string[] {
  const kind = JSON.stringify(document).includes('"Principal"') ? 'trust' : 'identity'
  const parsed = parsePolicyDocument(document, { kind })
  return parsed.ok
    ? lintPolicy(document, kind).map(({ issueCode, findingDetails }) => `${issueCode}: ${findingDetails}`)
    : parsed.problems.map(({ path, reason }) => `${path} ${reason}`)
}

test('the guides were read, and nothing in them is written in a language that nobody checks', () => {
  expect(guides.length).toBeGreaterThan(0)
  expect(programs.length).toBeGreaterThan(0)
  expect(blocks.filter(({ language }) => !['ts', 'json', 'sh', 'yaml'].includes(language))).toEqual([])
})

test.each(guides)('%s is read in five minutes, and the README leads to it', (guide) => {
  expect(read(guide).split('\n').length - 1).toBeLessThanOrEqual(90)
  expect(read('README.md')).toContain(`(${guide})`)
})

describe('TypeScript', () => {
  /** What has to be told, so that silence about the guides means something. */
  const broken = [
    { name: 'a wrong type', code: "export const clients: number = 'one'", told: /not assignable/ },
    {
      name: 'a name that the SDK does not have',
      code: "export { S3Client } from '@aws-sdk/client-route-53'",
      told: /no exported member/,
    },
    {
      name: 'a package that is not there',
      code: "export * from '@aws-sdk/client-nowhere'",
      told: /Cannot find module/,
    },
    { name: 'half a statement', code: 'export const half = {', told: /expected/ },
  ]
  let problems: readonly CodeProblem[] = []

  beforeAll(() => {
    problems = typeProblems([...programs, ...broken])
  }, longestCompilationMs)

  test('is checked strictly against the packages that are installed', () => {
    expect(problems.filter(({ name }) => !broken.some((example) => example.name === name))).toEqual([])
  })

  test.each(broken)('with $name would be told', ({ name, told }) => {
    expect(problems.filter((problem) => problem.name === name).map(({ text }) => text)).toEqual([
      expect.stringMatching(told),
    ])
  })

  test.each(ofAmplify)('of a backend can be parsed, and is what it quotes: $name', ({ code }) => {
    expect(parseProblems(code)).toEqual([])
    const quoted = quotedFile(code)
    if (quoted !== undefined) {
      expect(files).toContain(quoted.path)
      expect(quoted.code.trim()).toBe(read(quoted.path).trim())
    }
  })

  test('of a backend has types that were found right; otherwise: npm run amplify:install, npm run amplify:synthesize', () => {
    const checked = JSON.parse(read(checkedBlocksFile)) as readonly string[]
    expect(guideBlocks(root).map(({ name, hash }) => `${name} ${hash}`)).toEqual(checked)
    expect(checked).toHaveLength(ofAmplify.length)
  })

  test('of a backend that cannot be parsed would be told', () => {
    expect(parseProblems('// amplify/auth/resource.ts\nexport const auth = defineAuth({')).not.toEqual([])
  })
})

describe('YAML', () => {
  test.each(inLanguage('yaml'))('$name can be parsed, and stands so in the file that it quotes', ({ code }) => {
    expect(parse(code)).toBeTypeOf('object')
    const quoted = quotedYaml(code)
    expect(files).toContain(quoted?.path)
    expect(read(quoted?.path ?? '')).toContain(`${quoted?.lines}\n`)
  })

  test('that quotes nothing, or wrongly, would be told', () => {
    expect(quotedYaml('version: 1\n')).toBeUndefined()
    expect(() => void parse('phases: [build')).toThrow()
  })
})

describe('JSON', () => {
  test('of rewrite rules is what hosting:headers writes', () => {
    const rules = inLanguage('json')
      .map(({ code }): unknown => JSON.parse(code))
      .filter((value) => Array.isArray(value))
    expect(rules).toEqual([rewriteRules('/')])
  })

  test.each(inLanguage('json'))('$name can be parsed, and a policy in it means what it says', ({ code }) => {
    const value: unknown = JSON.parse(code)
    const isPolicy = typeof value === 'object' && value !== null && 'Statement' in value
    expect(isPolicy ? policyProblems(value) : []).toEqual([])
  })

  test('of a policy that misses its aim would be told', () => {
    const statement = { Effect: 'Allow', Action: 's3:ListBucket', Resource: 'arn:aws:s3:::photos/*' }
    expect(policyProblems({ Version: '2012-10-17', Statement: [statement] })).not.toEqual([])
  })
})
