import { limitFigures, type LimitLine } from './limitFigures.ts'
import type { Act, Speed } from './servers.ts'

interface Words {
  readonly what: string
  readonly unit: string
  readonly aim: string
}

const words: Readonly<Record<Act, Words>> = {
  GET: { what: 'signed GET of 4 KiB', unit: '/s', aim: '>= 45 % of bare, >= 10 times s3rver' },
  PUT: { what: 'PUT of 4 KiB', unit: '/s', aim: '>= 35 % of bare' },
  listing: { what: '1,000 keys', unit: ' pages/s', aim: '<= 2.5 ms of CPU' },
  upload: { what: 'upload', unit: ' MiB/s', aim: '>= 90 % of bare' },
  download: { what: 'download', unit: ' MiB/s', aim: '>= bare' },
}

/** What `limitFigures` found, a line for each act. */
export async function limitLines(): Promise<readonly string[]> {
  return (await limitFigures()).map(lineOf)
}

function lineOf({ act, speeds, over, memoryMb }: LimitLine): string {
  const { what, unit, aim } = words[act]
  const of = ({ rate, cpuUs }: Speed) => `${rate.toFixed(0)}${unit} (${cpuText(act, cpuUs)} of CPU)`
  const bare =
    act === 'listing'
      ? ''
      : `; bare ${of(speeds.bare)}, we have ${percent(over.bare.rate)}, by CPU ${percent(over.bare.cpu)}`
  const npm = `s3rver ${of(speeds.npm)}${act === 'listing' ? ' of 3,000 keys' : ''}, we are ${over.npm.rate.toFixed(1)} times as fast`
  return `${what.padEnd(20)} ${of(speeds.ours)}${bare}; ${npm}; memory +${memoryMb.toFixed(0)} MiB  (aim ${aim}, memory <= +64)`
}

/** Large bodies are told by the GiB. */
function cpuText(act: Act, cpuUs: number): string {
  if (act === 'upload' || act === 'download') return `${((cpuUs * 1024) / 1e6).toFixed(2)} s a GiB`
  return cpuUs >= 1000 ? `${(cpuUs / 1000).toFixed(1)} ms` : `${cpuUs.toFixed(0)} us`
}

const percent = (ratio: number) => `${(100 * ratio).toFixed(0)} %`
