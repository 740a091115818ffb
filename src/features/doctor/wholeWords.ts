import type { Standing } from '../../ui/standing.ts'
import type { DoctorFinding } from './checks/doctorFinding.ts'

/** What all findings come to, in a few words: "1 to mend", "everything holds". */
export function wholeWords(findings: readonly Pick<DoctorFinding, 'standing'>[]): string {
  const count = (of: Standing) => findings.filter(({ standing }) => standing === of).length
  const [toMend, toLook, untold] = [count('inTheWay'), count('worthALook'), count('untold')]
  if (toMend > 0) return `${toMend} to mend`
  if (findings.length > 0 && untold === findings.length) return 'nothing was told'
  if (untold > 0) return `nothing to mend, as far as was told; ${untold} not told`
  return toLook > 0 ? `nothing to mend, ${toLook} worth a look` : 'everything holds'
}
