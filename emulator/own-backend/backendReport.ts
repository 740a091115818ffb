/** What a person at the terminal reads of their own backend. */
import type { PermissionFlip } from '#contract/ownCode.ts'
import type { Finding } from '../template/finding.ts'
import type { LaidOutAgain } from './layOutAgain.ts'
import type { OwnBackend } from './ownBackend.ts'

/** So many lines of one kind are read; the rest is counted. */
const mostLines = 20

export function backendReport({ app, findings, resources, synthesisMs, document }: OwnBackend): readonly string[] {
  const { roles, buckets = [], hostedZones = [] } = document
  const source = app.kind === 'amplify' ? `${app.folder}, amplify/backend.ts` : app.folder
  const parts = [
    counted(roles, 'role'),
    counted(buckets, 'bucket'),
    ...(hostedZones.length > 0 ? [counted(hostedZones, 'hosted zone')] : []),
  ]
  return [
    `Backend   ${source}`,
    `          ${resources} resources${synthesisMs === undefined ? '' : `, synthesised in ${(synthesisMs / 1000).toFixed(1)} s`}: ${parts.join(', ')}`,
    ...listed('Problems', findings.filter(({ kind }) => kind === 'problem').map(lineOf)),
    ...listed('Not here', findings.filter(({ kind }) => kind === 'not emulated').map(lineOf)),
  ]
}

/** What became of a change of the code: what flips for whom, who is new, and what somebody did by hand that stayed. */
export function changeReport({ kept, people }: LaidOutAgain, flips: readonly PermissionFlip[]): readonly string[] {
  const made = people.map(({ email, password, groups = [] }) => `${email}  ${password}  in ${groups.join(', ')}`)
  return [...flipLines(flips), ...listed('New', made), ...listed('Kept', kept)]
}

/** `readers lose s3:GetObject on arn:aws:s3:::photos/admin/*` */
function flipLines(flips: readonly PermissionFlip[]): readonly string[] {
  if (flips.length === 0) return ['Changed   No permission flips.']
  return listed(
    'Changed',
    flips.map(({ who, change, action, on }) => `${who} ${change} ${action} on ${on}`),
  )
}

function counted({ length }: readonly unknown[], what: string): string {
  return `${length} ${what}${length === 1 ? '' : 's'}`
}

function lineOf({ where, text }: Finding): string {
  return `${where}: ${text}`
}

function listed(title: string, lines: readonly string[]): readonly string[] {
  const shown = lines.slice(0, mostLines)
  const left = lines.length - shown.length
  return [...shown, ...(left > 0 ? [`and ${left} more`] : [])].map(
    (line, at) => `${(at === 0 ? title : '').padEnd(10)}${line}`,
  )
}
