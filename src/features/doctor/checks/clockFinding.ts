import { toleratedClockMs } from '../../../aws/failures/toleratedClockMs.ts'
import { formatApart } from '../../../ui/formatApart.ts'
import { type DoctorFinding, facts } from './doctorFinding.ts'

/** @param offMs this device's time minus AWS's */
export function clockFinding(offMs: number | undefined): DoctorFinding {
  const id = 'clock'
  if (offMs === undefined) {
    return {
      id,
      standing: 'untold',
      title: 'Clock',
      seen: 'no answer said its time',
      headline: 'Clock: not told, because no answer that this page may read said its time',
      evidence: facts({ name: 'Date', words: 'in no answer of the record' }),
      advice: 'Open a bucket once: S3 says its time, where its CORS rules expose Date.',
    }
  }
  const apart = `${formatApart(Math.abs(offMs))} apart`
  const evidence = facts({ name: 'This device', words: offMs > 0 ? `${apart}, ahead` : `${apart}, behind` })
  if (Math.abs(offMs) <= toleratedClockMs) {
    return {
      id,
      standing: 'holds',
      title: 'Clock',
      seen: apart,
      evidence,
      headline: 'The clock of this device agrees with AWS’s',
    }
  }
  return {
    id,
    standing: 'inTheWay',
    title: `The clock is ${offMs > 0 ? 'ahead of' : 'behind'} AWS’s`,
    seen: apart,
    evidence,
    headline: `Signatures of this device are refused, because its clock is ${apart} from AWS’s`,
    affects: 'Every call of this device; the SDK corrects itself where an answer tells it the time.',
    advice: 'Set the clock of this device by network time.',
  }
}
