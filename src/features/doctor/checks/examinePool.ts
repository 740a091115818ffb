import { providerKey } from '../../../session/roleOfSession.ts'
import type { Standing } from '../../../ui/standing.ts'
import { givenRoles } from '../read/givenRoles.ts'
import { groupsOfOutputs } from '../read/groupsOfOutputs.ts'
import { valueOf } from '../read/told.ts'
import { classicFinding } from './classicFinding.ts'
import { clockFinding } from './clockFinding.ts'
import { corsFindings } from './corsFindings.ts'
import type { DoctorFinding } from './doctorFinding.ts'
import type { Examined } from './examined.ts'
import { lacksFindings, precedenceFinding } from './groupFindings.ts'
import { guestRoleFindings } from './guestRoleFindings.ts'
import { mappingFindings } from './mappingFindings.ts'
import { clientFinding, guestFinding, rolesFinding } from './poolFindings.ts'
import { tagsFinding } from './tagsFinding.ts'
import { trustFindings } from './trustFindings.ts'

/** In the order of need. */
export const standings: readonly Standing[] = ['inTheWay', 'worthALook', 'untold', 'holds']

/** All findings of an examination, what is to mend first. */
export function examinePool(examined: Examined): readonly DoctorFinding[] {
  const { reading, configuration } = examined
  const groups = valueOf(reading.groups) ?? groupsOfOutputs(examined)
  const given = givenRoles({
    roles: valueOf(reading.roles) ?? configuration.identityPoolRoles ?? { Roles: {} },
    groups,
    tagMap: valueOf(reading.tags),
    providerKey: providerKey(configuration),
  })
  const findings = [
    ...trustFindings(examined, given),
    clientFinding(examined),
    rolesFinding(examined),
    ...mappingFindings(examined, groups),
    precedenceFinding(examined),
    ...lacksFindings(examined, groups),
    tagsFinding(examined),
    guestFinding(examined),
    ...guestRoleFindings(examined),
    classicFinding(examined, given),
    ...corsFindings(examined),
    clockFinding(reading.clockOffMs),
  ]
  return [...findings].sort((one, other) => standings.indexOf(one.standing) - standings.indexOf(other.standing))
}
