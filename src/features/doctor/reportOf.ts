import { createStandIns } from '../../outcomes/standIns.ts'
import { formatDateTime } from '../../ui/formatTime.ts'
import type { DoctorFinding } from './checks/doctorFinding.ts'

const words = { inTheWay: 'To mend', worthALook: 'Worth a look', untold: 'Not told', holds: 'Holds' } as const

/** The findings as text to hand on, most in need first. Account ids, pool ids and the like are replaced by stand-ins. */
export function reportOf({
  findings,
  identityPoolId,
  at,
}: {
  readonly findings: readonly DoctorFinding[]
  readonly identityPoolId: string
  /** Milliseconds since 1970. */
  readonly at: number
}): string {
  const lines = [
    `Identity pool ${identityPoolId}, examined ${formatDateTime(at)}: ${findings.length} findings`,
    ...findings.flatMap((finding) => (finding.standing === 'holds' ? [] : ['', ...whole(finding)])),
    '',
    ...findings.flatMap(({ standing, title, seen }) => (standing === 'holds' ? [`Holds: ${title} (${seen})`] : [])),
  ]
  return createStandIns(new Map()).text(lines.join('\n'))
}

function whole({ standing, headline, affects, advice, evidence, fix }: DoctorFinding): readonly string[] {
  const seen =
    evidence.kind === 'facts'
      ? evidence.facts.map(({ name, words: value }) => `  ${name}: ${value}`)
      : [`  ${evidence.roleArn}: ${evidence.reason}`]
  return [
    `${words[standing]}: ${headline}.`,
    ...(affects === undefined ? [] : [affects]),
    ...seen,
    ...(advice === undefined ? [] : [advice]),
    ...(fix === undefined ? [] : [`${fix.title}:`, fix.after]),
  ]
}
