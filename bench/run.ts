/** Runs the benchmarks and prints figures and ratios. Nothing here fails a build: docs/figures.md tells what was measured when. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { root } from '../scripts/builds.mjs'
import { callFigures } from './callFigures.ts'
import { emulatorFigures } from './emulatorFigures.ts'
import { firstLoad } from './firstLoad.ts'
import { iamFigures } from './iamFigures.ts'
import { iamSize } from './iamSize.ts'
import { identityFigures } from './identityFigures.ts'
import { inputCheckFigures } from './inputCheck.ts'
import { limitLines } from './limits/limitLines.ts'
import { startMemoryMb } from './limits/startMemory.ts'
import { operationFigures } from './operationFigures.ts'
import { operationFormFigures } from './operationForms.ts'
import { ownBackendFigures } from './ownBackend.ts'
import { matrixTimes } from './permissionFigures.ts'
import { poolFigures } from './poolFigures.ts'
import { recorderFigures } from './recorderFigures.ts'
import { recordTableFigures } from './recordTable.ts'
import { roleSwitchFigures } from './roleSwitch.ts'
import { signInFigures } from './signInFigures.ts'
import { conversionMs, stateFigures } from './stateFigures.ts'
import { letterMs } from './whatIfFigures.ts'

async function state(objects: number): Promise<void> {
  const figures = await stateFigures(objects)
  console.log(
    `${objects.toLocaleString('en')} objects: ready after ${figures.readyMs.toFixed(0)} ms (aim < 2,000), idle ${figures.idleRssMb.toFixed(0)} MB (aim < 150)`,
  )
  console.log(
    `listing 1,000 keys   first page ${figures.firstPageCpuUs.toFixed(0)} us CPU, last ${figures.lastPageCpuUs.toFixed(0)} us; last over first ${figures.pageRatio.toFixed(2)}, folders over first ${figures.folderPageRatio.toFixed(2)}  (1 is as dear)`,
  )
}

const parts: Readonly<Record<string, () => Promise<void>>> = {
  async emulator() {
    const figures = await emulatorFigures()
    const percent = (ratio: number) => `${(100 * ratio).toFixed(1)} %`
    console.log(
      `emulator ready       ${figures.readyFirstMs.toFixed(0)} ms first, ${figures.readyAgainMs.toFixed(0)} ms again  (aim < 500)`,
    )
    console.log(`emulator idle        ${figures.idleRssMb.toFixed(0)} MB resident  (aim < 120)`)
    const { writing, difference } = figures.decisionLogShare
    console.log(
      `decision log         adds ${percent(writing)} to the CPU of a signed GET  (aim <= 5); with and without it in turn, ${percent(difference)} more`,
    )
  },
  async limits() {
    for (const line of await limitLines()) console.log(line)
    console.log(`npm start            ${(await startMemoryMb()).toFixed(0)} MiB resident once it has built`)
  },
  permissions() {
    const { verdictsMs, tracedMs } = matrixTimes()
    console.log(
      `permissions matrix   8 roles by 150 questions in ${verdictsMs.toFixed(1)} ms  (aim < 50), ` +
        `${(tracedMs / verdictsMs).toFixed(1)} times faster than with all reasons`,
    )
    console.log(`what-if              1,000 recorded calls in ${letterMs().toFixed(1)} ms a letter  (aim < 100)`)
    return Promise.resolve()
  },
  async identity() {
    const { pairsPerSecondOfACore, guestsPerSecondOfACore } = await identityFigures()
    console.log(
      `GetId and credentials  ${pairsPerSecondOfACore.toFixed(0)} people/s on one core (aim >= 500), ${guestsPerSecondOfACore.toFixed(0)} guests/s`,
    )
  },
  async state() {
    await state(100_000)
    console.log(
      `earlier version      100,000 objects ready after ${(await conversionMs()).toFixed(0)} ms  (aim < 10,000)`,
    )
  },
  million: () => state(1_000_000),
  async pools() {
    const figures = await poolFigures(100_000)
    console.log(
      `ListUsers            ${figures.byEmailMs.toFixed(1)} ms of CPU with an e-mail filter among 100,000 users (aim <= 5), ${figures.byPrefixMs.toFixed(1)} ms by how one begins, ${figures.pageMs.toFixed(1)} ms a page of 60`,
    )
  },
  async console() {
    const { jsGzipKb, cssGzipKb, filesWithServiceCode } = await firstLoad()
    console.log(
      `before the form      ${jsGzipKb.toFixed(1)} kB JS gzip (aim <= 185), ${cssGzipKb.toFixed(1)} kB CSS gzip`,
    )
    console.log(`S3/Route 53 code in  ${JSON.stringify(filesWithServiceCode)}  (aim: none)`)
  },
  async signin() {
    const { cpuMs, atOnce, failed, allMs } = await signInFigures()
    console.log(`SRP sign-in          ${cpuMs.toFixed(1)} ms of CPU at the server  (aim <= 10)`)
    console.log(
      `${atOnce} sign-ins at once  ${failed} failed (aim: none), all answered after ${allMs.toFixed(0)} ms, the clients' half included`,
    )
  },
  async records() {
    for (const { act, longMs, ratio } of await recordTableFigures())
      console.log(
        `${act.padEnd(20)} longest task ${longMs.toFixed(0)} ms of CPU with 1,002 records (aim < 50), ${ratio.toFixed(2)} of that with 100  (1 is as dear)`,
      )
  },
  async 'role-switch'() {
    const { usableMs, slowestMs } = await roleSwitchFigures()
    console.log(
      `another role         ${usableMs.toFixed(0)} ms from the click to the folder listed as it (aim < 500), the slowest ${slowestMs.toFixed(0)} ms`,
    )
  },
  async calls() {
    const figures = await callFigures()
    console.log(
      `10,000 calls         ${figures.mixedMb.toFixed(0)} MB of lists, objects and refusals, ${figures.longMb.toFixed(0)} MB of the longest answers  (aim <= 50)`,
    )
    console.log(
      `with 10,000 calls    ${figures.searchMs.toFixed(1)} ms a search, ${figures.actsMs.toFixed(1)} ms to make acts, ${figures.updateMs.toFixed(2)} ms to write down one call`,
    )
  },
  async backend() {
    const { layOutMs, layOutGrowth, flipsMs } = ownBackendFigures()
    console.log(
      `own backend          ${layOutMs.toFixed(0)} ms to lay out 200 resources (aim < 1,000), ${layOutGrowth.toFixed(2)} of that for 400  (2 is linear)`,
    )
    console.log(`what flips           ${flipsMs.toFixed(0)} ms after a change of them (aim < 2,000)`)
  },
  operations() {
    const { operations, searchMs, reachMs, uploadVerdictMs, batchVerdictMs } = operationFigures()
    console.log(
      `operation search     ${searchMs.toFixed(1)} ms for the slowest key over ${operations} operations (aim < 50); what a role may do of all of them ${reachMs.toFixed(1)} ms`,
    )
    console.log(
      `verdict as typed     ${uploadVerdictMs.toFixed(1)} ms on an upload, ${batchVerdictMs.toFixed(1)} ms on 100 records with what causes it  (aim < 20)`,
    )
    return Promise.resolve()
  },
  async forms() {
    for (const { operation, openMs, everyMemberMs } of await operationFormFigures())
      console.log(
        `${operation.padEnd(26)} longest task ${openMs.toFixed(0)} ms of CPU to open its form, ${everyMemberMs.toFixed(0)} ms with every member  (aim < 100)`,
      )
  },
  async recorder() {
    const { plainMs, share } = await recorderFigures()
    console.log(
      `recording a call     adds ${(100 * share).toFixed(1)} % to a GET of 4 KiB of ${plainMs.toFixed(2)} ms, with 10,000 calls kept  (aim < 2)`,
    )
  },
  input() {
    const { thousandMs, growth } = inputCheckFigures()
    console.log(
      `input check          ${thousandMs.toFixed(1)} ms a key with 1,000 record changes (aim < 20), growth ${growth.toFixed(2)}  (1 is linear)`,
    )
    return Promise.resolve()
  },
  async iam() {
    const iam = iamFigures()
    console.log(
      `policy decisions     ${iam.decisionsPerSecond.toFixed(0)}/s of 20 statements (aim >= 100,000), ${iam.tracesPerSecond.toFixed(0)}/s with the trace (aim >= 20,000)`,
    )
    console.log(
      `policy growth        statements ${iam.growthWithStatements.toFixed(2)}, stars ${iam.growthWithStars.toFixed(2)}  (1 is linear)`,
    )
    console.log(
      `policy code          ${(await iamSize()).toFixed(1)} kB gzip with the requirements of all services  (aim <= 30)`,
    )
  },
  /** In a process of their own: what is counted there is loaded under the counter. */
  walks: () => takeWalks(),
  'walks-by-name': () => takeWalks('by-name'),
}

async function takeWalks(...options: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', join(root, 'bench/walks.ts'), ...options], {
    stdio: 'inherit',
  })
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) throw new Error('The walks could not be taken.')
}

const wanted = process.argv.slice(2)
const unknown = wanted.find((name) => !(name in parts))
if (unknown !== undefined)
  throw new Error(`There is no benchmark "${unknown}"; there are ${Object.keys(parts).join(', ')}.`)
/** What takes a minute by itself, or a page, is run when it is asked for. */
const usual = Object.keys(parts).filter((name) => !['million', 'walks-by-name'].includes(name))
for (const name of wanted.length > 0 ? wanted : usual) await parts[name]?.()
