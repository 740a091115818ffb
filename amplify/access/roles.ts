import { admins } from './admins.ts'
import { auditors } from './auditors.ts'
import { authenticated } from './authenticated.ts'
import { guest } from './guest.ts'
import { operators } from './operators.ts'
import { readers } from './readers.ts'
import type { AccessRole } from './role.ts'

/** All roles, from the fewest rights to the most. */
export const accessRoles: readonly AccessRole[] = [guest, authenticated, readers, auditors, operators, admins]
