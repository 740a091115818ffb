/** Runs every benchmark and prints figures and ratios. Nothing here fails a build: docs/figures.md tells what was measured when. */
import { emulatorFigures } from './emulatorFigures.ts'
import { firstLoad } from './firstLoad.ts'
import { iamFigures } from './iamFigures.ts'
import { iamSize } from './iamSize.ts'

const emulator = await emulatorFigures()
console.log(`emulator ready       ${emulator.readyFirstMs.toFixed(0)} ms first, ${emulator.readyAgainMs.toFixed(0)} ms again  (aim < 500)`)
console.log(`emulator idle        ${emulator.idleRssMb.toFixed(0)} MB resident  (aim < 120)`)
console.log(`signed GET of 4 KiB  ${emulator.signedGetsPerSecond.toFixed(0)}/s; bare node:http ${emulator.bareGetsPerSecond.toFixed(0)}/s; ratio ${(100 * emulator.ratio).toFixed(1)} %  (aim >= 25)`)

const { jsGzipKb, cssGzipKb, filesWithServiceCode } = await firstLoad()
console.log(`before the form      ${Number(jsGzipKb).toFixed(1)} kB JS gzip (aim <= 185), ${Number(cssGzipKb).toFixed(1)} kB CSS gzip`)
console.log(`S3/Route 53 code in  ${JSON.stringify(filesWithServiceCode)}  (aim: none)`)

const iam = iamFigures()
console.log(`policy decisions     ${iam.decisionsPerSecond.toFixed(0)}/s of 20 statements (aim >= 100,000), ${iam.tracesPerSecond.toFixed(0)}/s with the trace (aim >= 20,000)`)
console.log(`policy growth        statements ${iam.growthWithStatements.toFixed(2)}, stars ${iam.growthWithStars.toFixed(2)}  (1 is linear)`)
console.log(`policy code          ${(await iamSize()).toFixed(1)} kB gzip with the requirements of all services  (aim <= 30)`)
