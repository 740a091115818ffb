import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findAwsCli } from '../../../../scripts/findAwsCli.mjs'
import { findBoto3, findCurl } from '../../../../scripts/findCopyPrograms.mjs'
import { answerFile } from '../../../../src/outcomes/copy-as/answerFile.ts'
import { cliCode } from '../../../../src/outcomes/copy-as/cliCode.ts'
import type { Code } from '../../../../src/outcomes/copy-as/codedCall.ts'
import { curlCode } from '../../../../src/outcomes/copy-as/curlCode.ts'
import { pythonCode } from '../../../../src/outcomes/copy-as/pythonCode.ts'
import { typescriptCode } from '../../../../src/outcomes/copy-as/typescriptCode.ts'
import { startEmulator, type TestEmulator } from '../../startEmulator.ts'
import { fillIns, prepared } from './codeOf.ts'
import type { Chain, CopiedCase, Stage } from './copiedCase.ts'
import { chains } from './copiedCases.ts'
import { readByCurl } from './readByCurl.ts'
import { type Place, runCurl, runInBash, runPython } from './runPrograms.ts'
import { runTypescript } from './runTypescript.ts'
import { sameAnswer } from './sameAnswer.ts'
import { openAccount, sdkClient, sdkCommand, setStage } from './stages.ts'

const cases = chains.flat()
const cli = findAwsCli()
const curl = findCurl()
const python = findBoto3()

/** Who makes the calls, each with names of its own. */
const tags = ['sdk', 'cli', 'curl', 'python', 'typescript'] as const
type Tag = (typeof tags)[number]

let local: TestEmulator
let home: string
const stages = new Map<Tag, Stage>()
/** The SDK's own answers, by case. */
const expected = new Map<CopiedCase, unknown>()

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'rolecall-copied-'))
  local = await startEmulator()
  openAccount(local)
  // All of them before the first call: zones and pools are counted.
  for (const tag of tags) stages.set(tag, await setStage(local, tag))
  const { stage } = await placeFor('sdk')
  for (const one of cases) {
    const answer = await sdkClient(local, one.service).send(sdkCommand(one.service, one.operation, one.input(stage)))
    expected.set(one, sameAnswer(await withBody(answer), stage))
  }
}, 120_000)
afterAll(async () => {
  await local.close()
  await rm(home, { recursive: true, force: true })
})

/** A stage and a folder with the files that the code reads. */
async function placeFor(tag: Tag): Promise<{ stage: Stage; place: Place }> {
  const stage = stages.get(tag)
  if (!stage) throw new Error(`Nothing is set for ${tag}.`)
  const folder = join(home, tag)
  await mkdir(folder)
  const files = cases.flatMap((one) => fillIns(one, stage).files)
  for (const { name, bytes } of files) await writeFile(join(folder, name), bytes)
  return { stage, place: { folder, credentials: local.credentialsFor('admin') } }
}

/** The code with its secrets put in, as its notes ask for; that it held none is what is looked at first. */
function filledIn(code: Code | undefined, one: CopiedCase, stage: Stage): string {
  let text = code?.text ?? ''
  expect(text, one.operation).not.toBe('')
  for (const { name, secret } of fillIns(one, stage).secrets) {
    expect(text).not.toContain(secret)
    expect(code?.notes.join()).toContain(name)
    text = text.replace(name, secret)
  }
  return text
}

async function withBody(answer: object): Promise<object> {
  const body = Reflect.get(answer, 'Body') as { transformToByteArray?: () => Promise<Uint8Array> } | undefined
  if (!body?.transformToByteArray) return answer
  return { ...answer, Body: Buffer.from(await body.transformToByteArray()).toString('base64') }
}

/** What the code wrote into the object's file is the answer's body. */
async function withFile(answer: object, one: CopiedCase, stage: Stage, { folder }: Place): Promise<object> {
  if (one.operation !== 'GetObject') return answer
  const bytes = await readFile(join(folder, answerFile(one.input(stage)['Key'])))
  return { ...answer, Body: bytes.toString('base64') }
}

function expectSame(answers: ReadonlyMap<CopiedCase, unknown>): void {
  // One by one: a difference is told with its operation alone.
  for (const one of cases) expect(answers.get(one), one.operation).toEqual(expected.get(one))
}

test(`The AWS CLI (${cli?.version ?? 'none on this machine: not run'}) gives the same answers`, async () => {
  const { stage, place } = await placeFor('cli')
  const answers = new Map<CopiedCase, unknown>()
  const runChain = async (chain: Chain) => {
    for (const one of chain) {
      const line = filledIn(cliCode(await prepared(local, one, stage), 'posix'), one, stage)
      if (!cli) continue
      const output = await runInBash(line, place, cli.file)
      const answer = await withFile(output.trim() === '' ? {} : (JSON.parse(output) as object), one, stage, place)
      answers.set(one, sameAnswer(answer, stage))
    }
  }
  const waiting = [...chains]
  const next = async (): Promise<void> => {
    for (let chain = waiting.shift(); chain; chain = waiting.shift()) await runChain(chain)
  }
  await Promise.all([next(), next()])
  if (cli) expectSame(answers)
}, 600_000)

test(`curl (${curl?.version ?? 'none on this machine that signs: not run'}) gives the same answers`, async () => {
  const { stage, place } = await placeFor('curl')
  const answers = new Map<CopiedCase, unknown>()
  for (const one of cases) {
    const call = await prepared(local, one, stage)
    if ('problem' in call.request) throw new Error(`${one.operation}: ${call.request.problem}`)
    const line = filledIn(curlCode(call, call.request), one, stage)
    if (!curl) continue
    const file = one.operation === 'GetObject' ? answerFile(one.input(stage)['Key']) : undefined
    const answer = await readByCurl(local, one, stage, await runCurl(line, place, curl.file, file))
    answers.set(one, sameAnswer(await withBody(answer), stage))
  }
  if (curl) expectSame(answers)
}, 600_000)

test(`boto3 (${python?.version ?? 'none on this machine: not run'}) gives the same answers`, async () => {
  const { stage, place } = await placeFor('python')
  const snippets: string[] = []
  for (const one of cases) snippets.push(filledIn(pythonCode(await prepared(local, one, stage)), one, stage))
  if (!python) return
  const ran = await runPython(snippets, place, python.file)
  const answers = new Map<CopiedCase, unknown>()
  for (const [index, one] of cases.entries()) {
    const { answer, error } = ran[index] as { answer?: object; error?: string }
    expect(error, one.operation).toBeUndefined()
    answers.set(one, sameAnswer(await withFile(answer ?? {}, one, stage, place), stage))
  }
  expectSame(answers)
}, 600_000)

test('TypeScript compiles against the SDK, and gives the same answers', async () => {
  const { stage, place } = await placeFor('typescript')
  const snippets: string[] = []
  for (const one of cases) snippets.push(filledIn(typescriptCode(await prepared(local, one, stage)), one, stage))
  const ran = await runTypescript(snippets, place)
  const answers = new Map<CopiedCase, unknown>()
  for (const [index, one] of cases.entries()) {
    answers.set(one, sameAnswer(await withFile(ran[index] ?? {}, one, stage, place), stage))
  }
  expectSame(answers)
}, 600_000)
